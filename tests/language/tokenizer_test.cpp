#include "ingest/language/tokenizer.h"

#include "entente/error.h"
#include "ingest/language/convert/tokenizer.h"
#include "ingest/language/strings.h"
#include "tests/language/memory_pack.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

struct Case {
  std::string text;
  std::vector<std::string> pieces;
  std::vector<std::string> norms = {};  // empty: the lexemes' own
};

PackWriter small_rules(const std::vector<Case>& cases) {
  auto pack = testing::pack_writer();
  SpecialCaseList list;
  for (const auto& row : cases) {
    list.texts.push_back(row.text);
    list.counts.push_back(static_cast<std::uint32_t>(row.pieces.size()));
    for (std::size_t i = 0; i < row.pieces.size(); ++i) {
      list.sizes.push_back(static_cast<std::uint32_t>(row.pieces[i].size()));
      list.norms.push_back(row.norms.empty() ? 0 : string_id(row.norms[i]));
    }
  }
  add_tokenizer({R"(^\(|^"|^\$)", R"(\)$|"$|,$|\.\.+$|'s$|(?<=[a-z])\.$)", R"(\.\.+|(?<=[a-z])-(?=[a-z]))",
                 R"(^https?://[^ ]+$)"},
                list, pack);
  return pack;
}

const std::vector<Case> small_cases = {
    {"don't", {"do", "n't"}, {"do", "not"}}, {"a.m.", {"a.m."}}, {"(o.o)", {"(o.o)"}}, {"cant", {"ca", "nt"}}};

const Tokenizer& small_tokenizer() {
  static const testing::MemoryPack pack(small_rules(small_cases));
  static const Tokenizer tokenizer(pack.reader());
  return tokenizer;
}

/// The tokens with `|` between them and `_` for a space that follows one.
std::string shown(const Tokenizer& tokenizer, std::string_view text) {
  std::string out;
  for (const auto& token : tokenize(tokenizer, text)) {
    if (!out.empty()) out += '|';
    out += text.substr(token.start, token.end - token.start);
    if (token.space_after) out += '_';
  }
  return out;
}

TEST(Tokenizer, SplitsAtWhiteSpace) {
  const std::pair<std::string, std::string> rows[] = {
      {"", ""},
      {"a", "a"},
      {" ", " "},
      {"   ", "   "},
      {"a b", "a_|b"},
      {"a  b", "a_| |b"},
      {" a ", " |a_"},
      {"a\nb", "a|\n|b"},
      {"a \n b", "a_|\n |b"},
      {"a\u00A0b", "a|\u00A0|b"},
      {"a\u200Bb", "a\u200Bb"},
      {"\n\na\t", "\n\n|a|\t"},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(shown(small_tokenizer(), text), expected) << text;
}

TEST(Tokenizer, TakesAffixesOff) {
  const std::pair<std::string, std::string> rows[] = {
      {"(word)", "(|word|)"},
      {"((\"word\",)", "(|(|\"|word|\"|,|)"},
      {"end.", "end|."},
      {"end...", "end|..."},
      {"10.", "10."},
      {"Bob's,", "Bob|'s|,"},
      {"()", "(|)"},
      {"$5", "$|5"},
      {"well-known", "well|-|known"},
      {"a-b-c", "a|-|b|-|c"},
      {"wait..what", "wait|..|what"},
      {"..what", "..what"},
      {"-a", "-a"},
      {"(https://a-b.c/(d)", "(|https://a-b.c/(d|)"},
      {"https://a-b.c/d", "https://a-b.c/d"},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(shown(small_tokenizer(), text), expected) << text;
}

TEST(Tokenizer, KeepsSpecialCases) {
  const std::pair<std::string, std::string> rows[] = {
      {"don't", "do|n't"}, {"(don't)", "(|do|n't|)"}, {"don't,", "do|n't|,"}, {"a.m.", "a.m."},  {"(a.m.)", "(|a.m.|)"},
      {"(o.o)", "(o.o)"},  {"((o.o))", "(|(o.o)|)"},  {"x-cant", "x|-|cant"}, {"cant", "ca|nt"},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(shown(small_tokenizer(), text), expected) << text;
}

TEST(Tokenizer, SpecialCasesSetNorms) {
  const auto tokens = tokenize(small_tokenizer(), "(don't ok");
  ASSERT_EQ(tokens.size(), 4U);
  EXPECT_EQ(tokens[0].norm, 0U);
  EXPECT_EQ(tokens[1].norm, string_id("do"));
  EXPECT_EQ(tokens[2].norm, string_id("not"));
  EXPECT_EQ(tokens[3].norm, 0U);
}

TEST(Tokenizer, CoversEveryByteOfAnyText) {
  std::uint32_t state = 7;
  const std::string alphabet = "ab.-'(\" \n,$\xC3\xA9\x80\xFF";
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < round % 40; ++i) text += alphabet[(state = state * 1664525 + 1013904223) >> 8 & 15];
    std::size_t next = 0;
    for (const auto& token : tokenize(small_tokenizer(), text)) {
      ASSERT_EQ(token.start, next) << ::testing::PrintToString(text);
      ASSERT_LT(token.start, token.end);
      next = token.end + token.space_after;
      if (token.space_after) {
        ASSERT_EQ(text.at(token.end), ' ');
      }
    }
    ASSERT_EQ(next, text.size()) << ::testing::PrintToString(text);
  }
}

TEST(Tokenizer, LongChunksAreSplitToo) {
  const std::size_t size = 200'000;
  EXPECT_EQ(tokenize(small_tokenizer(), std::string(size, '(')).size(), size);
  EXPECT_EQ(tokenize(small_tokenizer(), std::string(size, ')')).size(), size);
  EXPECT_EQ(tokenize(small_tokenizer(), "x" + std::string(size, '.')).size(), 2U);
  EXPECT_EQ(tokenize(small_tokenizer(), std::string(size, 'x')).size(), 1U);
}

TEST(Tokenizer, TwoTokenizersDoNotShareMemory) {
  const testing::MemoryPack pack(small_rules({{"word", {"wo", "rd"}}}));
  const Tokenizer other(pack.reader());
  EXPECT_EQ(shown(small_tokenizer(), "word"), "word");
  EXPECT_EQ(shown(other, "word"), "wo|rd");
  EXPECT_EQ(shown(small_tokenizer(), "word"), "word");
}

TEST(Tokenizer, RefusesSpecialCasesThatDoNotAddUp) {
  const testing::MemoryPack pack(small_rules({{"word", {"wo", "r"}}}));
  EXPECT_THROW(Tokenizer{pack.reader()}, Error);
}

}  // namespace
}  // namespace entente
