#include "ingest/coding/time_neighbours.h"

#include "ingest/coding/syntax.h"

#include <fmt/format.h>

#include <charconv>

namespace entente::detail {
namespace {

// The one word between two expressions; empty where there are more or none.
std::string_view word_between(const FoundTime& first, const FoundTime& second, const TimeWords& words) {
  const std::uint32_t at = first.match.tokens.last;
  return second.match.tokens.first == at + 1 ? words.lower(at) : std::string_view{};
}

// A month or a day of one, reckoned and not written with its year.
bool lacks_year(const FoundTime& time) {
  const TimeRule rule = time.match.pattern->rule;
  return (rule == TimeRule::month || rule == TimeRule::day) && !time.match.slots.integer(TimeClass::year) &&
         !time.match.slots.integer(TimeClass::direction) && time.value.size() >= 7 && time.value[0] != 'X';
}

bool is_dated(const FoundTime& time) {
  return time.value.size() >= 7 && time.value[4] == '-' && time.value[5] >= '0' && time.value[5] <= '9' &&
         time.value[0] != 'X';
}

// Of a period its first end: in the year of its last one, or in the year before.
void settle_period(FoundTime& first, const FoundTime& last, const TimeWords& words) {
  const std::string_view before = words.before(first.match.tokens.first), between = word_between(first, last, words);
  const bool period = (before == "from" && is_one_of(between, {"to", "until", "till", "through"})) ||
                      (before == "between" && between == "and");
  if (!period || !lacks_year(first) || !is_dated(last)) return;
  int year = 0;
  std::from_chars(last.value.data(), last.value.data() + 4, year);
  const std::string_view own = std::string_view{first.value}.substr(4);
  const std::string_view other = std::string_view{last.value}.substr(4, own.size());
  first.value = fmt::format("{:04}{}", own > other ? year - 1 : year, own);
}

// "at 3 p.m. on Tuesday", "on Tuesday at 3 p.m."
void settle_hour(FoundTime& hour, const FoundTime& day, std::string_view between) {
  const std::size_t parts = hour.value.find('T');
  const bool clock = hour.match.pattern->rule == TimeRule::clock && parts == day.value.size() && is_dated(day);
  if (clock && is_one_of(between, {"on", "at", ","})) hour.value = day.value + hour.value.substr(parts);
}

}  // namespace

void settle_neighbours(std::vector<FoundTime>& found, const TimeWords& words) {
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    settle_period(found[i], found[i + 1], words);
    const std::string_view between = word_between(found[i], found[i + 1], words);
    settle_hour(found[i], found[i + 1], between);
    settle_hour(found[i + 1], found[i], between);
  }
}

}  // namespace entente::detail
