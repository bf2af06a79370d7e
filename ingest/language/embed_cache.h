#pragma once

#include "ingest/language/token_ids.h"

#include <memory>
#include <vector>

namespace entente::detail {

/// Rows that were computed for tokens seen before, in a table of fixed size: a new row takes the place of the one that
/// shares its slot. What it gives is what would be computed, so it changes no result.
class EmbedCache {
 public:
  static constexpr std::size_t slots = 1 << 14;

  explicit EmbedCache(std::size_t width);

  /// The token's row, or null.
  const float* find(const TokenIds& token) const;
  void put(const TokenIds& token, const float* row);

 private:
  std::size_t width_;
  std::vector<TokenIds> keys_;
  std::unique_ptr<float[]> rows_;  // not touched before a slot is used
};

}  // namespace entente::detail
