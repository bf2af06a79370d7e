#pragma once

#include "entente/date.h"
#include "ingest/coding/time_neighbours.h"

#include <optional>
#include <vector>

namespace entente::detail {

/// "twenty minutes later": the same day's, unless midnight lies between.
bool is_within_day(const TimeMatch& match);

/// Whether the expression counts from another time of the text: "two days later", but not "than a year earlier".
bool is_relative_to_text(const TimeMatch& match, const TimeWords& words);

/// What it counts from: the last date before it, in its sentence or the one before, that is as exact as its unit.
std::optional<Date> anchor_of(const TimeMatch& match, const std::vector<FoundTime>& before, const Document& document);

}  // namespace entente::detail
