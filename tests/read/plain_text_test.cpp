#include "ingest/read/plain_text.h"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

struct Row {
  std::string_view bytes, name, id, date, title, body;
};

TEST(PlainText, Table) {
  const Row rows[] = {
      {"Talks open\n\nThey met.\n", "2015-09-24-talks.txt", "2015-09-24-talks.txt", "2015-09-24", "Talks open",
       "They met."},
      {"Talks open\r\n\r\nThey met.\r\n", "a/2015-09-24.txt", "a/2015-09-24.txt", "2015-09-24", "Talks open",
       "They met."},
      {"One line.\nTwo lines.\n\nThree.", "x.txt", "x.txt", "", "", "One line.\nTwo lines.\n\nThree."},
      {"Title \n \t\n\n  Body", "x", "x", "", "Title", "Body"},
      {"\xEF\xBB\xBFOnly a line", "x", "x", "", "", "Only a line"},
      {"\n\n  Title\n\nBody\n\nMore", "x", "x", "", "Title", "Body\n\nMore"},
      {"Text", "2015-13-24.txt", "2015-13-24.txt", "", "", "Text"},
      {"Text", "20150924.txt", "20150924.txt", "", "", "Text"},
      {"Text", "2015-09-2401.txt", "2015-09-2401.txt", "", "", "Text"},
      {"  \n \n", "x", "x", "", "", ""},
      {"", "x", "x", "", "", ""},
  };
  for (const Row& row : rows) {
    std::size_t replaced = 0;
    const Article article = read_plain_text(row.bytes, row.name, replaced);
    EXPECT_EQ(article.id, row.id);
    EXPECT_EQ(article.date ? to_string(*article.date) : "", row.date) << row.name;
    EXPECT_EQ(article.title, row.title);
    EXPECT_EQ(article.body, row.body);
  }
}

TEST(PlainText, WithoutANameTheIdComesFromTheContent) {
  std::size_t replaced = 0;
  const std::string id = read_plain_text("Title\n\nBody", "", replaced).id;
  EXPECT_EQ(id.size(), 32u);
  EXPECT_EQ(read_plain_text("Title\r\n\r\nBody\n", "", replaced).id, id);
  EXPECT_NE(read_plain_text("Title\n\nBody!", "", replaced).id, id);
}

}  // namespace
}  // namespace entente::detail
