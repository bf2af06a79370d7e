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

bool is_sport_noun(const Scene& scene, std::uint32_t at) {
  return scene.data.sport_words.contains(fold(token(scene, at).lemma));
}

// "to enter England", "the English coast": the land, not the team.
bool is_entered(const Scene& scene, std::uint32_t head) {
  static const WordClass& ways = actor_words("verbs_of_ways");
  return token(scene, head).dep == Dep::dobj && ways.contains(token(scene, token(scene, head).head).lemma);
}

bool may_play(const Scene& scene, TokenSpan tokens, const Record& record, Use use) {
  return record.type == EntityType::state && use == Use::name && !is_location(scene, tokens) &&
         !is_entered(scene, head_of(scene, tokens));
}

// "England beat Samoa", "the England captain"; not "the England border".
bool plays(const Scene& scene, TokenSpan tokens) {
  static const WordClass& prepositions = actor_words("prepositions_before_teams");
  const std::uint32_t head = first_conjunct(scene, head_of(scene, tokens));
  const std::uint32_t preposition = preposition_of(scene, head);
  const Dep dep = token(scene, head).dep;
  if (dep == Dep::compound || dep == Dep::nmod) return is_sport_noun(scene, token(scene, head).head);
  return dep == Dep::nsubj || dep == Dep::dobj ||
         (preposition != none && prepositions.contains(lower(scene, preposition)));
}

// A state that plays is its team; one that plays more than once is it wherever it is no land.
bool link_team(Scene& scene, const Hit& hit, const Record& record, Use use) {
  if (!scene.is_sport || !may_play(scene, hit.tokens, record, use)) return false;
  if (!plays(scene, hit.tokens) && !scene.playing_states.contains(record.id)) return false;
  const std::string_view text = text_of(scene.document, trimmed(scene, hit.tokens));
  const std::string_view name = case_of(text) == Case::capital ? text : std::string_view{record.name};  // "the U.S."
  const std::uint32_t team = entity_with(scene, "ORG." + slug(name) + "-team", EntityType::organisation, name, {});
  scene.team_of_state.insert_or_assign(record.id, team);
  add_mention(scene, trimmed(scene, hit.tokens), team, MentionForm::name, "metonym.team", 0.6F);
  return true;
}

}  // namespace

void find_playing_states(Scene& scene) {
  constexpr int often = 2;
  std::map<std::string, int> games;
  for (const Hit& hit : scene.hits) {
    if (!scene.is_sport || hit.senses.empty()) continue;
    const auto [record, use] = choose_sense(scene, hit);
    const Record& state = scene.data.records[record];
    if (may_play(scene, hit.tokens, state, use) && plays(scene, hit.tokens) && ++games[state.id] == often)
      scene.playing_states.insert(state.id);
  }
}

bool link_sport(Scene& scene, const Hit& hit, const Record& record, Use use) {
  return link_club(scene, hit, record, use) || link_team(scene, hit, record, use);
}

}  // namespace entente::detail
