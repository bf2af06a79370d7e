#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// A day of the proleptic Gregorian calendar; `month` and `day` count from 1.
struct Date {
  std::int16_t year = 1970;
  std::uint8_t month = 1;
  std::uint8_t day = 1;

  auto operator<=>(const Date&) const = default;
};

/// Reads `YYYY-MM-DD` at the start of `text`; what follows must not be a digit (so ISO 8601 date-times are read, their
/// time dropped). Empty where there is no such date or no such day.
std::optional<Date> parse_date(std::string_view text);

/// `YYYY-MM-DD` for the years 0 to 9999, the only ones that parse_date() reads.
std::string to_string(Date date);

/// Days since 1970-01-01, negative before, and the way back; the year must fit into a Date.
std::int32_t days_since_epoch(Date date);
Date date_of_days(std::int32_t days);

/// From the first day to the last, both inside; an absent end is open.
struct DateRange {
  std::optional<Date> first;
  std::optional<Date> last;

  bool contains(Date date) const { return (!first || *first <= date) && (!last || date <= *last); }
  bool operator==(const DateRange&) const = default;
};

}  // namespace entente
