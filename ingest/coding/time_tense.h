#pragma once

#include "ingest/coding/syntax.h"
#include "ingest/coding/time_values.h"

#include <cstdint>

namespace entente::detail {

/// Whether the clause that the token stands in speaks of the past, the present or the future: by the nearest verb
/// above, its auxiliaries, and for infinitives the verb that governs them. O(depth).
ClauseTime clause_time(const Tree& tree, std::uint32_t token);

}  // namespace entente::detail
