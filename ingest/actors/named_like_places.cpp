#include "ingest/actors/longer_names.h"
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

// "Anna Paris … Paris said", where the article does not speak of France, or says who that is.
bool is_surname_of_stranger(Scene& scene, const Hit& hit, Sense sense, const Words& people) {
  if (!is_surname_here(scene, hit, people)) return false;
  const bool said = scene.described_surnames.contains(std::string{word(scene, hit.tokens.first)});
  if (!said && is_spoken_of(scene, scene.data.records[sense.record].country)) return false;
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

// "Valeska Paris, [a woman] of 36".
bool is_described_as_person(const Scene& scene, std::uint32_t head) {
  const auto below = children(scene, head);
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t child) {
    if (child < head || token(scene, child).dep != Dep::appos || token(scene, child).tag != "NN") return false;
    const auto noun = scene.data.nouns.find(fold(token(scene, child).lemma));
    return noun != scene.data.nouns.end() &&
           (noun->second.type == EntityType::person || noun->second.type == EntityType::people);
  });
}

bool is_unknown_name(const Scene& scene, std::uint32_t at) {
  static const WordClass& directions = actor_words("words_beside_a_known_name");
  const Token& t = token(scene, at);
  return t.pos == Pos::PROPN && t.dep == Dep::compound && t.head == at + 1 && scene.hit_at[at] == none &&
         case_of(word(scene, at)) == Case::capital && !directions.contains(lower(scene, at)) &&
         kind_of_word(scene, at).empty();
}

bool is_town(const Scene& scene, const Hit& hit) {
  if (hit.tokens.size() > 1 || hit.senses.empty()) return false;
  const auto [record, use] = scene.data.senses[hit.senses.front()];
  return use == Use::capital || scene.data.records[record].type == EntityType::place;
}

}  // namespace

void find_described_people(Scene& scene) {
  for (std::uint32_t i = 0; i + 1 < size(scene); ++i) {
    const std::uint32_t found = scene.hit_at[i + 1];
    if (found == none || !is_town(scene, scene.hits[found]) || !is_unknown_name(scene, i) ||
        !is_described_as_person(scene, i + 1))
      continue;
    scene.described_surnames.emplace(word(scene, i + 1));
    std::erase_if(scene.free_names, [&](const FreeName& name) { return name.tokens.contains(i); });
    scene.free_names.push_back({{i, i + 2}, EntityLabel::PERSON, {}});
    scene.hits[found].senses.clear();
    scene.hit_at[i + 1] = none;
  }
}

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

namespace {

// "Jesse Jackson [Jr.]": not his father, whom the tables know.
bool is_of_junior(const Scene& scene, const Hit& hit, Sense sense) {
  return sense.record != no_record && scene.data.records[sense.record].type == EntityType::person &&
         is_junior_word(scene, hit.tokens.last) && !is_junior_word(scene, hit.tokens.last - 1);
}

}  // namespace

// "White House aide [Rhodes]": left to the persons.
bool leave_to_persons(Scene& scene, const Hit& hit, Sense sense, const Words& people) {
  if (is_of_junior(scene, hit, sense)) {
    scene.free_names.push_back({{hit.tokens.first, hit.tokens.last + 1}, EntityLabel::PERSON, {}});
    return true;
  }
  if (hit.tokens.size() > 1) return false;
  if (sense.use == Use::capital) return is_surname_of_stranger(scene, hit, sense, people);
  if (sense.use != Use::place) return false;
  const auto title = title_before(scene, hit.tokens.first);
  static const WordClass& prefixes = actor_words("positions_of_prefixes");
  const bool titled = title && title->tokens.first != hit.tokens.first && !is_modifier(scene, hit.tokens) &&
                      !prefixes.contains(title->title->position);
  if (!titled && !is_surname_here(scene, hit, people)) return false;
  scene.free_names.push_back({hit.tokens, EntityLabel::PERSON, {}});
  return true;
}

}  // namespace entente::detail
