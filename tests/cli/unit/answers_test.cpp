#include "cli/marked_sentence.h"
#include "cli/offices.h"
#include "cli/suspects.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

EntitySummary entity(std::string id, EntityType type, std::string name, std::optional<std::string> country = {},
                     std::optional<std::string> wikidata = {}) {
  EntitySummary summary;
  summary.names = {{name, 1}};
  summary.entity = {std::move(id), type, std::move(name), std::move(country), std::move(wikidata), {}};
  return summary;
}

struct SuspectRow {
  EntitySummary one, other;
  bool suspected;
};

TEST(Suspects, Table) {
  using enum EntityType;
  const SuspectRow rows[] = {
      {entity("PER.a", person, "S. Poltorak"), entity("PER.b", person, "Stepan Poltorak"), true},
      {entity("PER.a", person, "Poltorak"), entity("PER.b", person, "Stepan Poltorak"), true},
      {entity("PER.a", person, "Ivan Poltorak"), entity("PER.b", person, "Stepan Poltorak"), false},
      {entity("PER.a", person, "Poltorak", "UKR"), entity("PER.b", person, "Stepan Poltorak", "RUS"), false},
      {entity("PER.a", person, "George W. Bush"), entity("PER.b", person, "George H. W. Bush"), false},
      {entity("PER.a", person, "Mohammed al-Tarrabi"), entity("PER.b", person, "Muhammad Tarrabi"), true},
      {entity("PER.a", person, "Alexander Voronov"), entity("PER.b", person, "Aleksandr Voronoff"), true},
      {entity("PER.a", person, "A. Voronov"), entity("PER.b", person, "Alexander Voronoff"), true},
      {entity("PER.a", person, "Ivan Voronov"), entity("PER.b", person, "Alexander Voronoff"), false},
      {entity("PER.a", person, "Ann Lee"), entity("PER.b", person, "Ann Lai"), false},
      {entity("ORG.a", organisation, "IMF"), entity("IGO.IMF", igo, "International Monetary Fund"), true},
      {entity("ORG.a", organisation, "Hamas"), entity("NSA.HAMAS", armed_group, "HAMAS"), true},
      {entity("ORG.a", organisation, "X", {}, "Q1"), entity("ORG.b", company, "Y", {}, "Q1"), true},
      {entity("PLC.a", place, "Aleppo"), entity("PER.a", person, "Aleppo"), false},
      {entity("NER", state, "Niger"), entity("NGA", state, "Nigeria"), false},
      {entity("COG", state, "Congo"), entity("COD", state, "Congo"), false},
      {entity("ORG.a", organisation, "Austria Post"), entity("ORG.b", organisation, "Australia Post"), false},
  };
  for (const SuspectRow& row : rows)
    EXPECT_EQ(suspects_among({row.one, row.other}, {}).size(), row.suspected ? 1u : 0u)
        << row.one.entity.name << " / " << row.other.entity.name;
}

TEST(Suspects, OnlyWhatHasAName) {
  EntitySummary one = entity("ORG.a", EntityType::other, "source"),
                other = entity("ORG.b", EntityType::other, "source");
  EXPECT_EQ(suspects_among({one, other}, {}).size(), 1u);
  other.names.clear();
  EXPECT_TRUE(suspects_among({one, other}, {}).empty());
}

TEST(Suspects, JudgedPairsAreLeftOutUntilTheJudgementIsTakenBack) {
  const std::vector<EntitySummary> both{entity("PER.a", EntityType::person, "Poltorak"),
                                        entity("PER.b", EntityType::person, "Stepan Poltorak")};
  Judgement judgement{"1", Judgement::Kind::different, "PER.a", "PER.b", "me", "two", "2015-11-04T12:00:00Z", {}};
  EXPECT_TRUE(suspects_among(both, {judgement}).empty());
  judgement.undone = "2015-11-05T12:00:00Z";
  EXPECT_EQ(suspects_among(both, {judgement}).size(), 1u);
}

StoredFact office(std::string id, std::string person, Date published, std::optional<Date> start = {},
                  std::optional<Date> end = {}) {
  StoredFact fact;
  fact.fact.id = std::move(id), fact.fact.kind = FactKind::relation, fact.fact.predicate = "represents";
  fact.fact.start = start, fact.fact.end = end;
  fact.subject = std::move(person), fact.object = "UKR.GOV.MOD", fact.object_actor = "UKR";
  fact.published = published;
  return fact;
}

struct OfficeRow {
  std::optional<Date> day;
  std::string ids;
};

TEST(Offices, ThoseThatHoldOnTheDay) {
  const std::vector<StoredFact> facts{
      office("1", "PER.heletey", {2014, 9, 1}, Date{2014, 7, 3}, Date{2014, 10, 14}),
      office("2", "PER.poltorak", {2015, 9, 24}),
      office("3", "PER.poltorak", {2015, 11, 4}),
  };
  const OfficeRow rows[] = {
      {Date{2014, 7, 2}, ""},   {Date{2014, 7, 3}, "1"},  {Date{2014, 10, 14}, "1"}, {Date{2014, 10, 15}, ""},
      {Date{2015, 9, 24}, "2"}, {Date{2015, 11, 3}, "2"}, {Date{2015, 11, 4}, "3"},  {{}, "13"},
  };
  for (const OfficeRow& row : rows) {
    std::string ids;
    for (const StoredFact& fact : offices_on(facts, "UKR", row.day)) ids += fact.fact.id;
    EXPECT_EQ(ids, row.ids);
  }
  EXPECT_TRUE(offices_on(facts, "RUS", {}).empty());
  auto background = office("4", "PER.poltorak", {2016, 1, 1});
  background.fact.basis = Basis::background;
  EXPECT_EQ(offices_on({facts[1], background}, "UKR", {}).at(0).fact.id, "2") << "what the sentence says comes first";
}

TEST(MarkedSentence, CountsCharactersAndNestsSpans) {
  Extraction extraction;
  extraction.text = "Élysée\n\nFrench troops left Mali. More.";
  Fact fact;
  fact.sentence_span = Span{8, 32};
  fact.subject_span = Span{8, 21}, fact.trigger_span = Span{22, 26}, fact.object_span = Span{27, 31};
  EXPECT_EQ(marked_sentence(extraction, fact), "[S French troops] [T left] [O Mali].");
  fact.trigger_span = Span{15, 21};
  EXPECT_EQ(marked_sentence(extraction, fact), "[S French [T troops]] left [O Mali].");
  fact.object_span = Span{33, 37};
  EXPECT_EQ(marked_sentence(extraction, fact), "[S French [T troops]] left Mali.");
  fact.sentence_span.reset();
  EXPECT_EQ(marked_sentence(extraction, fact), "");
}

}  // namespace
}  // namespace entente
