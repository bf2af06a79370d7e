#pragma once

#include "entente/document.h"

#include <cstdint>

namespace entente::detail {

/// Whether the token ends a reciprocal pronoun: "each [other]", "one [another]". O(1).
bool is_reciprocal(const Document& document, std::uint32_t at);

}  // namespace entente::detail
