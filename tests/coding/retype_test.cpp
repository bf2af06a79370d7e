#include "ingest/coding/coder.h"
#include "ingest/coding/tables.h"
#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace entente {
namespace {

// Who attacks whom, by the kinds of both.
struct Side {
  EntityType type;
  std::optional<std::string> country;
};

ActType type_of_attack(const Side& attacker, const Side& attacked) {
  const Document document = parsed(
      "Lee|Lee|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 Park|Park|PROPN|NNP|dobj|1 .|.|PUNCT|.|punct|1");
  Actors actors = actors_of(document);
  std::size_t n = 0;
  for (const Side* side : {&attacker, &attacked}) {
    actors.entities.at(n).type = side->type;
    actors.entities.at(n++).country = side->country;
  }
  Article article;
  article.body = document.text;
  const auto facts = code_events(document, actors, article, Coder());
  return facts.size() == 1 ? detail::act_type_named(facts[0].predicate).value_or(ActType::none) : ActType::none;
}

TEST(CodeEvents, AttacksBetweenPoliticiansAreOfWords) {
  const Side minister{EntityType::person, "FRA"}, stranger{EntityType::person, {}}, party{EntityType::party, {}};
  EXPECT_EQ(type_of_attack(minister, party), ActType::ACCUSE);
  EXPECT_EQ(type_of_attack(minister, minister), ActType::ACCUSE);
  EXPECT_EQ(type_of_attack(stranger, minister), ActType::ASSAULT);
  EXPECT_EQ(type_of_attack(stranger, stranger), ActType::ASSAULT);
  EXPECT_EQ(type_of_attack({EntityType::armed_group, {}}, minister), ActType::ASSAULT);
  EXPECT_EQ(type_of_attack({EntityType::state, "FRA"}, {EntityType::state, "DEU"}), ActType::ASSAULT);
}

}  // namespace
}  // namespace entente
