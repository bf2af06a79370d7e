#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente::detail {

/// What a word can be in a time expression. From `number` on it is read from the digits, not from a table.
enum class TimeClass {
  none,
  month,
  weekday,
  weekdays,
  season,
  unit,
  units,
  part,
  direction,
  deixis,
  vague,
  holiday,
  decade,
  ordinal,
  rhythm,
  reference,
  modifier,
  edge,
  meridiem,
  hour,
  zone,
  number,
  day,
  dayth,
  year,
  numeric,
  clock,
  quarter
};

/// How a pattern's value is reckoned; `constant` is the value itself.
enum class TimeRule {
  constant,
  numeric,
  iso,
  day,
  month,
  year,
  decade,
  weekday,
  weekday_part,
  weekly,
  shift,
  part,
  tonight,
  deixis,
  ago,
  later,
  reference,
  span,
  span_half,
  half,
  vague,
  each,
  rhythm,
  quarter,
  latest_quarter,
  half_year,
  century,
  season,
  year_end,
  weekend,
  clock,
  reference_time,
  holiday,
  month_shift
};

/// One thing that may stand at an element's place: a class, or a word where the class is none.
struct TimeSymbol {
  TimeClass kind = TimeClass::none;
  std::string_view word;
};

struct TimeElement {
  std::vector<TimeSymbol> alternatives;
  bool optional = false;
};

struct TimePattern {
  std::vector<TimeElement> elements;
  std::string_view type;
  TimeRule rule = TimeRule::constant;
  std::string_view constant;
};

struct TimeSense {
  TimeClass kind = TimeClass::none;
  std::string_view value;
};

struct TimeTables {
  std::unordered_map<std::string_view, std::vector<TimeSense>> words;
  std::vector<TimePattern> patterns;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_word;  ///< patterns that may begin with the word
  std::vector<std::vector<std::size_t>> by_class;                          ///< and with the class
};

/// The embedded tables, read once. Throws Error naming file and row where a row makes no sense.
const TimeTables& time_tables();

}  // namespace entente::detail
