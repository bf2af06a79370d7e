#include "ingest/actors/title_holders.h"

#include "ingest/actors/name_sounds.h"
#include "ingest/actors/offices.h"

#include <algorithm>

namespace entente::detail {

namespace {

std::string first_word(const std::string& name) {
  return name.substr(0, name.find(' '));
}

// "Vladmir", "Vlad" and "V." for Vladimir; not "Scott" for Sherrod.
bool is_spelt_alike(const std::string& known, const std::string& seen) {
  constexpr std::size_t telling = 3;  // letters
  if (seen.size() <= 2) return known[0] == seen[0];
  return sound_of(known) == sound_of(seen) || known.substr(0, telling) == seen.substr(0, telling);
}

}  // namespace

// "President Vladmir Putin": whoever holds that office by the same surname and initial, however the text spells the
// rest.
std::uint32_t holder_misspelt(const Scene& scene, const PersonName& name, const std::string& position) {
  const auto found = scene.data.by_surname.find(name.words.back());
  if (position.empty() || name.words.size() < 2 || found == scene.data.by_surname.end()) return none;
  std::uint32_t holder = none;
  for (const std::uint32_t person : found->second) {
    const bool holds = has_office(scene, person, [&](const Office& office) {
      return office.position == position && office.range.contains(scene.date);
    });
    if (!holds || !is_spelt_alike(first_word(fold(scene.data.records[person].name)), name.words.front())) continue;
    if (holder != none) return none;
    holder = person;
  }
  return holder;
}

// "former Vice President [Holm]" is not called the president afterwards.
bool is_of_the_past(const Scene& scene, const TitleBefore& title) {
  static const WordClass& past = actor_words("adjectives_of_no_holder");
  if (title.title->position == "former" || past.contains(lower(scene, title.tokens.first))) return true;
  return title.tokens.first > 0 && past.contains(lower(scene, title.tokens.first - 1));
}

// "President Obama" is not Michelle Obama, though the article names her alone in full.
std::uint32_t holder_titled(const Scene& scene, const PersonName& name, std::uint32_t longer) {
  static const WordClass& leading = actor_words("leading_positions");
  const auto title = title_before(scene, name.tokens.first);
  if (!title || !leading.contains(title->title->position) || is_of_the_past(scene, *title)) return none;
  const std::uint32_t holder = known_person(scene, name.words, title->title->position);
  if (holder == none || scene.data.records[holder].id == scene.entities[longer].id) return none;
  const std::vector<Office>* offices = offices_of(scene, longer);
  const bool held_it = offices != nullptr && std::ranges::any_of(*offices, [&](const Office& office) {
                         return office.position == title->title->position;
                       });
  const bool known = country_in_office(scene, holder) || record_of(scene, longer) != nullptr;  // "President Carter"
  return known && !held_it ? holder : none;
}

// "Trump" is not Melania Trump, nor "Biden" Hunter Biden.
std::uint32_t leader_of_surname(const Scene& scene, const PersonName& name, std::uint32_t longer) {
  static const WordClass& minor = actor_words("positions_of_relatives");
  static const WordClass& younger = actor_words("adjectives_of_relatives");
  const Record* record = record_of(scene, longer);
  if (name.words.size() != 1 || record == nullptr) return none;
  if (name.tokens.first > 0 && younger.contains(lower(scene, name.tokens.first - 1))) return none;
  if (const std::vector<Office>* offices = offices_of(scene, longer))
    if (!std::ranges::all_of(*offices, [&](const Office& office) { return minor.contains(office.position); }))
      return none;
  const std::uint32_t leader = known_person(scene, name.words, {});
  if (leader == none || scene.data.records[leader].country != record->country) return none;
  return leads_ever(scene, leader) ? leader : none;
}

// "Merkel met Macron. Brigitte Macron ...", "President Bush ... Laura Bush": a surname that the text uses before
// anybody's full name.
std::uint32_t leader_used_before(const Scene& scene, const std::vector<PersonName>& names, const PersonName& name,
                                 std::uint32_t first_longer) {
  static const WordClass& leading = actor_words("leading_positions");
  if (name.words.size() != 1) return none;
  for (const PersonName& other : names) {
    if (other.words != name.words || other.tokens.first >= first_longer || is_headline(scene, other.tokens.first))
      continue;
    const auto title = title_before(scene, other.tokens.first);
    const bool titled = title && leading.contains(title->title->position) && !is_of_the_past(scene, *title);
    const std::uint32_t leader = known_person(scene, name.words, titled ? title->title->position : std::string{});
    if (leader != none && leads_ever(scene, leader) && (titled || country_in_office(scene, leader))) return leader;
  }
  return none;
}

}  // namespace entente::detail
