#include "ingest/actors/antecedents.h"
#include "ingest/actors/focus.h"
#include "ingest/actors/noun_phrase.h"

namespace entente::detail {
namespace {

// "Turkish police raided homes in [the country]": the state whose adjective stands before it in the sentence.
std::string state_at_home(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& around = actor_words("prepositions_around_a_state");
  const std::uint32_t preposition = preposition_of(scene, phrase.head);
  if (preposition == none || !around.contains(lower(scene, preposition))) return {};
  for (std::uint32_t i = phrase.head; i-- > scene.document.sentences[scene.sentence_at[phrase.head]].first;) {
    if (scene.name_at[i] == none) continue;
    const ActorMention& mention = scene.mentions[scene.name_at[i]];
    const EntityType type = scene.entities[mention.entity].type;
    if (type != EntityType::state) continue;
    const Dep dep = token(scene, mention.head).dep;
    return dep == Dep::amod || dep == Dep::poss ? country_of(scene, mention.entity) : std::string{};
  }
  return {};
}

// "Sunak's effort to clear the [nation]'s backlog": of whom its own sentence speaks, where it names no state.
std::string state_of_officials(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& around = actor_words("prepositions_around_a_state");
  const std::uint32_t preposition = preposition_of(scene, phrase.head);
  const bool inside = preposition != none && around.contains(lower(scene, preposition));
  if (!is_definite(scene, phrase) || (!inside && token(scene, phrase.head).dep != Dep::poss)) return {};
  std::string country;
  for (std::uint32_t i = scene.document.sentences[scene.sentence_at[phrase.head]].first; i < phrase.tokens.first; ++i) {
    const std::uint32_t entity = entity_at(scene, i);
    if (entity == none || country_of(scene, entity).empty()) continue;
    const EntityType type = scene.entities[entity].type;
    if (type == EntityType::state || type == EntityType::place) return {};
    const bool official = type == EntityType::person || type == EntityType::government || type == EntityType::military;
    if (official && !country.empty() && country != country_of(scene, entity)) return {};
    if (official) country = country_of(scene, entity);
  }
  return country;
}

// "in Georgia … came to the [state]": one of America's, as a place.
std::uint32_t federal_state(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& places = actor_words("prepositions_before_places");
  static const WordClass& ways = actor_words("prepositions_of_ways");
  const std::uint32_t preposition = preposition_of(scene, phrase.head);
  const std::string before = preposition == none ? std::string{} : lower(scene, preposition);
  if (phrase.noun != "state" || phrase.owner.entity != none || !(places.contains(before) || ways.contains(before)))
    return none;
  const std::uint32_t place = last_place(scene, phrase.head, "state");
  const Record* record = place == none ? nullptr : record_of(scene, place);
  return record != nullptr && record->kind == "state" && record->country == "USA" ? place : none;
}

}  // namespace

Link states_together_link(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& nouns = actor_words("nouns_of_states_together");
  const Owner& owner = phrase.owner;
  const bool modifier = owner.rule == "owner.modifier" || owner.rule == "owner.possessor";
  const bool body = owner.entity != none && modifier && scene.entities[owner.entity].type == EntityType::igo;
  if (!body || token(scene, phrase.head).tag != "NNS" || !nouns.contains(token(scene, phrase.head).lemma)) return {};
  return {owner.entity, "nominal.member", 0.7F};
}

Link state_link(Scene& scene, const NounPhrase& phrase) {
  if (const std::uint32_t state = federal_state(scene, phrase); state != none) return {state, "coref.place", 0.6F};
  const std::string_view home = phrase.meaning.home;  // "the reclusive nation", "the kingdom": not said of every state
  std::string country = phrase.owner.country;
  if (country.empty() && home.empty()) country = state_at_home(scene, phrase);
  if (country.empty() && home.empty()) country = state_of_officials(scene, phrase);
  if (country.empty()) country = last_state(scene, phrase.head, home);
  if (country.empty()) country = is_list(home) ? country_among(scene, home) : context_country(scene, phrase.head);
  const bool plural = token(scene, phrase.head).tag == "NNS";
  const bool any = phrase.owner.country.empty() && is_any(scene, phrase);
  if (country.empty() || plural || any || (!is_list(home) && is_of_others(scene, phrase)))
    return {nobody(scene, phrase, "ORG.", EntityType::people), "nominal.unknown", 0.4F};
  const auto known = scene.data.by_id.find(country);
  if (known == scene.data.by_id.end()) return {};
  return {entity_of_record(scene, known->second), "nominal.country", 0.7F};
}

}  // namespace entente::detail
