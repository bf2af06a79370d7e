#include "ingest/assemble.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace entente {
namespace {

Entity entity(std::string id, EntityType type, MentionForm form, std::optional<std::string> country = {}) {
  Entity made;
  made.id = std::move(id);
  made.type = type;
  made.country = std::move(country);
  made.mentions.push_back({{0, 1}, form, "rule", 1.0});
  return made;
}

std::vector<std::string> left_of(Extraction extraction) {
  detail::drop_mere_things(extraction);
  std::vector<std::string> ids;
  for (const Entity& each : extraction.entities) ids.push_back(each.id);
  return ids;
}

TEST(MereThings, AreDroppedWhereNothingSpeaksOfThem) {
  Extraction extraction;
  extraction.entities = {entity("EVT.crisis", EntityType::event, MentionForm::nominal),
                         entity("ORG.action", EntityType::other, MentionForm::nominal),
                         entity("ORG.it", EntityType::other, MentionForm::pronoun)};
  EXPECT_TRUE(left_of(extraction).empty());
}

TEST(MereThings, StayWithANameAStateAFactOrAQuote) {
  Extraction extraction;
  extraction.entities = {entity("EVT.world-cup", EntityType::event, MentionForm::name),
                         entity("IRN.platform", EntityType::other, MentionForm::nominal, "IRN"),
                         entity("ORG.crowd", EntityType::people, MentionForm::nominal),
                         entity("ORG.place", EntityType::other, MentionForm::nominal),
                         entity("ORG.plan", EntityType::other, MentionForm::nominal),
                         entity("ORG.report", EntityType::other, MentionForm::nominal),
                         entity("ORG.speech", EntityType::other, MentionForm::nominal),
                         entity("ORG.statement", EntityType::other, MentionForm::nominal)};
  Fact fact;
  fact.subject = "ORG.report";
  fact.object = "ORG.plan";
  fact.speaker = "ORG.statement";
  fact.place = "ORG.place";
  extraction.facts = {fact};
  Quote quote;
  quote.speaker = "ORG.speech";
  extraction.quotes = {quote};
  EXPECT_EQ(left_of(extraction).size(), extraction.entities.size());
}

}  // namespace
}  // namespace entente
