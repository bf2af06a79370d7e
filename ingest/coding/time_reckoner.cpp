#include "ingest/coding/time_reckoner.h"

#include "ingest/coding/time_calendar.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <vector>

namespace entente::detail {
namespace {

using Value = std::optional<std::string>;

Value numeric_day(const std::vector<int>& n, std::optional<Date> published, bool day_leads) {
  if (n.size() != 3) return std::nullopt;
  if (n[0] > 999) return valid_day(n[0], n[1], n[2]);
  const int year = n[2] < 50 ? 2000 + n[2] : n[2] < 100 ? 1900 + n[2] : n[2];
  const Value day_first = valid_day(year, n[1], n[0]);
  const Value month_first = valid_day(year, n[0], n[1]);
  if (!day_first || !month_first || !published || day_leads) return day_first ? day_first : month_first;
  const auto distance = [&](const Value& value) {
    return std::abs(days_since_epoch(*parse_date(*value)) - days_since_epoch(*published));
  };
  return distance(month_first) < distance(day_first) ? month_first : day_first;
}

constexpr int soon = 60;  // days ahead that a text still names without their year, whatever the tense

bool is_soon(Date published, int month, int day) {
  const auto date = parse_date(fmt::format("{:04}-{:02}-{:02}", published.year, month, day));
  return date && *date > published && days_since_epoch(*date) - days_since_epoch(published) <= soon;
}

}  // namespace

std::optional<std::string> valid_day(int year, int month, int day) {
  const std::string text = fmt::format("{:04}-{:02}-{:02}", year, month, day);
  return parse_date(text) ? Value{text} : std::nullopt;
}

std::optional<std::string> written_digits(std::string_view text, std::optional<Date> published) {
  std::vector<int> numbers;
  for (const char* at = text.data(); at < text.data() + text.size();) {
    int value = 0;
    const auto [end, error] = std::from_chars(at, text.data() + text.size(), value);
    if (error == std::errc{}) numbers.push_back(value);
    at = error == std::errc{} ? end : at + 1;
    if (at < text.data() + text.size() && *at == '-') ++at;
  }
  return numeric_day(numbers, published, text.find('.') != text.npos);
}

int year_near(const Reckoner& r, Date published, int month, int day) {
  const int then = month * 100 + day;
  const int now = published.month * 100 + (day > 0 ? published.day : 0);
  if (r.direction() < 0) return then < now ? published.year : published.year - 1;
  if (r.direction() > 0) return then > now ? published.year : published.year + 1;
  if (r.directed()) return published.year;
  if (day > 0 && is_soon(published, month, day)) return published.year;
  if (r.tense == ClauseTime::past) return then <= now ? published.year : published.year - 1;
  if (r.tense == ClauseTime::future) return then >= now ? published.year : published.year + 1;
  const int months = month - published.month;
  return published.year + (months > 6 ? -1 : months < -6 ? 1 : 0);
}

}  // namespace entente::detail
