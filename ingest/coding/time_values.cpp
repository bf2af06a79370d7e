#include "ingest/coding/time_values.h"

#include "ingest/coding/time_calendar.h"
#include "ingest/coding/time_reckoner.h"

#include <fmt/format.h>

#include <cstdlib>

namespace entente::detail {
namespace {

using Value = std::optional<std::string>;

std::string year_text(int year) {
  return fmt::format("{:04}", year);
}

Value day_of_month(const Reckoner& r) {
  const auto month = r.get(TimeClass::month), day = r.get(TimeClass::dayth), year = r.get(TimeClass::year);
  if (!month || !day) return std::nullopt;
  if (year) return valid_day(*year, *month, *day);
  constexpr int leap_year = 2000;
  if (!r.published)
    return valid_day(leap_year, *month, *day) ? Value{fmt::format("XXXX-{:02}-{:02}", *month, *day)} : std::nullopt;
  return valid_day(year_near(r, *r.published, *month, *day), *month, *day);
}

Value month_of_year(const Reckoner& r) {
  const int month = r.get(TimeClass::month).value_or(1);
  if (const auto year = r.get(TimeClass::year)) return month_value(*year, month);
  return r.open_or(fmt::format("XXXX-{:02}", month),
                   [&](Date p) { return month_value(year_near(r, p, month, 0), month); });
}

// "January this year"
Value month_of_shifted_year(const Reckoner& r) {
  const int month = r.get(TimeClass::month).value_or(1);
  return r.open_or(fmt::format("XXXX-{:02}", month),
                   [&](Date p) { return month_value(p.year + r.direction(), month); });
}

Value plain_year(const Reckoner& r) {
  const int year = r.get(TimeClass::year).value_or(static_cast<int>(r.slots.number));
  return year >= 1000 && year <= 2999 ? Value{year_text(year)} : std::nullopt;
}

Value decade(const Reckoner& r) {
  const int written = r.get(TimeClass::decade).value_or(0);
  return fmt::format("{:03}", (written < 100 ? (written < 20 ? 2000 : 1900) + written : written) / 10);
}

std::optional<Date> weekday_date(const Reckoner& r) {
  if (!r.published) return std::nullopt;
  const int ahead = (*r.get(TimeClass::weekday) - weekday_of(*r.published) + 7) % 7;
  if (r.direction() < 0) return plus_days(*r.published, ahead - 7);
  if (r.direction() > 0) return plus_days(*r.published, ahead == 0 ? 7 : ahead);
  const bool passed = r.tense == ClauseTime::past && ahead > 0;  // "met this Tuesday", said on a Wednesday
  if (ahead == 0 || (r.directed() && !passed) || r.tense == ClauseTime::future) return plus_days(*r.published, ahead);
  return plus_days(*r.published, ahead - 7);
}

Value weekday(const Reckoner& r) {
  const auto date = weekday_date(r);
  return date ? to_string(*date) : fmt::format("XXXX-WXX-{}", *r.get(TimeClass::weekday));
}

Value with_part(const Value& day, const Reckoner& r) {
  return day ? Value{*day + "T" + std::string(r.slots.text(TimeClass::part).value_or("NI"))} : std::nullopt;
}

Value shifted(const Reckoner& r, int by) {
  const std::string_view unit = r.unit();
  if (unit == "Y") return r.open_or("XXXX", [&](Date p) { return year_text(p.year + by); });
  if (unit == "M") return r.open_or("XXXX-XX", [&](Date p) { return month_value(p.year, p.month + by); });
  if (unit == "W") return r.open_or("XXXX-WXX", [&](Date p) { return week_value(plus_days(p, 7 * by)); });
  if (unit == "2W") return r.open_or("XXXX-WXX", [&](Date p) { return week_value(plus_days(p, 14 * by)); });
  if (unit == "3M") return r.open_or("XXXX-QX", [&](Date p) { return quarter_value(p.year, (p.month + 2) / 3 + by); });
  if (unit == "10Y") return r.open_or("XXX", [&](Date p) { return fmt::format("{:03}", p.year / 10 + by); });
  if (unit == "100Y") return r.open_or("XX", [&](Date p) { return fmt::format("{:02}", p.year / 100 + by); });
  if (unit == "WE") return r.open_or("XXXX-WXX-WE", [&](Date p) { return week_value(plus_days(p, 7 * by)) + "-WE"; });
  if (unit == "D") return r.open_or("XXXX-XX-XX", [&](Date p) { return to_string(plus_days(p, by)); });
  return r.open_or("XXXX-XX-XX", [&](Date p) { return to_string(p); });
}

Value days_off(const Reckoner& r, int days) {
  return r.open_or("XXXX-XX-XX", [&](Date p) { return to_string(plus_days(p, days)); });
}

Value part_of_day(const Reckoner& r) {
  return with_part(days_off(r, r.get(TimeClass::deixis).value_or(r.direction())), r);
}

Value quarter(const Reckoner& r) {
  const int quarter = r.get(TimeClass::ordinal).value_or(r.get(TimeClass::quarter).value_or(0));
  if (quarter < 1 || quarter > 4) return std::nullopt;
  if (const auto year = r.get(TimeClass::year)) return quarter_value(*year, quarter);
  return r.open_or(fmt::format("XXXX-Q{}", quarter), [&](Date p) {
    if (r.directed()) return quarter_value(p.year + r.direction(), quarter);
    const bool ahead = quarter > (p.month + 2) / 3 && r.tense != ClauseTime::future;
    return quarter_value(p.year - (ahead ? 1 : 0), quarter);
  });
}

Value half_year(const Reckoner& r) {
  const int half = r.get(TimeClass::ordinal).value_or(0);
  if (half < 1 || half > 2) return std::nullopt;
  if (const auto year = r.get(TimeClass::year)) return fmt::format("{:04}-H{}", *year, half);
  return r.open_or(fmt::format("XXXX-H{}", half),
                   [&](Date p) { return fmt::format("{:04}-H{}", p.year + r.direction(), half); });
}

Value season(const Reckoner& r) {
  const std::string_view name = r.slots.text(TimeClass::season).value_or("SU");
  if (const auto year = r.get(TimeClass::year)) return fmt::format("{:04}-{}", *year, name);
  const int month = name == "SP" ? 3 : name == "SU" ? 6 : name == "FA" ? 9 : 12;
  return r.open_or(fmt::format("XXXX-{}", name),
                   [&](Date p) { return fmt::format("{:04}-{}", year_near(r, p, month, 0), name); });
}

Value clock(const Reckoner& r) {
  const auto text = r.slots.text(TimeClass::clock);
  const int hour = text ? *r.get(TimeClass::clock) : *r.get(TimeClass::day);
  const auto noon = r.get(TimeClass::meridiem);
  const int hours = noon ? hour % 12 + *noon : hour;
  if (hours > 24) return std::nullopt;
  return *days_off(r, 0) + fmt::format("T{:02}:{}", hours, text ? text->substr(text->size() - 2) : "00");
}

Value holiday(const Reckoner& r, std::string_view day) {
  const int month = std::atoi(std::string(day.substr(0, 2)).c_str());
  const int number = std::atoi(std::string(day.substr(3)).c_str());
  return r.open_or(fmt::format("XXXX-{}", day),
                   [&](Date p) { return fmt::format("{:04}-{}", year_near(r, p, month, number), day); });
}

Value constant(const Reckoner& r, std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-'))
    return days_off(r, text[0] == '+' ? text[1] - '0' : '0' - text[1]);
  if (text.size() == 5 && text[2] == '-') return holiday(r, text);
  return std::string(text);
}

// "fought over the weekend": the last one, unless it is not over.
Value weekend(const Reckoner& r) {
  constexpr int friday = 5;
  return r.open_or("XXXX-WXX-WE", [&](Date p) {
    const bool passed = !r.directed() && r.tense == ClauseTime::past && weekday_of(p) <= friday;
    return week_value(plus_days(p, 7 * (passed ? -1 : r.direction()))) + "-WE";
  });
}

Value year_end(const Reckoner& r) {
  return r.open_or("XXXX-12-31", [](Date p) { return fmt::format("{:04}-12-31", p.year); });
}

}  // namespace

// One row a rule of time_patterns.tsv.
std::optional<std::string> time_value(const TimeMatch& match, const Document& document, std::optional<Date> published,
                                      ClauseTime tense) {
  const Reckoner r{match.slots, published, tense};
  const int count = static_cast<int>(match.slots.number);
  switch (match.pattern->rule) {
    case TimeRule::constant:
      return constant(r, match.pattern->constant);
    case TimeRule::numeric:
    case TimeRule::iso:
      return written_digits(text_of(document, match.tokens), published);
    case TimeRule::day:
      return day_of_month(r);
    case TimeRule::month:
      return month_of_year(r);
    case TimeRule::month_shift:
      return month_of_shifted_year(r);
    case TimeRule::year:
      return plain_year(r);
    case TimeRule::decade:
      return decade(r);
    case TimeRule::weekday:
      return weekday(r);
    case TimeRule::weekday_part:
      return with_part(weekday(r), r);
    case TimeRule::weekly:
      return fmt::format("XXXX-WXX-{}", r.get(TimeClass::weekday).value_or(r.get(TimeClass::weekdays).value_or(1)));
    case TimeRule::shift:
      return shifted(r, r.direction());
    case TimeRule::part:
    case TimeRule::tonight:
      return part_of_day(r);
    case TimeRule::deixis:
      return days_off(r, *r.get(TimeClass::deixis));
    case TimeRule::ago:
      return shifted(r, -count);
    case TimeRule::later:
      return shifted(r, count);
    case TimeRule::reference:
      return std::string(*r.slots.text(TimeClass::reference));
    case TimeRule::span:
      return duration_value(match.slots.number, r.unit());
    case TimeRule::span_half:
      return duration_value(match.slots.number + 0.5, r.unit());
    case TimeRule::half:
      return r.unit() == "Y" ? "P6M" : duration_value(0.5, r.unit());
    case TimeRule::vague:
      return duration_value(std::nullopt, r.unit());
    case TimeRule::each:
      return duration_value(match.slots.number, r.unit());
    case TimeRule::rhythm:
      return std::string(*r.slots.text(TimeClass::rhythm));
    case TimeRule::quarter:
      return quarter(r);
    case TimeRule::latest_quarter:
      return r.open_or("XXXX-QX", [](Date p) { return quarter_value(p.year, (p.month + 2) / 3 - 1); });
    case TimeRule::half_year:
      return half_year(r);
    case TimeRule::century:
      return fmt::format("{:02}", r.get(TimeClass::ordinal).value_or(1) - 1);
    case TimeRule::season:
      return season(r);
    case TimeRule::year_end:
      return year_end(r);
    case TimeRule::weekend:
      return weekend(r);
    case TimeRule::clock:
      return clock(r);
    case TimeRule::reference_time:
      return *days_off(r, 0) + std::string(*r.slots.text(TimeClass::hour));
    case TimeRule::holiday:
      return holiday(r, *r.slots.text(TimeClass::holiday));
  }
  return std::nullopt;
}

}  // namespace entente::detail
