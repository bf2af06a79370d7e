#include "ingest/read/utf8.h"

#include <gtest/gtest.h>

#include <random>

namespace entente::detail {
namespace {

struct Row {
  std::string_view bytes, text;
  std::size_t replaced;
};

TEST(CleanUtf8, Table) {
  using namespace std::string_view_literals;
  const Row rows[] = {
      {"", "", 0},
      {"Kyiv", "Kyiv", 0},
      {"\xEF\xBB\xBFKyiv", "Kyiv", 0},
      {"a\xEF\xBB\xBF", "a\xEF\xBB\xBF", 0},
      {"a\r\nb\rc\r\r\nd", "a\nb\nc\n\nd", 0},
      {"a\0b"sv, "a\uFFFDb", 1},
      {"caf\xE9!", "caf\uFFFD!", 1},
      {"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x99\x82", "é€🙂", 0},
      {"\xC0\xAF", "\uFFFD\uFFFD", 2},            // overlong
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},  // surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4},
      {"\xE2\x82", "\uFFFD", 1},  // broken off
      {"\xE2\x82(\xF0\x9F\x99", "\uFFFD(\uFFFD", 2},
      {"\x80\xFF", "\uFFFD\uFFFD", 2},
  };
  for (const Row& row : rows) {
    std::size_t replaced = 0;
    EXPECT_EQ(clean_utf8(row.bytes, replaced), row.text);
    EXPECT_EQ(replaced, row.replaced) << row.text;
  }
}

bool is_valid(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = utf8_character(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

TEST(CleanUtf8, GivesValidTextForAnyBytesAndLeavesItAlone) {
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    std::string bytes(random() % 40, ' ');
    for (char& byte : bytes) byte = static_cast<char>(random() % 3 == 0 ? random() % 128 : 128 + random() % 128);
    std::size_t replaced = 0, again = 0;
    const std::string text = clean_utf8_part(bytes, replaced);
    EXPECT_TRUE(is_valid(text));
    EXPECT_EQ(text.find('\r'), std::string::npos);
    EXPECT_EQ(clean_utf8_part(text, again), text);
    EXPECT_EQ(again, 0u);
  }
}

}  // namespace
}  // namespace entente::detail
