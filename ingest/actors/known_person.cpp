#include "ingest/actors/persons.h"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr double years = 365.25;

std::string first_name(const std::string& name) {
  return fold(std::string_view{name}.substr(0, name.find(' ')));
}

// How near the article's date is to an office: 3 in office, less before and after.
double office_score(const Scene& scene, std::uint32_t person) {
  const auto offices = scene.data.offices.find(person);
  if (offices == scene.data.offices.end()) return 0.5;
  double best = 0;
  for (const Office& office : offices->second) {
    if (office.range.contains(scene.date))
      best = std::max(best, in_words(office.position, " head_of_state head_of_government ") ? 3.5 : 3.0);
    if (best >= 3) continue;
    const bool later = office.range.first && scene.date < *office.range.first;
    const Date near = (later ? office.range.first : office.range.last).value_or(scene.date);
    const double apart = std::abs(days_since_epoch(scene.date) - days_since_epoch(near)) / years;
    best = std::max(best, (later ? 1.5 : 2.0) - apart / 8);
  }
  return best;
}

bool name_fits(const std::string& known, const std::string& seen) {
  return known == seen || (!seen.empty() && seen.size() <= 2 && !known.empty() && known[0] == seen[0]);
}

bool held(const Scene& scene, std::uint32_t person, const std::string& position) {
  const auto offices = scene.data.offices.find(person);
  return offices != scene.data.offices.end() &&
         std::any_of(offices->second.begin(), offices->second.end(),
                     [&](const Office& office) { return office.position == position; });
}

double score(const Scene& scene, std::uint32_t person, const std::vector<std::string>& words,
             const std::string& position) {
  const Record& record = scene.data.records[person];
  if (words.size() > 1 && !name_fits(first_name(record.name), words.front())) return 0;
  double sum = std::max(0.0, office_score(scene, person));
  if (!position.empty() && held(scene, person, position)) sum += 1.5;
  if (const auto context = scene.sure_countries.find(record.country); context != scene.sure_countries.end())
    sum += std::min(1.0, 0.25 * context->second);
  return sum;
}

}  // namespace

std::uint32_t known_person(const Scene& scene, const std::vector<std::string>& words, const std::string& position) {
  if (words.empty()) return none;
  const auto found = scene.data.by_surname.find(words.back());
  if (found == scene.data.by_surname.end()) return none;
  std::uint32_t best = none;
  double top = words.size() > 1 ? 0.1 : 1.2;
  for (const std::uint32_t person : found->second)
    if (const double value = score(scene, person, words, position); value > top) {
      top = value;
      best = person;
    }
  return best;
}

}  // namespace entente::detail
