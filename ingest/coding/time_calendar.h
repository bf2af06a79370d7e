#pragma once

#include "entente/date.h"

#include <optional>
#include <string>
#include <string_view>

namespace entente::detail {

/// 1 Monday to 7 Sunday (ISO 8601).
int weekday_of(Date date);
Date plus_days(Date date, int days);

/// `1989-10`, `1989-W42` (ISO 8601), `1989-Q3`; the month may run over the year's ends (0 is December of the year
/// before).
std::string month_value(int year, int month);
std::string week_value(Date date);
std::string quarter_value(int year, int quarter);

/// `P3Y`, `PT2H`, `P20Y` for two of the unit `10Y`, `PXM` where the count is unknown.
std::string duration_value(std::optional<double> count, std::string_view unit);

/// The first and the last day that a resolved TIMEX3 date or time means; empty for what is open or no date.
struct DaysMeant {
  Date first;
  Date last;
};
std::optional<DaysMeant> days_meant(std::string_view value);

}  // namespace entente::detail
