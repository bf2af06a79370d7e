#include "ingest/actors/antecedents.h"
#include "ingest/actors/focus.h"
#include "ingest/actors/noun_phrase.h"

namespace entente::detail {
namespace {

// Of whoever the word speaks of, or a name before it: "Ukraine", "Ukrainian drones".
std::string country_at(const Scene& scene, std::uint32_t at) {
  if (scene.name_at[at] != none) return country_of(scene, scene.mentions[scene.name_at[at]].entity);
  if (scene.nominal_at[at] != none) return country_of(scene, scene.mentions[scene.nominal_at[at]].entity);
  for (const std::uint32_t part : children(scene, at))
    if (scene.name_at[part] != none) return country_of(scene, scene.mentions[scene.name_at[part]].entity);
  return {};
}

// "Ukraine's destruction of": of whoever does what the noun of harm tells.
std::string country_of_owner(const Scene& scene, std::uint32_t noun) {
  static const WordClass& harm = actor_words("nouns_of_harm");
  if (!harm.contains(token(scene, noun).lemma)) return {};
  for (const std::uint32_t owner : children(scene, noun)) {
    const Dep link = token(scene, owner).dep;
    if (link != Dep::poss && link != Dep::amod) continue;
    if (std::string country = country_at(scene, owner); !country.empty()) return country;
  }
  return {};
}

// The country whose name is in the subject of the harm that the phrase suffers: it is not harm to its own.
std::string country_of_attacker(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& targets = actor_words("prepositions_before_what_is_harmed");
  static const WordClass& harm_verbs = actor_words("verbs_of_harm_to_places");
  const std::uint32_t head = first_conjunct(scene, phrase.head);
  const std::uint32_t above = token(scene, head).head;
  if (token(scene, head).dep == Dep::pobj)
    return targets.contains(lower(scene, above)) ? country_of_owner(scene, token(scene, above).head) : std::string{};
  if (token(scene, head).dep != Dep::dobj || !harm_verbs.contains(token(scene, above).lemma)) return {};
  for (const std::uint32_t subject : children(scene, above))
    if (token(scene, subject).dep == Dep::nsubj) return country_at(scene, subject);
  return {};
}

// "the city of Kharkiv" is Kharkiv.
bool is_place_itself(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& nouns = actor_words("nouns_of_named_places");
  const std::uint32_t after = phrase.head + 1;
  return phrase.owner.rule == "owner.preposition" && after < size(scene) && lower(scene, after) == "of" &&
         scene.entities[phrase.owner.entity].type == EntityType::place && nouns.contains(phrase.noun) &&
         token(scene, phrase.head).tag == "NN";
}

// "the village", "the besieged village": of one state each is another, and "the village" the last of them.
std::uint32_t place_in(Scene& scene, const NounPhrase& phrase, const std::string& country) {
  const std::string prefix = country + ".PLC.";
  const std::uint32_t place = nobody(scene, phrase, prefix, EntityType::place);
  if (!scene.entities[place].country) scene.entities[place].country = country;
  return place;
}

// "threatened the [island]" after Taiwan, where no other island was spoken of.
std::uint32_t state_called_so(Scene& scene, const NounPhrase& phrase) {
  const std::string_view home = phrase.meaning.home;
  if (!is_list(home) || scene.last_of_noun.contains(key_of_noun(scene, phrase, "PLC."))) return none;
  const auto known = scene.data.by_id.find(last_state(scene, phrase.head, home));
  return known == scene.data.by_id.end() ? none : entity_of_record(scene, known->second);
}

}  // namespace

Link place_link(Scene& scene, const NounPhrase& phrase) {
  if (phrase.owner.entity == none && is_of_others(scene, phrase))
    return {nobody(scene, phrase, "PLC.", EntityType::place), "nominal.others", 0.5F};
  if (is_place_itself(scene, phrase)) return {phrase.owner.entity, "coref.of", 0.8F};
  if (is_definite(scene, phrase) && phrase.owner.entity == none && token(scene, phrase.head).tag == "NN") {
    if (const std::uint32_t place = last_place(scene, phrase.head, phrase.noun); place != none)
      return {place, "coref.place", 0.6F};
    if (const std::uint32_t state = state_called_so(scene, phrase); state != none) return {state, "coref.place", 0.6F};
  }
  if (has_known_owner(scene, phrase)) return owned_link(scene, phrase, "PLC.");
  std::string country = phrase.owner.country.empty() ? place_country(scene, phrase.head) : phrase.owner.country;
  if (phrase.owner.country.empty() && !country.empty() && country == country_of_attacker(scene, phrase))
    country = scene.place_country == country ? std::string{} : scene.place_country;
  if (country.empty()) return owned_link(scene, phrase, "PLC.");
  return {place_in(scene, phrase, country), "nominal.place", 0.5F};
}

// A place that says nothing of a state: "the hotel".
Link venue_link(Scene& scene, const NounPhrase& phrase) {
  if (is_definite(scene, phrase))
    if (const std::uint32_t place = last_place(scene, phrase.head, phrase.noun); place != none)
      return {place, "coref.place", 0.6F};
  return {nobody(scene, phrase, "PLC.", EntityType::place), "nominal.venue", 0.5F};
}

}  // namespace entente::detail
