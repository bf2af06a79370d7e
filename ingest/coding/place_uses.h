#pragma once

#include "ingest/coding/syntax.h"

#include <cstdint>
#include <optional>

namespace entente::detail {

/// How a name says a place.
struct PlaceUse {
  bool act_is_there = false;  ///< "in Syria", not "imports from China"
};

/// Whether the sentence uses the name that `token` heads for a place rather than for who acts there: "troops in Syria",
/// "a visit to Morocco", "touring Canada and the US". By data/coding/place-uses.tsv: the link that the name hangs on
/// and the words above it. O(1).
std::optional<PlaceUse> place_use(const Tree& tree, std::uint32_t token);

}  // namespace entente::detail
