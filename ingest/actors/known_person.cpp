#include "ingest/actors/name_guards.h"
#include "ingest/actors/offices.h"
#include "ingest/actors/persons.h"
#include "ingest/actors/same_people.h"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr double years = 365.25;

std::string first_name(const std::string& name) {
  return fold(std::string_view{name}.substr(0, name.find(' ')));
}

// Where no date tells, of two heads of a state the later one is meant: "Kim" of North Korea.
double lateness(const Office& office) {
  constexpr double most = 0.1, first_year = 1945, last_year = 2025;
  if (!office.range.last) return most;
  const double year = 1970 + days_since_epoch(*office.range.last) / years;
  return most * std::clamp((year - first_year) / (last_year - first_year), 0.0, 1.0);
}

// How near the article's date is to an office: 3 in office, less before and after.
double office_score(const Scene& scene, std::uint32_t person) {
  static const WordClass& leading = actor_words("leading_positions");
  const auto offices = scene.data.offices.find(person);
  if (offices == scene.data.offices.end()) return 0.5;
  double best = 0;
  for (const Office& office : offices->second) {
    const bool head = leading.contains(office.position);
    const double held = !head ? (scene.article.date ? 3.0 : 2.5) : office.position == "head_of_state" ? 3.6 : 3.5;
    const bool undated = !scene.article.date;  // then the best known of all times
    if (undated || office.range.contains(scene.date))
      best = std::max(best, held + (undated && head ? lateness(office) : 0.0));
    if (undated || best >= 3) continue;
    const bool later = office.range.first && scene.date < *office.range.first;
    const Date near = (later ? office.range.first : office.range.last).value_or(scene.date);
    const double apart = std::abs(days_since_epoch(scene.date) - days_since_epoch(near)) / years;
    best = std::max(best, (later ? 1.5 : 2.0) - apart / 8);
  }
  return best;
}

// "A. Novak", "A.B. Novak"; not "[Al] Novak".
bool name_fits(const std::string& known, const std::string& seen) {
  return known == seen ||
         (!seen.empty() && seen.size() <= 2 && !is_particle(seen) && !known.empty() && known[0] == seen[0]);
}

// "Putin", "al-Sisi", "von der Leyen".
bool is_surname_alone(const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end() - 1, [](const std::string& word) { return is_particle(word); });
}

bool has_particle(const std::string& name, const std::string& surname) {
  const std::string known = fold(name);
  if (!known.ends_with(surname) || known.size() < surname.size() + 3) return false;
  const std::string_view before = std::string_view{known}.substr(0, known.size() - surname.size() - 1);
  return is_particle(before.substr(before.find_last_of(" -") + 1));
}

bool held(const Scene& scene, std::uint32_t person, const std::string& position) {
  return has_office(scene, person, [&](const Office& office) { return office.position == position; });
}

// "Mohamed El-Hassan Mohamed" is not Mohamed Abdullahi Mohamed.
bool has_other_middle_name(const std::string& known, const std::vector<std::string>& seen) {
  std::vector<std::string> own;
  for (const Piece& piece : pieces_of(known)) own.push_back(piece.text);
  if (own.size() < 3 || seen.size() < 3) return false;
  return std::none_of(seen.begin() + 1, seen.end() - 1, [&](const std::string& middle) {
    return std::any_of(own.begin() + 1, own.end() - 1,
                       [&](const std::string& word) { return name_fits(word, middle) || name_fits(middle, word); });
  });
}

double score(const Scene& scene, std::uint32_t person, const std::vector<std::string>& words,
             const std::string& position) {
  static const WordClass& leading = actor_words("leading_positions");
  const Record& record = scene.data.records[person];
  const bool surname_alone = is_surname_alone(words);
  if (surname_alone && words.size() > 1 && !has_particle(record.name, words.back())) return 0;
  if (!surname_alone && !name_fits(first_name(record.name), words.front())) return 0;
  if (has_other_middle_name(record.name, words)) return 0;
  double sum = std::max(0.0, office_score(scene, person));
  constexpr double more_than_a_head_of_state = 0.2;
  if (surname_alone && !scene.article.date && scene.data.known_by_surname.contains(person))
    sum += more_than_a_head_of_state;  // "Guterres": whoever is called so
  if (!position.empty() && held(scene, person, position))
    sum += leading.contains(position) ? 4 : 1.5;  // "President Nixon"
  if (const auto context = scene.sure_countries.find(record.country); context != scene.sure_countries.end())
    sum += std::min(1.0, 0.25 * context->second);
  return sum;
}

// Whether the article's date lies in the office or, for heads, not many years after it.
bool is_remembered(const Scene& scene, const Office& office, double longest) {
  static const WordClass& heads = actor_words("leading_positions");
  if (!scene.article.date || office.range.contains(scene.date)) return true;
  if (!heads.contains(office.position) || !office.range.last) return false;
  const double since = days_since_epoch(scene.date) - days_since_epoch(*office.range.last);
  return since > 0 && since < longest * years;
}

// Whether the person holds one of the offices that news name without a first name; `rare`: or ever held one.
bool is_prominent(const Scene& scene, std::uint32_t person, double longest, bool rare) {
  static const WordClass& prominent = actor_words("prominent_positions");
  return has_office(scene, person, [&](const Office& office) {
    return prominent.contains(office.position) && (rare || is_remembered(scene, office, longest));
  });
}

constexpr double remembered = 10;     // years after a head's office in which the surname alone is enough
constexpr std::size_t rare_name = 7;  // bytes: few surnames of that length are shared

// Words that name things, places or creeds, or that are common ones.
bool is_everyday(const Scene& scene, const std::string& surname) {
  return !kind_of_name(scene, surname).empty();
}

// A surname alone, without a title, needs a reason: the article names the person's country, or the office is a high
// one; everyday words and given names need both. Who never held an office needs a rare surname.
bool may_stand_alone(const Scene& scene, std::uint32_t person, const std::string& surname) {
  const std::string& country = scene.data.records[person].country;
  const bool is_near = country.empty() || scene.sure_countries.contains(country);
  const bool told = scene.data.offices.contains(person) || surname.size() >= rare_name;  // not "[Breonna] Taylor"
  if (!told) return false;
  if (is_everyday(scene, surname) || scene.data.gender_of_name.contains(surname))
    return is_near && is_prominent(scene, person, 0, false) && (scene.article.date || leads_ever(scene, person));
  return is_near || is_prominent(scene, person, remembered, surname.size() >= rare_name);
}

}  // namespace

std::uint32_t known_person(const Scene& scene, const std::vector<std::string>& words, const std::string& position) {
  if (words.empty()) return none;
  const auto found = scene.data.by_surname.find(words.back());
  if (found == scene.data.by_surname.end()) return none;
  std::uint32_t best = none;
  const bool surname_alone = is_surname_alone(words);
  const bool everyday = is_everyday(scene, words.back());
  double top = surname_alone ? 1.2 : 0.1;
  for (const std::uint32_t person : found->second) {
    const bool untold = position.empty() || (everyday && !held(scene, person, position));  // "a radical Muslim"
    if (surname_alone && untold && !may_stand_alone(scene, person, words.back())) continue;
    if (const double value = score(scene, person, words, position); value > top) {
      top = value;
      best = person;
    }
  }
  return best;
}

}  // namespace entente::detail
