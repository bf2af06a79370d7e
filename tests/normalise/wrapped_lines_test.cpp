#include "ingest/normalise/wrapped_lines.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

// Lines that make a text one of a fixed width.
const std::string wrapped =
    "The bank of the kingdom said in its weekly\nreport that the price of cocoa rose by the end\nof the month.\n\n";

std::string joined(const std::string& text) {
  return without_wrapped_lines(wrapped + text).substr(wrapped.size());
}

TEST(WrappedLines, AreJoined) {
  EXPECT_EQ(joined("Acme said it is seeking to\nsell a unit."), "Acme said it is seeking to sell a unit.");
  EXPECT_EQ(joined("The guards were led by the rebel Fumio\nHolm."), "The guards were led by the rebel Fumio Holm.");
  EXPECT_EQ(joined("They fell by five pct, the officials said.\nThe bank was silent."),
            "They fell by five pct, the officials said. The bank was silent.");
}

TEST(WrappedLines, EndsOfParagraphsHeadingsAndRowsStay) {
  for (const std::string text :
       {"They fell by five pct, the officials said.\n    The bank was silent.", "By Anna Holm\nThe bank was silent.",
        "They fell by five pct, the officials said.\n\nThe bank was silent.", "They fell.\nThe bank was silent.",
        "Total use     252    243      232    232\nEnd stocks    181    190      198    198",
        "They fell by five pct, the officials said.\n REUTER", "It ends here, behind the last of the lines.\n"})
    EXPECT_EQ(joined(text), text);
}

TEST(WrappedLines, OtherTextsStay) {
  for (const std::string text :
       {"", "\n", "\n\n\n",
        "The central bank cut rates on Monday evening.\nShares rose in early trading, analysts said.",
        "A list, with a comma in the first of its lines,\nand one more line\n\nThe End\nOf it"})
    EXPECT_EQ(without_wrapped_lines(text), text);
}

TEST(WrappedLines, LengthStays) {
  const std::string read = without_wrapped_lines(wrapped);
  EXPECT_EQ(read.size(), wrapped.size());
  EXPECT_EQ(read.find('\n'), wrapped.size() - 2);
}

}  // namespace
}  // namespace entente
