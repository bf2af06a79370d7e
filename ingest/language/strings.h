#pragma once

#include <cstdint>
#include <string_view>

namespace entente {

/// The id under which spaCy 3 knows a string (UTF-8): 0 for the empty one, the enumerated number for the reserved ones
/// of `data/language/symbols.tsv` (`NORM`, `dep`, `X`, ...), else `murmur_hash`. The networks' embedding tables are
/// addressed by these ids. O(n), no allocation.
std::uint64_t string_id(std::string_view text);

/// MurmurHash64A (Austin Appleby, public domain) with 8-byte little-endian blocks.
std::uint64_t murmur_hash(std::string_view bytes, std::uint64_t seed = 1);

}  // namespace entente
