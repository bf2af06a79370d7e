#include "entente/date.h"

#include <fmt/format.h>

namespace entente {
namespace {

std::chrono::sys_days sys_days_of(Date date) {
  return std::chrono::year_month_day{std::chrono::year{date.year}, std::chrono::month{date.month},
                                     std::chrono::day{date.day}};
}

bool is_digit(char c) {
  return '0' <= c && c <= '9';
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  for (char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-' || (text.size() > 10 && is_digit(text[10]))) return {};
  const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
  if (!year || !month || !day) return {};
  const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return {};
  return Date{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
}

std::string to_string(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::int32_t days_since_epoch(Date date) {
  return static_cast<std::int32_t>(sys_days_of(date).time_since_epoch().count());
}

Date date_of_days(std::int32_t days) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
  return Date{static_cast<std::int16_t>(static_cast<int>(date.year())),
              static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
              static_cast<std::uint8_t>(static_cast<unsigned>(date.day()))};
}

}  // namespace entente
