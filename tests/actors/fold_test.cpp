#include "ingest/actors/fold.h"
#include "ingest/actors/phrases.h"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

struct FoldRow {
  const char* text;
  const char* folded;
};

TEST(Fold, TakesDiacriticsAndCapitalsOff) {
  for (const FoldRow& row : {FoldRow{"Erdoğan", "erdogan"},
                             {"Élysée", "elysee"},
                             {"Łódź", "lodz"},
                             {"straße", "strasse"},
                             {"Țepeș", "tepes"},
                             {"People’s", "people's"},
                             {"Москва", "Москва"},
                             {"", ""}})
    EXPECT_EQ(fold(row.text), row.folded);
}

TEST(Slug, JoinsPieces) {
  EXPECT_EQ(slug("Bashar al-Assad"), "bashar-al-assad");
  EXPECT_EQ(slug("P5+1"), "p5-1");
  EXPECT_EQ(slug("“U.S.”"), "u-s");
  EXPECT_EQ(slug("…"), "");
}

TEST(CaseOf, TellsHowAWordIsWritten) {
  EXPECT_EQ(case_of("nato"), Case::lower);
  EXPECT_EQ(case_of("Nato"), Case::capital);
  EXPECT_EQ(case_of("NATO"), Case::upper);
  EXPECT_EQ(case_of("A"), Case::one);
  EXPECT_EQ(case_of("2015"), Case::other);
  EXPECT_EQ(case_of("Élan"), Case::capital);
}

std::vector<PieceKey> keys_of(const char* text, const Vocabulary& words) {
  std::vector<PieceKey> keys;
  std::uint32_t number = 0;
  for (const Piece& piece : pieces_of(text)) keys.push_back({words.find(piece.text), piece.shape, number++, true});
  return keys;
}

TEST(PhraseTrie, FindsTheLongestPhrase) {
  Vocabulary words;
  PhraseTrie trie;
  trie.add("New York", 1, words);
  trie.add("New York Times", 2, words);
  const auto keys = keys_of("New York Times reporters", words);
  const auto match = trie.longest(keys, 0, keys.size());
  EXPECT_EQ(match.end, 3U);
  EXPECT_EQ(match.values, std::vector<std::uint32_t>{2});
}

TEST(PhraseTrie, WantsCapitalsWhereTheTableHasThem) {
  Vocabulary words;
  PhraseTrie trie;
  trie.add("WHO", 1, words);
  trie.add("rebels", 2, words);
  const auto lower = keys_of("who", words);
  EXPECT_EQ(trie.longest(lower, 0, 1).end, 0U);
  const auto upper = keys_of("WHO", words);
  EXPECT_EQ(trie.longest(upper, 0, 1).end, 1U);
  const auto capital = keys_of("Rebels", words);
  EXPECT_EQ(trie.longest(capital, 0, 1).end, 1U);
}

}  // namespace
}  // namespace entente::detail
