#include "ingest/actors/name_guards.h"
#include "ingest/actors/readings.h"

namespace entente::detail {
namespace {

// "a win over Hamburg", "their loss to Bremen".
bool is_beaten(const Scene& scene, std::uint32_t preposition) {
  static const WordClass& prepositions = actor_words("prepositions_before_the_beaten");
  static const WordClass& results = actor_words("words_of_results");
  if (preposition == none || !prepositions.contains(lower(scene, preposition))) return false;
  return results.contains(token(scene, token(scene, preposition).head).lemma);
}

bool is_of_kind(const Scene& scene, TokenSpan name, std::string_view kind) {
  for (std::uint32_t i = name.first; i < name.last; ++i)
    if (kind_of_word(scene, i) == kind) return true;
  return false;
}

// The one club that the article names with the city at its end: "[Werder] Bremen"; not "[Radio] Bremen".
std::string_view club_of(const Scene& scene, std::string_view city) {
  std::string_view club;
  for (const FreeName& name : scene.free_names) {
    const std::string_view text = text_of(scene.document, name.tokens);
    const bool longer =
        text.size() > city.size() + 1 && text.ends_with(city) && text[text.size() - city.size() - 1] == ' ';
    if (!longer || name.label != EntityLabel::ORG || !is_of_kind(scene, name.tokens, "club") ||
        is_headline(scene, name.tokens.first))
      continue;
    if (!club.empty() && club != text) return {};
    club = text;
  }
  return club;
}

// In sport a city is its club, where it is not a place: "Hamburg beat Bremen".
bool link_club(Scene& scene, const Hit& hit, const Record& record, Use use) {
  static const WordClass& ways = actor_words("prepositions_of_ways");
  const bool is_town = use == Use::capital || record.kind == "city";
  const std::uint32_t preposition = preposition_of(scene, head_of(scene, hit.tokens));
  const bool beaten = is_beaten(scene, preposition);
  if (!scene.is_sport || !is_town || (!beaten && is_location(scene, hit.tokens))) return false;
  if (preposition != none && !beaten && ways.contains(lower(scene, preposition))) return false;
  const std::string_view city = text_of(scene.document, trimmed(scene, hit.tokens));
  const std::string_view longer = club_of(scene, city);
  const std::string_view name = longer.empty() ? city : longer;
  const std::uint32_t club = entity_with(scene, "ORG." + slug(name), EntityType::organisation, name, {});
  add_mention(scene, trimmed(scene, hit.tokens), club, MentionForm::name, "metonym.club", 0.6F);
  return true;
}

// A state that plays is its team: "England beat Samoa".
bool link_team(Scene& scene, const Hit& hit, const Record& record, Use use) {
  static const WordClass& prepositions = actor_words("prepositions_before_teams");
  if (!scene.is_sport || record.type != EntityType::state || use != Use::name || is_location(scene, hit.tokens))
    return false;
  std::uint32_t head = head_of(scene, hit.tokens);
  for (int steps = 0; steps < 8 && token(scene, head).dep == Dep::conj; ++steps) head = token(scene, head).head;
  const std::uint32_t preposition = preposition_of(scene, head);
  const Dep dep = token(scene, head).dep;
  const bool plays = dep == Dep::nsubj || dep == Dep::dobj || dep == Dep::compound || dep == Dep::nmod ||
                     (preposition != none && prepositions.contains(lower(scene, preposition)));
  if (!plays) return false;
  const std::string_view text = text_of(scene.document, trimmed(scene, hit.tokens));
  const std::string_view name = case_of(text) == Case::capital ? text : std::string_view{record.name};  // "the U.S."
  const std::uint32_t team = entity_with(scene, "ORG." + slug(name) + "-team", EntityType::organisation, name, {});
  add_mention(scene, trimmed(scene, hit.tokens), team, MentionForm::name, "metonym.team", 0.6F);
  return true;
}

}  // namespace

bool link_sport(Scene& scene, const Hit& hit, const Record& record, Use use) {
  return link_club(scene, hit, record, use) || link_team(scene, hit, record, use);
}

}  // namespace entente::detail
