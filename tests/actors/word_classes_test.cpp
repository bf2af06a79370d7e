#include "ingest/actors/word_classes.h"

#include "entente/error.h"
#include "ingest/actors/table.h"
#include "tests/support/called_names.h"

#include <gmock/gmock.h>

#include <sstream>

namespace entente::testing {
namespace {

using detail::actor_words;
using detail::WordClasses;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

TEST(WordClasses, HoldTheirWords) {
  const WordClasses classes{"# fruit\nclass\twords\nstone\tplum|sour cherry\npome\tpear\n", "fruit.tsv"};
  EXPECT_THAT(classes.named("stone"), UnorderedElementsAre("plum", "sour cherry"));
  EXPECT_THAT(classes.named("pome"), UnorderedElementsAre("pear"));
}

struct BadTable {
  const char* text;
  const char* complaint;
};

class BadWords : public ::testing::TestWithParam<BadTable> {};

TEST_P(BadWords, AreRefused) {
  try {
    WordClasses(GetParam().text, "fruit.tsv").named("nut");
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr(GetParam().complaint));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Tables, BadWords,
    ::testing::Values(BadTable{"class\twords\npome\tpear\n", "fruit.tsv: no class \"nut\""},
                      BadTable{"class\twords\npome\t\n", "fruit.tsv: row 1: no words"},
                      BadTable{"class\twords\npome\tpear|quince|pear\n", "row 1: the word \"pear\" stands twice"},
                      BadTable{"class\twords\npome\tpear\n\tquince\n", "fruit.tsv: row 2: no class"},
                      BadTable{"class\twords\npome\tpear\npome\tquince\n", "row 2: the class \"pome\" has another"}));

std::set<std::string> classes_of_table() {
  std::ifstream in{std::filesystem::path{ENTENTE_SOURCE_DIR} / "data/actors/words.tsv"};
  std::ostringstream text;
  text << in.rdbuf();
  const std::string bytes = text.str();
  const detail::Table table = detail::read_table(bytes, "words.tsv");
  std::set<std::string> names;
  for (std::size_t row = 0; row < table.rows.size(); ++row) names.emplace(table.cell(row, "class"));
  return names;
}

TEST(ActorWords, HaveEveryClassThatRulesCallAndNoOther) {
  const auto called = called_names(std::filesystem::path{ENTENTE_SOURCE_DIR} / "ingest/actors", "actor_words");
  EXPECT_EQ(called, classes_of_table());
}

TEST(ActorWords, AreThoseOfTheTable) {
  EXPECT_TRUE(actor_words("legal_forms").contains("gmbh"));
  EXPECT_FALSE(actor_words("legal_forms").contains("bank"));
  EXPECT_THROW(actor_words("no such class"), Error);
}

}  // namespace
}  // namespace entente::testing
