#include "ingest/normalise/normalise.h"
#include "ingest/normalise/stand_ins.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

Document read(const std::string& text) {
  static const Engine engine(ENTENTE_BUILD_MODEL);
  static const ActorTables tables;
  return analyse_normalised(text, engine, tables);
}

TEST(AnalyseNormalised, NoSentenceRunsOverABlankLine) {
  const std::string text = "Rebels fight in the south\n\nAfrica needs peace\n \nThe king sang. He left.\n";
  const Document document = read(text);
  ASSERT_EQ(document.sentences.size(), 4U);
  std::vector<std::string_view> firsts;
  for (const TokenSpan sentence : document.sentences)
    firsts.push_back(text_of(document, document.tokens[sentence.first]));
  EXPECT_EQ(firsts, (std::vector<std::string_view>{"Rebels", "Africa", "The", "He"}));
}

TEST(AnalyseNormalised, LinesOfAFixedWidthAreOneSentence) {
  const std::string text =
      "The rebels said on Monday that they would not\nleave the north, where the guards of the king had\nfled.\n"
      "    Chad was silent\n    The king sang.";
  const Document document = read(text);
  ASSERT_EQ(document.sentences.size(), 3U);
  EXPECT_EQ(document.text.size(), text.size());
  EXPECT_EQ(text_of(document, document.tokens[document.sentences[1].first]), "Chad");
}

TEST(AnalyseNormalised, TheDatelineIsNoPartOfTheFirstSentence) {
  const Document document = read("MOSCOW (Reuters) - President Vladimir Putin said that Chad had left.");
  ASSERT_EQ(document.sentences.size(), 2U);
  EXPECT_EQ(text_of(document, document.tokens[document.sentences[1].first]), "President");
}

TEST(AnalyseNormalised, TokensCoverTheWholeText) {
  const std::string text =
      "Moscow Expels British Diplomats\n\nThe Kremlin “spoke”.\n\n\n  Ann Holm Ann HolmChad naps MORE sang.";
  const Document document = read(text);
  std::string covered;
  for (const Token& token : document.tokens) {
    covered += text_of(document, token);
    if (token.space_after) covered += ' ';
  }
  EXPECT_EQ(covered, document.text);
  for (const Token& token : document.tokens) EXPECT_LT(token.head, document.tokens.size());
  std::uint32_t next = 0;
  for (const TokenSpan sentence : document.sentences) {
    EXPECT_EQ(sentence.first, next);
    next = sentence.last;
  }
  EXPECT_EQ(next, document.tokens.size());
}

TEST(AnalyseNormalised, RanksEndNoSentence) {
  EXPECT_EQ(read("The Taliban freed Army Sgt. Lars Holm on Monday.").sentences.size(), 1U);
  EXPECT_EQ(read("He became a sgt. The Taliban left.").text, "He became a sgt. The Taliban left.");
}

TEST(AnalyseNormalised, TheIslamicStatesAcronymIsNoVerb) {
  const Document document = read("The Islamic State lost. The army attacked IS near Mosul.");
  EXPECT_EQ(document.text, "The Islamic State lost. The army attacked IS near Mosul.");
  const Token& acronym = document.tokens[8];
  EXPECT_EQ(text_of(document, acronym), "IS");
  EXPECT_EQ(acronym.lemma, "IS");
  EXPECT_EQ(acronym.dep, Dep::dobj);
}

TEST(AnalyseNormalised, EditorsBracketsEndNoSentence) {
  const Document document = read("The fighters of ISIL [ISIS] fled. He [Holm] sang.");
  EXPECT_EQ(document.text, "The fighters of ISIL [ISIS] fled. He [Holm] sang.");
  EXPECT_EQ(document.sentences.size(), 2U);
  EXPECT_EQ(document.tokens[4].lemma, "[");
}

TEST(PlacesOfIslamicState, AreWhereNoVerbIsMeant) {
  EXPECT_EQ(places_of_islamic_state("ISIS, or IS, fell. IS fled."), (std::vector<std::size_t>{9, 19}));
  EXPECT_TRUE(places_of_islamic_state("The army attacked IS near Mosul.").empty()) << "nothing says who that is";
  EXPECT_TRUE(places_of_islamic_state("ISIS fell. This IS news. WHO IS NEXT? THIS and THE ISLE.").empty());
}

TEST(AnalyseNormalised, WithoutTextNothing) {
  EXPECT_TRUE(read("").tokens.empty());
  EXPECT_EQ(read("\n\n").text, "\n\n");
}

}  // namespace
}  // namespace entente
