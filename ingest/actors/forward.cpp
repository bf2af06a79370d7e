#include "ingest/actors/scene.h"

namespace entente::detail {
namespace {

constexpr std::uint32_t lead = 4;  // sentences in which an article may speak of somebody whom it names later

// "A boy was arrested. … Ahmed Alder, a boy of 14, …": who is called by the noun before the article says who that is.
std::uint32_t person_named_later(const Scene& scene, const ActorMention& mention) {
  if (mention.rule != "nominal.people" || token(scene, mention.head).tag != "NN") return none;
  if (scene.sentence_at[mention.head] >= lead) return none;
  const std::string noun = fold(token(scene, mention.head).lemma);
  auto found = scene.first_described.find(noun);
  if (found == scene.first_described.end() && nouns_of_the_young().contains(noun))
    found = scene.first_described.find(any_of_the_young);
  return found == scene.first_described.end() || found->second.head < mention.head ? none : found->second.person;
}

}  // namespace

void link_forward(Scene& scene) {
  for (ActorMention& mention : scene.mentions)
    if (const auto relative = scene.named_later.find(mention.entity); relative != scene.named_later.end())
      mention.entity = relative->second;
  std::unordered_map<std::uint32_t, std::uint32_t> meant;  // unknown → person
  for (ActorMention& mention : scene.mentions) {
    const std::uint32_t person = person_named_later(scene, mention);
    if (person == none) continue;
    meant.try_emplace(mention.entity, person);
    mention.entity = person;
    mention.rule = "coref.forward";
  }
  for (ActorMention& mention : scene.mentions) {
    const auto found = meant.find(mention.entity);
    const bool pronoun = mention.form == MentionForm::pronoun && scene.sentence_at[mention.head] < lead;
    if (pronoun && found != meant.end()) mention.entity = found->second;
  }
}

}  // namespace entente::detail
