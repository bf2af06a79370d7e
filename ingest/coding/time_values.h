#pragma once

#include "entente/date.h"
#include "ingest/coding/time_match.h"

#include <optional>
#include <string>

namespace entente::detail {

/// What the clause around an expression is about; none where there is no finite verb.
enum class ClauseTime { none, past, present, future };

/// The TIMEX3 value of a match, or nothing where it makes no date ("31 June").
std::optional<std::string> time_value(const TimeMatch& match, const Document& document, std::optional<Date> published,
                                      ClauseTime tense);

}  // namespace entente::detail
