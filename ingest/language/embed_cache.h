#pragma once

#include "ingest/language/token_ids.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace entente::detail {

/// Rows that were computed for tokens seen before, in a table of fixed size: sets of four slots, in which a new row
/// takes the place of one that was not asked for lately (a clock in each set). What it gives is what would be computed,
/// so it changes no result.
class EmbedCache {
 public:
  static constexpr std::size_t ways = 4;
  static constexpr std::size_t sets = 1 << 12;
  static constexpr std::size_t slots = sets * ways;

  explicit EmbedCache(std::size_t width);

  /// The token's row, or null. Valid until the next `put`.
  const float* find(const TokenIds& token);

  /// Keeps the row of a token that `find` did not find.
  void put(const TokenIds& token, const float* row);

 private:
  struct Set {
    std::uint32_t tags[ways] = {};  // of the tokens' hashes; 0: free
    std::uint8_t asked = 0;         // a bit for each slot that was asked for since the hand went by
    std::uint8_t hand = 0;
  };
  struct Free {
    void operator()(void* memory) const;
  };

  static std::size_t victim(Set& set);

  std::size_t width_;
  std::vector<Set> sets_;
  // Neither is touched before a slot is used: start-up does not pay for the whole table.
  std::unique_ptr<TokenIds[], Free> keys_;
  std::unique_ptr<float[]> rows_;
};

}  // namespace entente::detail
