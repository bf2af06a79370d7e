#include "ingest/language/embed_cache.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

constexpr std::size_t width = 4;

detail::TokenIds token(std::uint64_t number) {
  return {{number * 7, number + 1, number * 31, number % 5, false}, 0, number % 2 == 0};
}

void put(detail::EmbedCache& cache, std::uint64_t number) {
  const float row[width] = {static_cast<float>(number), 1, 2, 3};
  if (cache.find(token(number)) == nullptr) cache.put(token(number), row);
}

TEST(EmbedCache, GivesARowToItsOwnTokenOnly) {
  detail::EmbedCache cache(width);
  EXPECT_EQ(cache.find(token(1)), nullptr);
  for (std::uint64_t i = 0; i < 3 * detail::EmbedCache::slots; ++i) {
    put(cache, i);
    for (const auto known : {i, i / 2, i / 3})
      if (const float* row = cache.find(token(known))) {
        ASSERT_EQ(row[0], static_cast<float>(known));
      }
    ASSERT_NE(cache.find(token(i)), nullptr);
  }
  auto other = token(3);
  other.space_after = !other.space_after;
  put(cache, 3);
  EXPECT_NE(cache.find(token(3)), nullptr);
  EXPECT_EQ(cache.find(other), nullptr);
}

TEST(EmbedCache, KeepsWhatIsAskedForAgainAndAgain) {
  detail::EmbedCache cache(width);
  constexpr std::uint64_t frequent = 50, rare = 4 * detail::EmbedCache::slots;
  std::size_t lost = 0;
  for (std::uint64_t i = 0; i < rare; ++i) {
    if (i >= frequent) lost += cache.find(token(i % frequent)) == nullptr;
    put(cache, i % frequent);
    put(cache, i + frequent);
  }
  EXPECT_LT(lost, rare / 100);
}

}  // namespace
}  // namespace entente
