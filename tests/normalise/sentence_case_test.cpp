#include "ingest/normalise/sentence_case.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

std::string recased(const std::string& text) {
  static const Engine engine(ENTENTE_BUILD_MODEL);
  static const ActorTables tables;
  return in_sentence_case(text, engine, tables);
}

struct Row {
  std::string_view written;
  std::string_view read;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(recased(std::string(row.written)), row.read);
}

TEST(SentenceCase, NamesKeepTheirCapitals) {
  check({
      {"Moscow Expels British Diplomats in Retaliation", "Moscow expels British diplomats in retaliation"},
      {"White House Blasts Senate's Vote on the Arms Treaty", "White House blasts Senate's vote on the arms treaty"},
      {"Talks Between Putin and Merkel Fail Again", "Talks between Putin and Merkel fail again"},
      {"NATO Ministers Meet in Lisbon on Monday", "NATO ministers meet in Lisbon on Monday"},
      {"Police Arrest Gudrun Brown After a Raid", "Police arrest Gudrun Brown after a raid"},
      {"US-Led Strikes Kill Dozens Near Aleppo", "US-led strikes kill dozens near Aleppo"},
  });
}

TEST(SentenceCase, TitlesGoWithTheirBearers) {
  check({
      {"Aides Say President Obama Will Visit Cuba", "Aides say President Obama will visit Cuba"},
      {"How a President Loses the Support of Voters", "How a president loses the support of voters"},
  });
}

TEST(SentenceCase, WhatTheTextWritesGoesFirst) {
  check({
      {"Sanders Wants Price to Resign Now\n\nThe senator told Price to go. Price would not.",
       "Sanders wants Price to resign now\n\nThe senator told Price to go. Price would not."},
      {"Workers Want a Fair Price Now\n\nThe workers say that the price is low.",
       "Workers want a fair price now\n\nThe workers say that the price is low."},
  });
}

TEST(SentenceCase, LinesInCapitals) {
  check({
      {"IRAQ SAYS EU JETS ATTACKED ITS OIL TANKERS", "Iraq says EU jets attacked its oil tankers"},
      {"U.S. SENATE REJECTS TREATY WITH CHILE", "U.S. Senate rejects treaty with Chile"},
      {"A CAR BOMB WENT OFF. THE MEN, WHO FLED, WERE US SPIES.",
       "A car bomb went off. The men, who fled, were US spies."},
      {"OBAMA AGREES TO MEET IRAN'S PRESIDENT IN NEW YORK", "Obama agrees to meet Iran's president in New York"},
      {"THE PLAN IS \"USEFUL,\" SAYS PERU. \"GOOD.\" IT HELPS CHAD.",
       "The plan is \"Useful,\" says Peru. \"Good.\" It helps Chad."},
      {"USDA DENIES REPORT ON KRAVCHUK VISIT", "USDA denies report on Kravchuk visit"},
      {"THE US ARMY HIT PERU. IT WOULD DESTROY US. LET US WAIT.",
       "The US Army hit Peru. It would destroy us. Let us wait."},
      {"THE PRESIDENT OF OMAN SAID THAT PERU LEFT.", "The President of Oman said that Peru left."},
  });
}

TEST(SentenceCase, OtherLinesStayAsTheyAre) {
  for (const std::string_view text :
       {"", "Russia Attacks", "The Foreign Ministry of Peru rejected the plan on Monday.",
        "The firm has been in talks with its lender, a spokesman for\nIllinois Central Gulf Railroad said on Monday.",
        "Premier says talks with Chile have failed", "Äthiopien «Ölümü» 俄罗斯", "A\n\xFF\xC2\n\xE2\x80"})
    EXPECT_EQ(recased(std::string(text)), text);
}

TEST(SentenceCase, OnlyLettersOfASCIIChange) {
  const std::string text = "Élysée “Slams” Plan — Émigré Says It’s Over\r\n\nÉLYSÉE SLAMS PLAN OF ÉMIGRÉS\n";
  const std::string read = recased(text);
  ASSERT_EQ(read.size(), text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool small = read[i] >= 'a' && read[i] <= 'z';
    EXPECT_TRUE(read[i] == text[i] || (small && read[i] == text[i] + 'a' - 'A')) << i;
  }
}

TEST(SentenceCase, TwiceIsOnce) {
  const std::string once = recased("Hungary Vetoes Sanctions as Leaders Quarrel");
  EXPECT_EQ(recased(once), once);
}

}  // namespace
}  // namespace entente
