#include "ingest/actors/name_guards.h"
#include "ingest/actors/persons.h"
#include "ingest/actors/readings.h"

#include <algorithm>

namespace entente::detail {
namespace {

using Words = std::set<std::string_view>;

void add_ends(const Scene& scene, TokenSpan name, Words& words) {
  if (name.size() < 2 || name.size() > 3) return;
  words.insert(word(scene, name.first));
  words.insert(word(scene, name.last - 1));
}

// "Ben Rhodes … Rhodes said": the article calls somebody by the place's name.
bool is_surname_here(const Scene& scene, const Hit& hit, const Words& people) {
  return people.contains(word(scene, hit.tokens.first)) && !is_location(scene, hit.tokens);
}

// Whether the article names a state by more than its capital.
bool is_spoken_of(const Scene& scene, const std::string& country) {
  return std::any_of(scene.hits.begin(), scene.hits.end(), [&](const Hit& hit) {
    if (hit.senses.empty()) return false;
    const Sense sense = scene.data.senses[hit.senses.front()];
    return sense.use != Use::capital && scene.data.records[sense.record].country == country;
  });
}

// "Anna Paris … Paris said", where the article does not speak of France.
bool is_surname_of_stranger(Scene& scene, const Hit& hit, Sense sense, const Words& people) {
  if (!is_surname_here(scene, hit, people) || is_spoken_of(scene, scene.data.records[sense.record].country))
    return false;
  scene.free_names.push_back({hit.tokens, EntityLabel::PERSON, {}});
  return true;
}

// "a former [Arden] inmate": it only says of what kind somebody is.
bool is_modifier(const Scene& scene, TokenSpan name) {
  const Token& t = token(scene, name.last - 1);
  const bool given = scene.data.gender_of_name.contains(lower(scene, name.first)) && name.last < size(scene) &&
                     token(scene, name.last).pos == Pos::PROPN && !is_title_word(scene, name.last);
  if (given) return false;  // "their daughter [Georgia] Alder"
  return (t.dep == Dep::amod || t.dep == Dep::compound || t.dep == Dep::nmod) && t.head >= name.last &&
         is_nominal_pos(token(scene, t.head).pos);
}

}  // namespace

std::vector<TokenSpan> names_of_people(const Scene& scene) {
  std::vector<TokenSpan> names;
  for (const FreeName& name : scene.free_names)
    if (name.label == EntityLabel::PERSON) names.push_back(name.tokens);
  for (const Hit& hit : scene.hits)
    if (!hit.senses.empty() && scene.data.senses[hit.senses.front()].use == Use::person) names.push_back(hit.tokens);
  return names;
}

// First and last words of the people whom the article names in full.
Words words_of_people(const Scene& scene) {
  Words words;
  for (const TokenSpan name : names_of_people(scene)) add_ends(scene, name, words);
  return words;
}

// "White House aide [Rhodes]": left to the persons.
bool leave_to_persons(Scene& scene, const Hit& hit, Sense sense, const Words& people) {
  if (hit.tokens.size() > 1) return false;
  if (sense.use == Use::capital) return is_surname_of_stranger(scene, hit, sense, people);
  if (sense.use != Use::place) return false;
  const auto title = title_before(scene, hit.tokens.first);
  const bool titled = title && title->tokens.first != hit.tokens.first && !is_modifier(scene, hit.tokens);
  if (!titled && !is_surname_here(scene, hit, people)) return false;
  scene.free_names.push_back({hit.tokens, EntityLabel::PERSON, {}});
  return true;
}

}  // namespace entente::detail
