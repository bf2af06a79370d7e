#pragma once

#include "entente/document.h"

#include <cstdint>

namespace entente::detail {

/// Puts the analysis of the part of `whole`'s text that begins at byte `start` behind what is there. O(tokens).
void append(Document& whole, Document&& part, std::uint32_t start);

}  // namespace entente::detail
