#include "ingest/actors/antecedents.h"
#include "ingest/actors/noun_phrase.h"
#include "ingest/actors/offices.h"

namespace entente::detail {

Link former_link(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& past = actor_words("adjectives_of_past_holders");
  if (!phrase.title || phrase.title->title->position.empty() || !is_definite(scene, phrase)) return {};
  bool is_past = false;
  for (std::uint32_t at = phrase.tokens.first; at < phrase.head; ++at)
    is_past = is_past || past.contains(lower(scene, at));
  if (!is_past) return {};
  const bool of_one_state = scene.data.state_titles.contains(phrase.title->title->words);  // "secretary of state"
  const std::string country = of_one_state && phrase.owner.country.empty() ? phrase.meaning.home : phrase.owner.country;
  const std::uint32_t person = past_holder(scene, phrase.head, [&](const Office& office) {
    const bool of_state = country.empty() || country_of_body(office.body) == country;
    return of_state && office.position == phrase.title->title->position;
  });
  return {person, "coref.former", 0.75F};
}

}  // namespace entente::detail
