#include "ingest/language/unicode.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace entente {
namespace {

class Fnv {
 public:
  void add(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001b3U; }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xcbf29ce484222325U;
};

std::string utf8(char32_t c) {
  const auto rest = [&](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), rest(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | c >> 12), rest(6), rest(0)};
  return {static_cast<char>(0xF0 | c >> 18), rest(12), rest(6), rest(0)};
}

template <class Visit>
void for_each_code_point(Visit visit) {
  for (char32_t c = 0; c < 0x110000; ++c)
    if (c < 0xD800 || c > 0xDFFF) visit(c);
}

// The sums are of the same bytes made by Python 3.11 (unicodedata 14.0.0):
//   c.isalpha() | c.isupper() << 1 | c.isdigit() << 2 | c.isspace() << 3   and   c.lower().encode()
TEST(Unicode, ClassesOfAllCodePointsAreThoseOfPython) {
  Fnv sum;
  for_each_code_point([&](char32_t c) {
    sum.add(static_cast<unsigned char>(is_alpha(c) | is_upper(c) << 1 | is_digit(c) << 2 | is_space(c) << 3));
  });
  EXPECT_EQ(sum.value(), 0xb509c42c9cd1acfbU);
}

TEST(Unicode, LowerCaseOfAllCodePointsIsThatOfPython) {
  Fnv sum;
  for_each_code_point([&](char32_t c) {
    for (const char byte : lower(utf8(c))) sum.add(static_cast<unsigned char>(byte));
  });
  EXPECT_EQ(sum.value(), 0xc319d02e8283b91eU);
}

TEST(Unicode, CodePointsAreReadAsWritten) {
  for_each_code_point([&](char32_t c) {
    const auto text = utf8(c);
    const auto read = code_point_at(text, 0);
    ASSERT_EQ(read.value, c);
    ASSERT_EQ(read.size, text.size());
    ASSERT_EQ(last_code_point(text), 0U);
    ASSERT_TRUE(is_valid_utf8(text));
  });
}

TEST(Unicode, LowersWholeTexts) {
  const std::pair<std::string, std::string> rows[] = {
      {"", ""},
      {"Mixed CASE 123", "mixed case 123"},
      {"ÉCOLE ŠKODA", "école škoda"},
      {"İstanbul", "i\u0307stanbul"},
      {"ΟΔΥΣΣΕΥΣ", "οδυσσευς"},
      {"Σ", "σ"},
      {"ΑΣ.", "ας."},
      {"ΑΣ.Α", "ασ.α"},
      {"Σ'Α", "σ'α"},
      {"1Σ", "1σ"},
      {"A\u0301\u03A3", "a\u0301\u03C2"},
      {"ẞ", "ß"},
      {"\xFF\x41\xC3", "\xFF\x61\xC3"},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(lower(text), expected) << text;
}

TEST(Unicode, BytesThatAreNoUtf8AreOneCodePointEach) {
  const std::pair<std::string, std::size_t> rows[] = {{"\x80", 1},
                                                      {"\xC3", 1},
                                                      {"\xC0\xAF", 2},
                                                      {"\xE2\x82", 2},
                                                      {"\xED\xA0\x80", 3},
                                                      {"a\xFFz", 3},
                                                      {"\xF4\x90\x80\x80", 4},
                                                      {"\xF0\x8F\xBF\xBF", 4},
                                                      {"é\x80é", 3},
                                                      {"\xE2\x82\xC3\xA9", 3}};
  for (const auto& [text, count] : rows) {
    EXPECT_EQ(count_code_points(text), count) << ::testing::PrintToString(text);
    EXPECT_FALSE(is_valid_utf8(text)) << ::testing::PrintToString(text);
    std::size_t backwards = 0;
    for (std::string_view rest = text; !rest.empty(); rest = rest.substr(0, last_code_point(rest))) ++backwards;
    EXPECT_EQ(backwards, count) << ::testing::PrintToString(text);
  }
}

TEST(Unicode, TextsAreAllLettersOrAllSpace) {
  EXPECT_TRUE(is_alpha(std::string_view("naïve")));
  EXPECT_FALSE(is_alpha(std::string_view("")));
  EXPECT_FALSE(is_alpha(std::string_view("a b")));
  EXPECT_TRUE(is_space(std::string_view(" \u00A0\n\u3000\x1C")));
  EXPECT_FALSE(is_space(std::string_view("")));
  EXPECT_FALSE(is_space(std::string_view("\u200B")));
}

}  // namespace
}  // namespace entente
