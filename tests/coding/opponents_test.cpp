#include "ingest/coding/opponents.h"

#include "ingest/coding/coder.h"
#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>

namespace entente {
namespace {

// Israel and Palestine, whom it fights; then somebody whom it attacks, in that sentence's words.
struct Scene {
  Document document = parsed(
      "Israel|Israel|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 militants|militant|NOUN|NNS|dobj|1 "
      ".|.|PUNCT|.|punct|1");
  Actors actors;
  Extraction extraction;

  void add_entity(const std::string& id, EntityType type, std::optional<std::string> country) {
    Entity entity;
    entity.id = id;
    entity.type = type;
    entity.country = std::move(country);
    actors.entities.push_back(entity);
    extraction.entities.push_back(entity);
  }

  void add_fact(const std::string& subject, const std::string& predicate, const std::string& object,
                double confidence) {
    Fact fact;
    fact.subject = subject;
    fact.predicate = predicate;
    fact.object = object;
    fact.confidence = confidence;
    extraction.facts.push_back(fact);
  }

  Scene(EntityType type, MentionForm form) {
    add_entity("ISR", EntityType::state, "ISR");
    add_entity("PSE", EntityType::state, "PSE");
    add_entity("SYR", EntityType::state, "SYR");
    add_entity("ORG.militants", type, std::nullopt);
    ActorMention mention;
    mention.tokens = {2, 3};
    mention.head = 2;
    mention.entity = 3;
    mention.form = form;
    actors.mentions.push_back(mention);
    add_fact("ISR", "ASSAULT", "ORG.militants", 0.9);
  }

  std::string state_of_the_attacked() {
    give_opponents_states(extraction, document, actors);
    return extraction.entities[3].country.value_or("-");
  }
};

TEST(Opponents, TakeTheStateThatFacesTheirEnemy) {
  Scene scene(EntityType::other, MentionForm::nominal);
  scene.add_fact("ISR", "ASSAULT", "PSE", 0.8);
  scene.add_fact("PSE", "ASSAULT", "ISR", 0.8);
  EXPECT_EQ(scene.state_of_the_attacked(), "PSE");
  EXPECT_EQ(scene.extraction.facts[0].explanation.size(), 1U);
  EXPECT_TRUE(scene.extraction.facts[1].explanation.empty());
}

TEST(Opponents, NeedAClearLeadAndSureFacts) {
  Scene two(EntityType::other, MentionForm::nominal);
  for (const char* state : {"PSE", "SYR"})
    for (int i = 0; i < 2; ++i) two.add_fact("ISR", "ASSAULT", state, 0.8);
  EXPECT_EQ(two.state_of_the_attacked(), "-");
  Scene unsure(EntityType::other, MentionForm::nominal);
  for (int i = 0; i < 9; ++i) unsure.add_fact("ISR", "ASSAULT", "PSE", default_min_confidence - 0.01);
  EXPECT_EQ(unsure.state_of_the_attacked(), "-");
  Scene talks(EntityType::other, MentionForm::nominal);
  for (int i = 0; i < 2; ++i) talks.add_fact("ISR", "CONSULT", "PSE", 0.9);
  EXPECT_EQ(talks.state_of_the_attacked(), "-");
}

TEST(Opponents, AreNobodyWithANameNorAGroupNorABystander) {
  const auto state_of = [](EntityType type, MentionForm form, const char* noun) {
    Scene scene(type, form);
    scene.document.tokens[2].lemma = noun;
    for (int i = 0; i < 2; ++i) scene.add_fact("ISR", "ASSAULT", "PSE", 0.8);
    return scene.state_of_the_attacked();
  };
  EXPECT_EQ(state_of(EntityType::other, MentionForm::nominal, "position"), "PSE");
  EXPECT_EQ(state_of(EntityType::other, MentionForm::name, "position"), "-");
  EXPECT_EQ(state_of(EntityType::armed_group, MentionForm::nominal, "position"), "-");
  EXPECT_EQ(state_of(EntityType::other, MentionForm::nominal, "journalist"), "-");
}

}  // namespace
}  // namespace entente
