#include "ingest/actors/place_names.h"

#include "ingest/actors/persons.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool is_settlement(const Scene& scene, std::uint32_t at) {
  static const WordClass& settlements = actor_words("nouns_of_settlements");
  const Token& t = token(scene, at);
  return t.tag == "NN" && settlements.contains(t.lemma);
}

bool is_settlement_after(const Scene& scene, std::uint32_t above, Dep dep) {
  const auto below = children(scene, above);
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t child) {
    return child > above && token(scene, child).dep == dep && is_settlement(scene, child);
  });
}

// "Near [Arden]", "in [Arden]"; not "trust in Arden".
bool is_where(const Scene& scene, TokenSpan name) {
  static const WordClass& mental = actor_words("words_whose_in_is_no_place");
  if (name.first > 0 && lower(scene, name.first - 1) == "near") return true;
  const std::uint32_t preposition = preposition_of(scene, head_of(scene, name));
  if (preposition == none || preposition + 1 != name.first) return false;
  return lower(scene, preposition) == "in" && !mental.contains(token(scene, token(scene, preposition).head).lemma);
}

// "Irving, [Texas]": what stands before a region, and does nothing itself.
bool is_before_region(const Scene& scene, TokenSpan name) {
  const std::uint32_t next = name.last + 1;
  if (next >= size(scene) || word(scene, name.last) != "," || scene.hit_at[next] == none) return false;
  const Hit& hit = scene.hits[scene.hit_at[next]];
  const Dep dep = token(scene, head_of(scene, name)).dep;
  if (hit.senses.empty() || hit.tokens.first != next || dep == Dep::nsubj || dep == Dep::conj) return false;
  const Record& region = scene.data.records[scene.data.senses[hit.senses.front()].record];
  return region.kind == "state" && region.type == EntityType::place;
}

bool may_be_person(const Scene& scene, TokenSpan name) {
  if (scene.data.gender_of_name.contains(lower(scene, name.first)) || title_before(scene, name.first)) return true;
  std::vector<std::string> words{lower(scene, name.last - 1)};
  if (name.size() > 1) words.insert(words.begin(), lower(scene, name.first));
  return known_person(scene, words, {}) != none;
}

}  // namespace

bool is_said_to_be_place(const Scene& scene, std::uint32_t head) {
  const Token& t = token(scene, head);
  if (is_settlement_after(scene, head, Dep::appos)) return true;
  if (t.dep == Dep::appos && t.head < head && is_settlement(scene, t.head)) return true;
  if (t.dep == Dep::nsubj && token(scene, t.head).lemma == "be") return is_settlement_after(scene, t.head, Dep::attr);
  const std::uint32_t of = preposition_of(scene, head);
  return of != none && lower(scene, of) == "of" && of > 0 && token(scene, of).head + 1 == of &&
         is_settlement(scene, of - 1);
}

std::set<std::string> introduced_places(const Scene& scene) {
  std::set<std::string> said;
  std::set<std::string> only_where;  // people, for the recogniser, who are never but behind "in"
  std::set<std::string> elsewhere;
  for (const FreeName& name : scene.free_names) {
    if (name.tokens.size() > 3 || name.label == EntityLabel::EVENT) continue;
    const std::string text{text_of(scene.document, name.tokens)};
    if (is_said_to_be_place(scene, head_of(scene, name.tokens)) || is_before_region(scene, name.tokens))
      said.insert(text);
    if (name.label != EntityLabel::PERSON) continue;
    if (is_where(scene, name.tokens) && !may_be_person(scene, name.tokens))
      only_where.insert(text);
    else if (name.tokens.first == 0 || lower(scene, name.tokens.first - 1) != "at")
      elsewhere.insert(text);
  }
  std::erase_if(only_where, [&](const std::string& text) { return elsewhere.contains(text); });
  said.merge(only_where);
  return said;
}

}  // namespace entente::detail
