#include "entente/error.h"
#include "ingest/actors/table.h"
#include "ingest/coding/relation_scene.h"
#include "tests/support/called_names.h"

#include <gtest/gtest.h>

#include <sstream>

namespace entente {
namespace {

using namespace detail;

std::set<std::string> classes_of_table() {
  std::ifstream in{std::filesystem::path{ENTENTE_SOURCE_DIR} / "data/coding/relation_words.tsv"};
  std::ostringstream text;
  text << in.rdbuf();
  const std::string bytes = text.str();
  const Table table = read_table(bytes, "relation_words.tsv");
  std::set<std::string> names;
  for (std::size_t row = 0; row < table.rows.size(); ++row) names.emplace(table.cell(row, "class"));
  return names;
}

// Reading the table checks that no class is empty or has a word twice.
TEST(RelationWords, HaveEveryClassThatRulesCall) {
  const std::filesystem::path folder = std::filesystem::path{ENTENTE_SOURCE_DIR} / "ingest/coding";
  std::set<std::string> called = testing::called_names(folder, "relation_words");
  called.merge(testing::called_names(folder, "is_relation_word"));
  called.merge(testing::called_names(folder, "is_word"));
  EXPECT_EQ(called, classes_of_table());
  for (const std::string& name : called) EXPECT_FALSE(relation_words(name).empty()) << name;
}

TEST(RelationWords, AreThoseOfTheTable) {
  EXPECT_TRUE(is_relation_word("copula", "become"));
  EXPECT_FALSE(is_relation_word("copula", "seem"));
  EXPECT_THROW(relation_words("no such class"), Error);
  EXPECT_THROW(is_relation_word("no such class", "be"), Error);
}

}  // namespace
}  // namespace entente
