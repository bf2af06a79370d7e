#include "ingest/coding/time_calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace entente::detail {
namespace {

Date make_date(int year, int month, int day) {
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

Date last_of_month(int year, int month) {
  const Date next = month == 12 ? make_date(year + 1, 1, 1) : make_date(year, month + 1, 1);
  return date_of_days(days_since_epoch(next) - 1);
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

DaysMeant months(int year, int first, int count) {
  const int last = first + count - 1;
  return {make_date(year, first, 1), last > 12 ? last_of_month(year + 1, last - 12) : last_of_month(year, last)};
}

std::optional<DaysMeant> week_days(int year, std::string_view week) {
  const auto number = digits(week);
  if (!number) return std::nullopt;
  const Date fourth = make_date(year, 1, 4);
  const Date monday = plus_days(fourth, 1 - weekday_of(fourth) + 7 * (*number - 1));
  return DaysMeant{monday, plus_days(monday, 6)};
}

std::optional<DaysMeant> week_end(int year, std::string_view week) {
  const auto days = week_days(year, week);
  return days ? std::optional{DaysMeant{plus_days(days->last, -1), days->last}} : std::nullopt;
}

std::optional<DaysMeant> part_of_year(int year, std::string_view part) {
  if (part.starts_with('W') && part.ends_with("-WE") && part.size() == 6) return week_end(year, part.substr(1, 2));
  if (part.starts_with('W') && part.size() == 3 && part != "WI") return week_days(year, part.substr(1));
  if (part.size() == 2 && part[0] == 'Q') return months(year, 1 + 3 * (part[1] - '1'), 3);
  if (part.size() == 2 && part[0] == 'H') return months(year, 1 + 6 * (part[1] - '1'), 6);
  if (part == "SP") return months(year, 3, 3);
  if (part == "SU") return months(year, 6, 3);
  if (part == "FA") return months(year, 9, 3);
  if (part == "WI") return months(year, 12, 3);
  const auto month = digits(part);
  return month && part.size() == 2 && *month >= 1 && *month <= 12 ? std::optional{months(year, *month, 1)}
                                                                  : std::nullopt;
}

}  // namespace

int weekday_of(Date date) {
  return ((days_since_epoch(date) + 3) % 7 + 7) % 7 + 1;
}

Date plus_days(Date date, int days) {
  return date_of_days(days_since_epoch(date) + days);
}

std::string month_value(int year, int month) {
  const int months = year * 12 + month - 1;
  return fmt::format("{:04}-{:02}", months / 12, months % 12 + 1);
}

std::string week_value(Date date) {
  const Date thursday = plus_days(date, 4 - weekday_of(date));
  const int days = days_since_epoch(thursday) - days_since_epoch(make_date(thursday.year, 1, 1));
  return fmt::format("{:04}-W{:02}", thursday.year, days / 7 + 1);
}

std::string quarter_value(int year, int quarter) {
  const int quarters = year * 4 + quarter - 1;
  return fmt::format("{:04}-Q{}", quarters / 4, quarters % 4 + 1);
}

std::string duration_value(std::optional<double> count, std::string_view unit) {
  const bool clock = unit.starts_with('T');
  if (clock) unit.remove_prefix(1);
  int scale = 1;
  const auto [end, error] = std::from_chars(unit.data(), unit.data() + unit.size(), scale);
  unit.remove_prefix(static_cast<std::size_t>(end - unit.data()));
  const std::string_view start = clock ? "PT" : "P";
  return count ? fmt::format("{}{}{}", start, *count * scale, unit) : fmt::format("{}X{}", start, unit);
}

std::optional<DaysMeant> days_meant(std::string_view value) {
  if (const auto day = parse_date(value)) return DaysMeant{*day, *day};
  if (value.size() < 3 || value.size() > 11) return std::nullopt;
  const auto year = digits(value.substr(0, std::min<std::size_t>(4, value.size())));
  if (!year) return std::nullopt;
  if (value.size() == 3) return DaysMeant{make_date(*year * 10, 1, 1), make_date(*year * 10 + 9, 12, 31)};
  if (value.size() == 4) return DaysMeant{make_date(*year, 1, 1), make_date(*year, 12, 31)};
  return value[4] == '-' ? part_of_year(*year, value.substr(5)) : std::nullopt;
}

}  // namespace entente::detail
