#include "ingest/actors/antecedents.h"
#include "ingest/actors/noun_phrase.h"
#include "ingest/actors/offices.h"

namespace entente::detail {

namespace {

// "the [former] president", "the country's [first] black president"
bool may_be_past(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& past = actor_words("adjectives_of_past_holders");
  for (std::uint32_t at = phrase.tokens.first; at < phrase.head; ++at)
    if (past.contains(lower(scene, at)) || is_one_of_many(scene, phrase, at)) return true;
  return false;
}

// "POL.LEG.UPPER", "TUR.JUD.SUPREME": below a state, and not its government.
bool is_part_of_state(const Entity& entity) {
  const std::string_view id = entity.id;
  return entity.type == EntityType::government && id.size() > 4 && id.substr(4) != "GOV";
}

}  // namespace

bool is_prefixed(const Scene& scene, std::uint32_t title) {
  static const WordClass& prefixes = actor_words("prefixes_of_no_holder");
  return title > 1 && word(scene, title - 1) == "-" && prefixes.contains(lower(scene, title - 2));
}

bool leads_part_of_state(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& leading = actor_words("positions_of_leaders");
  static const WordClass& whole = actor_words("nouns_of_a_whole_state");
  if (!phrase.title || !leading.contains(phrase.title->title->position)) return false;
  const std::uint32_t of = object_under(scene, phrase.head, "of");
  if (of == none) return false;
  const std::uint32_t named = entity_at(scene, of);
  if (named != none) return is_part_of_state(scene.entities[named]);
  return !whole.contains(fold(token(scene, of).lemma)) && owner_of(scene, of).rule == "owner.modifier";
}

bool is_one_of_many(const Scene& scene, const NounPhrase& phrase, std::uint32_t at) {
  static const WordClass& ordinals = actor_words("adjectives_of_one_of_many_holders");
  const Dep dep = token(scene, phrase.head).dep;
  if (dep == Dep::ccomp || dep == Dep::oprd || dep == Dep::attr) return false;  // "making him the third president"
  const bool hyphen = at + 1 < size(scene) && word(scene, at + 1) == "-";       // "the first-term senator"
  return !hyphen && ordinals.contains(lower(scene, at)) && !(phrase.title && phrase.title->tokens.contains(at));
}

Link former_link(const Scene& scene, const NounPhrase& phrase) {
  if (!phrase.title || phrase.title->title->position.empty() || !is_definite(scene, phrase)) return {};
  if (!may_be_past(scene, phrase)) return {};
  const bool of_one_state = scene.data.state_titles.contains(phrase.title->title->words);  // "secretary of state"
  const std::string country = of_one_state && phrase.owner.country.empty() ? phrase.meaning.home : phrase.owner.country;
  const std::uint32_t person = past_holder(scene, phrase.head, [&](const Office& office) {
    const bool of_state = country.empty() || country_of_body(office.body) == country;
    return of_state && office.position == phrase.title->title->position;
  });
  return {person, "coref.former", 0.75F};
}

}  // namespace entente::detail
