#include "ingest/normalise/link_lists.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(LinkLists, StandBehindTheText) {
  const std::string text = "Speaker Ann Holm Ann HolmChad’s king sings Peru naps MORE (D-Calif.) left.\nHe sang.";
  const PartedText parted = without_link_lists(text);
  ASSERT_EQ(parted.moved.size(), 1U);
  EXPECT_EQ(parted.text.substr(0, 16), "Speaker Ann Holm");
  EXPECT_EQ(parted.text.substr(text.find(" (D-Calif."), text.size() - text.find(" (D-Calif.")),
            text.substr(text.find(" (D-Calif.")));
  const MovedPassage& moved = parted.moved.front();
  EXPECT_EQ(moved.start, text.size() + 2);
  EXPECT_EQ(parted.text.substr(moved.start), "Ann HolmChad’s king sings Peru naps MORE");
  EXPECT_EQ(text.substr(moved.original, parted.text.size() - moved.start), parted.text.substr(moved.start));
}

TEST(LinkLists, WhiteSpaceHasAsManyCharacters) {
  const std::string text = "Ann Holm Ann HolmChad’s é naps MORE sang.";
  const PartedText parted = without_link_lists(text);
  ASSERT_EQ(parted.moved.size(), 1U);
  const CodePoints before{text}, after{parted.text};
  EXPECT_EQ(before.before(static_cast<std::uint32_t>(text.size())),
            after.before(static_cast<std::uint32_t>(text.size())));
}

TEST(LinkLists, SpansOfMovedWordsAreWhereTheyStood) {
  Document document;
  const std::string text = "Ann Holm Ann HolmChad naps MORE sang.";
  PartedText parted = without_link_lists(text);
  document.text = std::move(parted.text);
  document.moved = std::move(parted.moved);
  const auto naps = static_cast<std::uint32_t>(document.text.find("naps"));
  document.tokens.push_back({});
  document.tokens.back().start = naps;
  document.tokens.back().end = naps + 4;
  EXPECT_TRUE(is_moved(document, 0));
  EXPECT_EQ(CodePoints{document.text}.span(document, {0, 1}).start, text.find("naps"));
}

TEST(LinkLists, OtherTextsStayAsTheyAre) {
  for (const std::string text :
       {"", "MORE", "Read MORE about Ann Holm.", "Ann Holm met Ann HolmChad.", "He saw McCain McCainville in MORE",
        "Lars MacLean Lars Holm wants MORE.", "Ann Holm\nAnn HolmChad naps MORE", "\xE2\x80 MORE \xFF"})
    EXPECT_TRUE(without_link_lists(text).moved.empty()) << text;
}

}  // namespace
}  // namespace entente
