#include "ingest/language/lexeme.h"

#include "ingest/language/strings.h"
#include "tests/language/memory_pack.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace entente {
namespace {

TEST(Lexeme, ShapesAreCutAtRunsOfFour) {
  const std::pair<std::string, std::string> rows[] = {
      {"a", "x"},
      {"A", "X"},
      {"Apple", "Xxxxx"},
      {"Apples", "Xxxxx"},
      {"USA", "XXX"},
      {"ALPHABET", "XXXX"},
      {"12345", "dddd"},
      {"2021-03", "dddd-dd"},
      {"C$1m", "X$dx"},
      {"......", "...."},
      {"École", "Xxxxx"},
      {"m²", "xd"},
      {"日本", "xx"},
      {"e\u0301", "x\u0301"},
      {"\n\n", "\n\n"},
      {std::string(99, 'y'), "xxxx"},
      {std::string(100, 'y'), "LONG"},
  };
  for (const auto& [text, shape] : rows) EXPECT_EQ(word_shape(text), shape) << text;
}

TEST(Lexeme, NormsComeFromTheTableOrTheLowerCase) {
  auto writer = testing::pack_writer();
  std::vector<std::pair<std::uint64_t, std::uint64_t>> rows = {{string_id("Colour"), string_id("color")},
                                                               {string_id("“"), string_id("\"")}};
  std::sort(rows.begin(), rows.end());
  writer.add_array<std::uint64_t>("norms.keys", std::vector{rows[0].first, rows[1].first});
  writer.add_array<std::uint64_t>("norms.values", std::vector{rows[0].second, rows[1].second});
  const testing::MemoryPack pack(writer);
  const Norms norms(pack.reader());
  EXPECT_EQ(lexeme_ids(norms, "Colour").norm, string_id("color"));
  EXPECT_EQ(lexeme_ids(norms, "“").norm, string_id("\""));
  EXPECT_EQ(lexeme_ids(norms, "COLOUR").norm, string_id("colour"));
}

TEST(Lexeme, PrefixAndSuffixCountInCodePoints) {
  auto writer = testing::pack_writer();
  writer.add("norms.keys", "");
  writer.add("norms.values", "");
  const testing::MemoryPack pack(writer);
  const Norms norms(pack.reader());
  const auto ids = lexeme_ids(norms, "élèves");
  EXPECT_EQ(ids.prefix, string_id("é"));
  EXPECT_EQ(ids.suffix, string_id("ves"));
  EXPECT_EQ(lexeme_ids(norms, "né").suffix, string_id("né"));
  EXPECT_FALSE(ids.is_space);
  EXPECT_TRUE(lexeme_ids(norms, "\n ").is_space);
}

}  // namespace
}  // namespace entente
