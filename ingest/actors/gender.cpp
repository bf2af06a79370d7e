#include "ingest/actors/pronouns.h"

namespace entente::detail {
namespace {

constexpr std::string_view female_titles =
    " ms mrs miss madam mme sister queen princess lady baroness congresswoman spokeswoman chairwoman ";
constexpr std::string_view male_titles = " mr sir lord king prince congressman spokesman chairman father brother ";

constexpr std::string_view female_nouns =
    " woman girl mother daughter wife sister aunt niece grandmother queen princess actress widow girlfriend fiancee "
    "mum mom bride lady nun spokeswoman congresswoman chairwoman businesswoman waitress hostess heroine ";
constexpr std::string_view male_nouns =
    " man boy father son husband brother uncle nephew grandfather king prince actor widower boyfriend dad groom "
    "gentleman guy spokesman congressman chairman businessman monk pope ";

}  // namespace

char gender_of_mention(const Scene& scene, const ActorMention& mention) {
  if (mention.form == MentionForm::pronoun) {
    const std::string pronoun = lower(scene, mention.head);
    if (in_words(pronoun, " she her hers herself ")) return 'f';
    if (in_words(pronoun, " he him his himself ")) return 'm';
  }
  if (mention.form == MentionForm::nominal) {
    const std::string noun = lower(scene, mention.head);
    if (in_words(noun, female_nouns)) return 'f';
    if (in_words(noun, male_nouns)) return 'm';
  }
  return gender_of(scene, mention.entity);
}

char gender_of(const Scene& scene, std::uint32_t person) {
  if (const auto title = scene.gender_of.find(person); title != scene.gender_of.end()) return title->second;
  const std::string& name = scene.entities[person].name;
  const auto given = scene.data.gender_of_name.find(fold(std::string_view{name}.substr(0, name.find(' '))));
  return given == scene.data.gender_of_name.end() ? '?' : given->second;
}

char gender_of_title(std::string_view title) {
  const std::string word = slug(title.substr(title.rfind(' ') + 1));
  if (in_words(word, female_titles)) return 'f';
  return in_words(word, male_titles) ? 'm' : '?';
}

}  // namespace entente::detail
