#pragma once

#include "ingest/language/pack.h"

#include <span>
#include <string_view>

namespace entente {

/// A section of `count` floats. Throws Error where there are more or fewer, or one is no number or beyond ±10,000: no
/// weight is, and sums of such values could leave the floats' range.
std::span<const float> finite_floats(const PackReader& pack, std::string_view section, std::size_t count);

/// The same of any size.
std::span<const float> finite_floats(const PackReader& pack, std::string_view section);

}  // namespace entente
