#include "ingest/actors/longer_names.h"

#include "ingest/actors/offices.h"
#include "ingest/actors/pronouns.h"
#include "ingest/actors/title_holders.h"

#include <algorithm>

namespace entente::detail {

bool fits_title(const Scene& scene, const PersonName& name, char gender) {
  const auto title = title_before(scene, name.tokens.first);
  const char needed = title ? gender_of_title(title->title->words) : '?';
  return needed == '?' || gender == '?' || needed == gender;
}

char gender_of_record(const Scene& scene, std::uint32_t record) {
  const std::string& name = scene.data.records[record].name;
  const auto given = scene.data.gender_of_name.find(fold(std::string_view{name}.substr(0, name.find(' '))));
  return given == scene.data.gender_of_name.end() ? '?' : given->second;
}

namespace {

// "Ms. Kim" is not Kim Jong-un.
bool may_have_title(const Scene& scene, const PersonName& name, std::uint32_t person) {
  return fits_title(scene, name, gender_of(scene, person));
}

// The last word, or the first of "Kim Jong-un".
bool is_surname_of(const Scene& scene, const std::string& word, const PersonName& full) {
  if (full.words.back() == word) return true;
  const auto known = scene.data.by_id.find(scene.entities[full.entity].id);
  const auto bearers = scene.data.by_surname.find(word);
  return known != scene.data.by_id.end() && bearers != scene.data.by_surname.end() &&
         std::ranges::find(bearers->second, known->second) != bearers->second.end();
}

const PersonName& first_named(const std::vector<const PersonName*>& same_word) {
  return **std::ranges::min_element(same_word, {}, [](const PersonName* name) { return name->tokens.first; });
}

// "Hunter Biden denies …": whom the article names in full before anybody else of that surname.
bool is_named_first(const NamesByWord& names, const PersonName& longer) {
  const std::vector<const PersonName*>& same_word = names.at(longer.words.back());
  return first_named(same_word).entity == longer.entity &&
         std::ranges::any_of(same_word, [&](const PersonName* name) { return name->entity != longer.entity; });
}

}  // namespace

bool is_junior_word(const Scene& scene, std::uint32_t at) {
  static const WordClass& junior = actor_words("words_of_juniors");
  return at < size(scene) && junior.contains(lower(scene, at));
}

bool is_junior(const Scene& scene, TokenSpan name) {
  return is_junior_word(scene, name.last - 1) || is_junior_word(scene, name.last);
}

std::uint32_t entity_of_junior(Scene& scene, const PersonName& name) {
  const TokenSpan own = name.full.size() == 0 ? name.tokens : name.full;
  std::string text{text_of(scene.document, own)};
  if (!is_junior_word(scene, own.last - 1)) text += " Jr.";
  return entity_with(scene, "PER." + slug(text), EntityType::person, text, {});
}

NamesByWord by_first_and_last(const std::vector<PersonName>& names) {
  NamesByWord by_word;
  for (const PersonName& name : names) {
    if (name.entity == none || name.words.empty()) continue;
    by_word[name.words.back()].push_back(&name);
    if (name.words.front() != name.words.back()) by_word[name.words.front()].push_back(&name);
  }
  return by_word;
}

const PersonName* longer_name(const Scene& scene, const NamesByWord& names, const PersonName& name,
                              const Relatives& relatives) {
  const auto same_word = names.find(name.words.back());
  if (same_word == names.end()) return nullptr;
  const bool all_relatives = std::ranges::all_of(
      same_word->second, [&](const PersonName* other) { return relatives.contains(other->entity); });
  const PersonName* first = nullptr;
  const PersonName* last = nullptr;
  const bool surname = std::ranges::any_of(same_word->second, [&](const PersonName* other) {
    return is_surname_of(scene, name.words.back(), *other) && may_have_title(scene, name, other->entity);
  });
  const bool junior = is_junior(scene, name.tokens);
  for (const PersonName* other : same_word->second) {
    if (junior && !is_junior(scene, other->tokens)) continue;
    if (surname && !is_surname_of(scene, name.words.back(), *other)) continue;
    if (!is_part(name.words, other->words) || !may_have_title(scene, name, other->entity)) continue;
    if (!all_relatives && relatives.contains(other->entity)) continue;
    if (first == nullptr || other->tokens.first < first->tokens.first) first = other;
    const bool before = other->tokens.first < name.tokens.first;
    if (before && (last == nullptr || other->tokens.first > last->tokens.first)) last = other;
  }
  return last == nullptr || (first->entity != last->entity && holds_office(scene, first->entity)) ? first : last;
}

std::uint32_t head_meant(const Scene& scene, const std::vector<PersonName>& all, const NamesByWord& names,
                         const PersonName& name, const PersonName& longer) {
  if (is_junior(scene, name.tokens)) return none;
  std::uint32_t head = holder_titled(scene, name, longer.entity);
  if (head == none) {
    head = leader_of_surname(scene, name, longer.entity);
    if (head != none && is_named_first(names, longer) && !country_in_office(scene, head)) return none;
  }
  if (head == none && record_of(scene, longer.entity) == nullptr)
    head = leader_used_before(scene, all, name, first_named(names.at(name.words.back())).tokens.first);
  return head != none && fits_title(scene, name, gender_of_record(scene, head)) ? head : none;
}

}  // namespace entente::detail
