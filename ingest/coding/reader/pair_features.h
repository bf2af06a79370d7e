#pragma once

#include "ingest/coding/reader/words.h"

#include <array>
#include <cstdint>
#include <vector>

namespace entente::detail {

inline constexpr std::size_t pair_feature_count = 9;
inline constexpr std::uint32_t feature_rows = 16384;
inline constexpr std::uint32_t path_rows = 4096;

/// What the parse says of a trigger and a candidate, as rows of the coder's tables.
struct PairRows {
  std::array<std::uint32_t, pair_feature_count> features{};
  std::uint32_t path = 0;

  bool operator==(const PairRows&) const = default;
};

/// The rows of every candidate for one trigger (docs/coder-format.md, "Features of a pair"). FNV-1a, 64 bits
/// (draft-eastlake-fnv).
std::vector<PairRows> pair_rows(const SentenceWords& words, std::uint32_t trigger,
                                const std::vector<std::uint32_t>& candidates);

}  // namespace entente::detail
