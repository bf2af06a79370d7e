#include "cli/terminal.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Table, ColumnsAreAsWideAsTheirWidestCell) {
  EXPECT_EQ(table({{"n", "name", "what"}, {"7", "Élysée", "x"}, {"10", "UN", ""}}, {0}),
            " n  name    what\n 7  Élysée  x\n10  UN\n");
}

TEST(Wrapped, BreaksAtSpaces) {
  EXPECT_EQ(wrapped("one two three", "  ", 7), "  one two\n  three\n");
  EXPECT_EQ(wrapped("  one \n\n two ", "", 80), "one two\n");
  EXPECT_EQ(wrapped("unbreakable word", "", 4), "unbreakable\nword\n");
  EXPECT_EQ(wrapped("", "  ", 4), "");
}

TEST(Counted, OneAndMany) {
  EXPECT_EQ(counted(0, "fact", "facts"), "0 facts");
  EXPECT_EQ(counted(1, "fact", "facts"), "1 fact");
}

}  // namespace
}  // namespace entente
