#pragma once

#include "entente/span.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace entente::detail {

/// What has `tokens`, mentions for one, by where it stands: what asks about one word does not go through a whole book.
template <class Item>
class ByPlace {
 public:
  /// The items stand in the order of their first tokens and outlive it. O(n).
  explicit ByPlace(const std::vector<Item>& items) : items_(items) {
    for (const Item& item : items) longest_ = std::max(longest_, item.tokens.size());
  }

  /// All that share a token with the words, and some that end before them; in order. O(log n).
  std::span<const Item> near(TokenSpan words) const {
    const auto first_token = [](const Item& item) { return item.tokens.first; };
    const std::uint32_t reach = words.first - std::min(words.first, longest_);
    const auto begin = std::ranges::lower_bound(items_, reach, {}, first_token);
    return {begin, std::ranges::lower_bound(begin, items_.end(), words.last, {}, first_token)};
  }

 private:
  std::span<const Item> items_;
  std::uint32_t longest_ = 0;  // tokens
};

}  // namespace entente::detail
