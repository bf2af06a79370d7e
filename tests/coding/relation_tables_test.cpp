#include "ingest/actors/fold.h"
#include "ingest/actors/table.h"
#include "ingest/coding/relation_phrases.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

namespace entente {
namespace {

using namespace detail;

const std::set<std::string_view> ontology{
    "represents",    "holds_position", "heads",      "citizen_of",  "affiliated_with", "member_of",
    "organ_of",      "part_of",        "located_in", "backs",       "opposes",         "operates_in",
    "designated_by", "controls",       "succeeds",   "allied_with", "kin_of",          "claims_territory"};

std::string text_of_table(const char* name) {
  std::ifstream in{fmt::format("{}/data/coding/{}", ENTENTE_SOURCE_DIR, name)};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

bool are_classes(std::string_view cell) {
  static const std::string text = text_of_table("relation-classes.tsv");
  static const Table classes = read_table(text, "relation-classes.tsv");
  for (const std::string_view name : split(cell, '|')) {
    bool known = false;
    for (std::size_t row = 0; row < classes.rows.size(); ++row) known |= classes.cell(row, "class") == name;
    if (!known) return false;
  }
  return !cell.empty();
}

struct Columns {
  const char* table;
  const char* subject;
  const char* object;
};

class RelationTable : public testing::TestWithParam<Columns> {};

TEST_P(RelationTable, NamesWhatTheOntologyKnows) {
  const std::string text = text_of_table(GetParam().table);
  const Table table = read_table(text, GetParam().table);
  ASSERT_FALSE(table.rows.empty());
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    EXPECT_TRUE(ontology.contains(table.cell(row, "predicate"))) << table.rows[row][0];
    EXPECT_TRUE(are_classes(table.cell(row, GetParam().subject))) << table.rows[row][0];
    EXPECT_TRUE(are_classes(table.cell(row, GetParam().object))) << table.rows[row][0];
    EXPECT_TRUE(table.cell(row, "way").empty() || table.cell(row, "way") == "back") << table.rows[row][0];
  }
}

INSTANTIATE_TEST_SUITE_P(Tables, RelationTable,
                         testing::Values(Columns{"relation-verbs.tsv", "subject", "object"},
                                         Columns{"relation-nouns.tsv", "self", "owner"}));

TEST(RelationConfidence, IsAProbabilityForEveryRule) {
  const std::string text = text_of_table("relation-confidence.tsv");
  const Table table = read_table(text, "relation-confidence.tsv");
  ASSERT_FALSE(table.rows.empty());
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const double confidence = relation_confidence(table.cell(row, "rule"), table.cell(row, "predicate"));
    EXPECT_GT(confidence, 0) << table.rows[row][0];
    EXPECT_LT(confidence, 1) << table.rows[row][0];
  }
}

TEST(RelationConfidence, IsAnEvenChanceForUnmeasuredRules) {
  EXPECT_EQ(relation_confidence("no such rule", "backs"), 0.5);
}

TEST(RelationClasses, HoldTheirTypes) {
  EXPECT_TRUE(is_of(EntityType::armed_group, "group"));
  EXPECT_TRUE(is_of(EntityType::igo, "body|actor"));
  EXPECT_FALSE(is_of(EntityType::person, "body|actor"));
}

}  // namespace
}  // namespace entente
