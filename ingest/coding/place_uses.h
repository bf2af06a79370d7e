#pragma once

#include "ingest/coding/syntax.h"

#include <cstdint>

namespace entente::detail {

/// Whether an act whose object is the name that `token` heads takes place there: "a visit to Morocco", "touring Canada
/// and the US". By data/coding/place-uses.tsv: the link that the name hangs on and the words above it. O(1).
bool names_where(const Tree& tree, std::uint32_t token);

}  // namespace entente::detail
