#pragma once

#include "ingest/coding/time_match.h"

namespace entente::detail {

/// Whether the words are part of a medium's or programme's name rather than a time: "the Sunday Times", "Saturday Night
/// Live", "60 Minutes", "“This Week”", "USA TODAY". O(names of the document).
bool is_in_title(const Document& document, const TimeMatch& match);

}  // namespace entente::detail
