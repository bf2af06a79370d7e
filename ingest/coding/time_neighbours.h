#pragma once

#include "ingest/coding/time_match.h"

#include <string>
#include <vector>

namespace entente::detail {

/// An expression of time and what it means by itself.
struct FoundTime {
  TimeMatch match;
  std::string value;
};

/// Lets expressions that stand side by side settle each other: "from May to July" ends after it begins, "between May
/// and July 2016" is one year's, "at 3 p.m. on Tuesday" is Tuesday's hour. `found`: in the order of the text. O(found).
void settle_neighbours(std::vector<FoundTime>& found, const TimeWords& words);

}  // namespace entente::detail
