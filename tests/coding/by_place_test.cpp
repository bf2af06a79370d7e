#include "ingest/coding/by_place.h"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

struct Item {
  TokenSpan tokens;
};

bool shares_a_token(TokenSpan one, TokenSpan other) {
  return one.first < other.last && other.first < one.last;
}

TEST(ByPlace, what_is_near_holds_all_that_share_a_token) {
  const std::vector<Item> items{{{0, 9}}, {{0, 1}}, {{2, 5}}, {{4, 5}}, {{7, 8}}, {{30, 31}}, {{40, 42}}};
  const ByPlace by_place(items);
  for (std::uint32_t first = 0; first < 45; ++first)
    for (std::uint32_t last = first + 1; last < 46; ++last) {
      const auto near = by_place.near({first, last});
      for (const Item& item : items)
        EXPECT_LE(shares_a_token(item.tokens, {first, last}), near.data() <= &item && &item < near.data() + near.size())
            << first << ' ' << last << ' ' << item.tokens.first;
    }
  EXPECT_EQ(by_place.near({30, 31}).size(), 1u) << "and little else";
  EXPECT_TRUE(ByPlace(std::vector<Item>{}).near({0, 5}).empty());
}

}  // namespace
}  // namespace entente::detail
