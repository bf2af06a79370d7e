#include "ingest/actors/same_people.h"

#include <algorithm>

namespace entente::detail {
namespace {

using Words = std::vector<std::string>;

bool is_subsequence(const Words& shorter, const Words& longer) {
  std::size_t next = 0;
  for (const std::string& word : longer)
    if (next < shorter.size() && shorter[next] == word) ++next;
  return next == shorter.size();
}

bool is_end(const Words& shorter, const Words& longer) {
  return std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

// "Jose Kalo", "al-Momani", "Alder Holm" of Vera Alder Holm. What begins with a given name is whole: before "Vera Holm"
// stand a heading's words.
bool shortens(const Scene& scene, const Words& shorter, const PersonName& name) {
  const Words& longer = name.words;
  if (shorter.size() < 2 || shorter.size() >= longer.size() || shorter.back() != longer.back()) return false;
  const bool given = scene.data.gender_of_name.contains(shorter.front());
  const bool heading = is_headline(scene, name.tokens.first);
  if (is_end(shorter, longer) && !given && !heading) return true;
  if (is_particle(shorter.front())) return is_end(shorter, longer);
  return shorter.front() == longer.front() && is_subsequence(shorter, longer);
}

const PersonName* only_longer(const Scene& scene, const PersonName& name,
                              const std::vector<const PersonName*>& others) {
  const PersonName* longest = nullptr;
  for (const PersonName* other : others) {
    if (!shortens(scene, name.words, *other)) continue;
    if (longest != nullptr && longest->words != other->words && !shortens(scene, other->words, *longest)) {
      if (!shortens(scene, longest->words, *other)) return nullptr;
      longest = other;
    }
    if (longest == nullptr) longest = other;
  }
  return longest;
}

// "his father [Omar Alder]", "Kim's sister, [Kim Yo-jong]".
bool is_relative(const Scene& scene, TokenSpan name) {
  static const WordClass& kin = actor_words("nouns_of_kin");
  if (name.first > 0 && kin.contains(lower(scene, name.first - 1))) return true;
  const Token& t = token(scene, head_of(scene, name));
  return t.dep == Dep::appos && kin.contains(token(scene, t.head).lemma);
}

}  // namespace

Relatives relatives_among(const Scene& scene, const std::vector<PersonName>& names) {
  Relatives relatives;
  for (const PersonName& name : names)
    if (is_relative(scene, name.tokens)) relatives.insert(name.entity);
  return relatives;
}

bool is_particle(std::string_view word) {
  static const WordClass& particles = actor_words("particles_of_names");
  return particles.contains(word);
}

bool is_part(const Words& shorter, const Words& longer) {
  if (shorter.size() >= longer.size()) return false;
  if (shorter.size() == 1) return shorter.front() == longer.back() || shorter.front() == longer.front();
  if (is_end(shorter, longer)) return true;  // "Alder Holm" of Vera Alder Holm
  return !is_particle(shorter.front()) && shorter.back() == longer.back() && shorter.front()[0] == longer.front()[0];
}

void complete_names(const Scene& scene, std::vector<PersonName>& names, const std::vector<PersonName>& known) {
  std::map<Words, const PersonName*> distinct;
  for (const auto* list : {&known, static_cast<const std::vector<PersonName>*>(&names)})
    for (const PersonName& name : *list) {
      if (name.words.size() < 2) continue;
      const auto [first, is_new] = distinct.try_emplace(name.words, &name);
      if (!is_new && is_headline(scene, first->second->tokens.first)) first->second = &name;
    }
  std::unordered_map<std::string, std::vector<const PersonName*>> by_last;
  for (const auto& [words, name] : distinct) by_last[words.back()].push_back(name);
  std::map<Words, const PersonName*> longer;
  for (const auto& [words, name] : distinct)
    if (const PersonName* other = only_longer(scene, *name, by_last[words.back()]); other != nullptr)
      longer[words] = other;
  std::map<Words, PersonName> completed;  // copies: the names themselves change below
  for (const auto& [words, name] : longer) completed.emplace(words, *name);
  for (PersonName& name : names) {
    const auto found = completed.find(name.words);
    if (found == completed.end()) continue;
    name.words = found->second.words;
    name.entity = found->second.entity;
    name.full = found->second.tokens;
  }
}

}  // namespace entente::detail
