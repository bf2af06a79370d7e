#include "store/spelling.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

struct Row {
  const char *one, *other;
  std::size_t edits;
};

TEST(Spelling, edits_between_words) {
  const Row rows[] = {
      {"", "", 0},
      {"", "abc", 3},
      {"russia", "russia", 0},
      {"russai", "russia", 1},
      {"lavrof", "lavrov", 1},
      {"hilary", "hillary", 1},
      {"putin", "rutting", 3},
      {"merkel", "markle", 2},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(edits_between(row.one, row.other), row.edits) << row.one << ' ' << row.other;
    EXPECT_EQ(edits_between(row.other, row.one), row.edits) << row.one << ' ' << row.other;
  }
}

TEST(Spelling, edits_of_a_name) {
  const Row rows[] = {{"lavrof", "sergei lavrov", 1},
                      {"sergey lavrof", "sergei lavrov", 2},
                      {"us", "russia", 4},
                      {"lavrof", "s v l", 5},
                      {"ab", "ab cd", 0},
                      {"", "ab", 2}};
  for (const Row& row : rows) EXPECT_EQ(edits_of_name(row.one, row.other), row.edits) << row.one << ' ' << row.other;
}

TEST(Spelling, slips) {
  const std::pair<std::size_t, std::size_t> rows[] = {{0, 0}, {3, 0}, {4, 1}, {5, 1}, {6, 2}, {20, 2}};
  for (const auto& [length, slips] : rows) EXPECT_EQ(slips_in(length), slips) << length;
}

}  // namespace
}  // namespace entente
