#include "ingest/actors/pronouns.h"

namespace entente::detail {
namespace {

char gender_in(std::string_view word, const WordClass& female, const WordClass& male) {
  return female.contains(word) ? 'f' : male.contains(word) ? 'm' : '?';
}

char gender_of_pronoun(std::string_view pronoun) {
  static const WordClass& female = actor_words("female_pronouns");
  static const WordClass& male = actor_words("male_pronouns");
  return gender_in(pronoun, female, male);
}

}  // namespace

char gender_of_noun(std::string_view noun) {
  static const WordClass& female = actor_words("female_nouns");
  static const WordClass& male = actor_words("male_nouns");
  return gender_in(noun, female, male);
}

char gender_of_mention(const Scene& scene, const ActorMention& mention) {
  char gender = '?';
  if (mention.form == MentionForm::pronoun) gender = gender_of_pronoun(lower(scene, mention.head));
  if (mention.form == MentionForm::nominal) gender = gender_of_noun(lower(scene, mention.head));
  return gender == '?' ? gender_of(scene, mention.entity) : gender;
}

char gender_of(const Scene& scene, std::uint32_t person) {
  if (const auto title = scene.gender_of.find(person); title != scene.gender_of.end()) return title->second;
  const std::string& name = scene.entities[person].name;
  const auto given = scene.data.gender_of_name.find(fold(std::string_view{name}.substr(0, name.find(' '))));
  return given == scene.data.gender_of_name.end() ? '?' : given->second;
}

char gender_of_title(std::string_view title) {
  static const WordClass& female = actor_words("female_titles");
  static const WordClass& male = actor_words("male_titles");
  return gender_in(slug(title.substr(title.rfind(' ') + 1)), female, male);
}

}  // namespace entente::detail
