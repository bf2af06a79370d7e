#include "ingest/normalise/datelines.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace entente {
namespace {

std::string behind_dateline(const std::string& paragraph) {
  return paragraph.substr(end_of_dateline(paragraph, 0));
}

TEST(Datelines, EndWhereTheFirstSentenceBegins) {
  const std::string sentence = "Chad's president left for Niger.";
  for (const std::string dateline :
       {"KYIV (Reuters) - ", "LONDON — ", "KABUL, Afghanistan (AP) — ", "BAMAKO, Aug 11 (Reuters) - ", "NEW YORK -- ",
        "SEOUL/WASHINGTON (Reuters) - ", "Washington (CNN) ", "(CNN)", "Beirut, Lebanon (CNN) -- ", "(Reuters) – ",
        "BURLINGTON, Vt. (Reuters) - ", "WASHINGTON, Dec. 5 (UPI) — "})
    EXPECT_EQ(behind_dateline(dateline + sentence), sentence);
}

TEST(Datelines, AreNotFoundInSentencesAndHeadings) {
  for (const std::string paragraph :
       {"Chad — a large state — sent its president to Niger.", "The army (AP) said - so it seemed - that Niger fell.",
        "REBELS SAID THAT THE GUARDS -- WHO HAD LEFT -- CAME BACK.", "CHAD -- WHOSE GUARDS HAD LEFT -- CAME BACK",
        "Sen. Holm (R-S.C.) was blamed by the president of Chad.", "KYIV — Quiet.",
        "The Associated Press (AP) reported that Chad had left Niger.", "NATO — an alliance of many states — left.",
        "LONDON, PARIS, BERLIN, ROME, OSLO — what the capitals said"})
    EXPECT_EQ(end_of_dateline(paragraph, 0), 0U) << paragraph;
}

TEST(Datelines, LieInsideTheirLine) {
  std::mt19937 random(11);
  constexpr std::string_view pieces[] = {"KYIV", "(", "AP", ")", " - ",  "\u2014",
                                         "--",   "a", "\n", " ", "\xE2", "Chad's guards left for Niger."};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t length = random() % 12; length > 0; --length) text += pieces[random() % std::size(pieces)];
    const std::size_t start = text.empty() ? 0 : random() % text.size();
    const std::size_t end = end_of_dateline(text, start);
    ASSERT_GE(end, start);
    ASSERT_LE(end, text.size());
    ASSERT_EQ(text.substr(start, end - start).find('\n'), std::string::npos);
  }
}

}  // namespace
}  // namespace entente
