#include "ingest/actors/noun_phrase.h"

namespace entente::detail {
namespace {

// "[In] Belgium, prosecutors charged two": the preposition that opens the subject's sentence, or none.
std::uint32_t opening_preposition(const Scene& scene, std::uint32_t subject) {
  const std::uint32_t first = scene.document.sentences[scene.sentence_at[subject]].first;
  const Token& opening = token(scene, first);
  const bool opens = is_subject(scene, subject) && opening.head == token(scene, subject).head;
  return opens && opening.dep == Dep::prep && lower(scene, first) == "in" ? first : none;
}

// The one state or town that the preposition leads to.
std::uint32_t place_under(const Scene& scene, std::uint32_t preposition) {
  const std::uint32_t at = child_with(scene, preposition, Dep::pobj);
  if (at == none || scene.name_at[at] == none || child_with(scene, at, Dep::conj) != none) return none;
  const std::uint32_t place = scene.mentions[scene.name_at[at]].entity;
  const EntityType type = scene.entities[place].type;
  return type == EntityType::state || type == EntityType::place ? place : none;
}

// Courts, police and ministries act at home; envoys, soldiers and ministers may be abroad, and who the officials of a
// town that is a seat are is not told.
bool is_at_home(const Scene& scene, const NounPhrase& phrase, EntityType place) {
  static const WordClass& nouns = actor_words("nouns_of_organs_at_home");
  static const WordClass& local_organs = actor_words("local_organs");
  if (phrase.noun == "official") return place == EntityType::state && token(scene, phrase.head).tag == "NNS";
  return nouns.contains(phrase.noun) || local_organs.contains(phrase.meaning.suffix) ||
         (phrase.meaning.kind == "organ" && phrase.meaning.suffix.starts_with("GOV."));
}

}  // namespace

Link organ_of_place(Scene& scene, const NounPhrase& phrase) {
  const std::uint32_t preposition = phrase.owner.entity == none ? opening_preposition(scene, phrase.head) : none;
  const std::uint32_t place = preposition == none ? none : place_under(scene, preposition);
  if (place == none || !is_at_home(scene, phrase, scene.entities[place].type)) return {};
  return organ_in(scene, phrase, country_of(scene, place), "nominal.there", 0.7F);
}

}  // namespace entente::detail
