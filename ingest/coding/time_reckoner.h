#pragma once

#include "entente/date.h"
#include "ingest/coding/time_match.h"
#include "ingest/coding/time_values.h"

#include <optional>
#include <string>
#include <string_view>

namespace entente::detail {

/// What an expression says and what it is reckoned from.
struct Reckoner {
  const TimeSlots& slots;
  std::optional<Date> published;
  ClauseTime tense;

  std::optional<int> get(TimeClass kind) const { return slots.integer(kind); }
  int direction() const { return get(TimeClass::direction).value_or(0); }
  bool directed() const { return get(TimeClass::direction).has_value(); }

  std::string_view unit() const {
    const auto one = slots.text(TimeClass::unit);
    return one ? *one : slots.text(TimeClass::units).value_or("Y");
  }

  /// `resolve(date of publication)`, or the open form where there is none.
  std::optional<std::string> open_or(std::string_view open, auto resolve) const {
    return published ? std::optional<std::string>{resolve(*published)} : std::string(open);
  }
};

/// `2015-10-01`, or nothing where there is no such day.
std::optional<std::string> valid_day(int year, int month, int day);

/// The day that digits with two orders mean ("3/4/2015"): the one that is a date; if both are, with full stops day
/// first, else the one nearer to publication, else day first.
std::optional<std::string> written_digits(std::string_view text, std::optional<Date> published);

/// The year in which a day or month (day 0) without one falls: before publication in the past, after it in the future,
/// else near.
int year_near(const Reckoner& r, Date published, int month, int day);

}  // namespace entente::detail
