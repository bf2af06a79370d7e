#include "graph/ontology.h"

#include <gtest/gtest.h>
#include <set>
#include <string>

namespace entente {
namespace {

TEST(Ontology, types_and_modes) {
  struct Row {
    const char* type;
    const char* mode;
    int quad;
    double score;
  };
  const Row rows[] = {{"AGREE", "", 1, 2.5},
                      {"CONSULT", "visit", 1, 4},
                      {"SUPPORT", "", 1, 5},
                      {"CONCEDE", "", 1, 4.5},
                      {"COOPERATE", "", 2, 9.5},
                      {"AID", "", 2, 10},
                      {"RETREAT", "disarm", 2, 10},
                      {"REQUEST", "", 3, 0},
                      {"ACCUSE", "", 3, -3},
                      {"REJECT", "assist", 3, -1.5},
                      {"THREATEN", "territory", 3, -4},
                      {"PROTEST", "vandalize", 4, -5},
                      {"SANCTION", "", 4, -6},
                      {"MOBILIZE", "troops", 4, -6.5},
                      {"COERCE", "cyber", 4, -7},
                      {"ASSAULT", "aerial", 4, -9.5},
                      {"ASSAULT", "unheard-of", 4, -9}};
  for (const auto& row : rows) {
    EXPECT_EQ(static_cast<int>(quad_of(row.type)), row.quad) << row.type;
    EXPECT_EQ(score_of(row.type, row.mode), row.score) << row.type << ' ' << row.mode;
  }
  EXPECT_EQ(quad_of("represents"), Quad::none);
  EXPECT_EQ(score_of("represents"), std::nullopt);
}

TEST(Ontology, the_table_is_whole) {
  std::set<std::string_view> types;
  for (const auto& row : plover_table()) {
    types.insert(row.type);
    EXPECT_GE(row.score, -10);
    EXPECT_LE(row.score, 10);
    EXPECT_NE(row.quad, Quad::none);
    EXPECT_EQ(row.mode.empty(), !row.meaning.empty()) << row.type << row.mode;
  }
  EXPECT_EQ(types.size(), 16u);
  EXPECT_EQ(plover_table().size(), 83u);
  EXPECT_EQ(plover_version(), "plover-2.0/1");
  EXPECT_EQ(name_of(Quad::material_conflict), "material conflict");
}

}  // namespace
}  // namespace entente
