#include "ingest/normalise/link_lists.h"
#include "ingest/normalise/sentence_case.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace entente {
namespace {

// Texts of pieces that the rules look for, among them bytes that are no UTF-8.
std::string random_text(std::mt19937& random) {
  static constexpr std::array<std::string_view, 24> pieces{
      "Moscow ", "EXPELS ", "British", " the ", "MORE ",   "Holm ", "HolmChad", "\n",   "\n\n", ".",   "\"", "“", "”",
      "’S ",     "'s",      "U.S.",    "-",     "Élysée ", "\xC2",  "\xE2\x80", "\xFF", "WHO ", "俄 ", "A "};
  std::string text;
  for (std::size_t length = random() % 60; length > 0; --length) text += pieces[random() % pieces.size()];
  return text;
}

TEST(Normalise, OnlyTheCaseOfASCIILettersChanges) {
  static const Engine engine(ENTENTE_BUILD_MODEL);
  static const ActorTables tables;
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(random);
    const std::string read = in_sentence_case(text, engine, tables);
    ASSERT_EQ(read.size(), text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
      ASSERT_TRUE(read[i] == text[i] || (text[i] >= 'A' && text[i] <= 'Z' && read[i] == text[i] + 'a' - 'A')) << text;
  }
}

TEST(Normalise, WhatIsMovedIsWhatStoodThere) {
  std::mt19937 random(8);
  std::size_t moved = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random);
    const PartedText parted = without_link_lists(text);
    ASSERT_GE(parted.text.size(), text.size());
    for (std::size_t i = 0; i < parted.moved.size(); ++i) {
      const std::size_t start = parted.moved[i].start;
      const std::size_t end = i + 1 < parted.moved.size() ? parted.moved[i + 1].start - 2 : parted.text.size();
      ASSERT_EQ(parted.text.substr(start, end - start), text.substr(parted.moved[i].original, end - start)) << text;
      ++moved;
    }
  }
  EXPECT_GT(moved, 10U);
}

}  // namespace
}  // namespace entente
