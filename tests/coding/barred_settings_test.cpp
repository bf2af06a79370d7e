#include "ingest/coding/barred_settings.h"

#include "ingest/coding/coder.h"
#include "ingest/coding/tables.h"
#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <string>

namespace entente {
namespace {

// Whom the event of the first actor is said to act on, where the reader wishes for the second, who is of that type.
std::string object_of(const std::string& words, std::uint32_t trigger, ActType type, std::uint32_t wish,
                      EntityType second) {
  const Document document = parsed(words);
  Actors actors = actors_of(document);
  actors.entities[1].type = second;
  TriggerReading reading = reading_of(trigger, type, 1, 0, wish);
  reading.object = {{ArgumentScore::nobody, 0.1F}, {wish, 0.9F}};
  Article article;
  article.body = document.text;
  for (const Fact& fact : code_events(document, actors, article, Coder(reader_of({reading}))))
    if (fact.predicate == std::string(detail::name_of(type))) return fact.object.value_or("-");
  return "no fact";
}

TEST(Barriers, TheTownOfAnAttackIsNotBlamedForIt) {
  const std::string words =
      "Mali|Mali|PROPN|NNP|nsubj|1 condemned|condemn|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 attack|attack|NOUN|NN|dobj|1 "
      "in|in|ADP|IN|prep|3 Niamey|Niamey|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1";
  EXPECT_EQ(object_of(words, 1, ActType::ACCUSE, 5, EntityType::place), "-");
  EXPECT_EQ(object_of(words, 1, ActType::ACCUSE, 5, EntityType::state), "Niamey");
}

TEST(Barriers, ForWhomPeopleMarchIsNotWhomTheyMarchAgainst) {
  const std::string marched = "Civilians|civilian|NOUN|NNS|nsubj|1 marched|march|VERB|VBD|ROOT|1 ";
  const auto object = [&](const std::string& rest, std::uint32_t wish, EntityType type) {
    return object_of(marched + rest, 1, ActType::PROTEST, wish, type);
  };
  EXPECT_EQ(object("for|for|ADP|IN|prep|1 Chad|Chad|PROPN|NNP|pobj|2", 3, EntityType::state), "-");
  EXPECT_EQ(object("against|against|ADP|IN|prep|1 Chad|Chad|PROPN|NNP|pobj|2", 3, EntityType::state), "Chad");
  EXPECT_EQ(object("in|in|ADP|IN|prep|1 support|support|NOUN|NN|pobj|2 of|of|ADP|IN|prep|3 Chad|Chad|PROPN|NNP|pobj|4",
                   5, EntityType::state),
            "-");
  EXPECT_EQ(object("in|in|ADP|IN|prep|1 Niamey|Niamey|PROPN|NNP|pobj|2", 3, EntityType::place), "-");
}

TEST(Barriers, WhereATargetLiesIsNotWhoseItIs) {
  const std::string fired = "Iran|Iran|PROPN|NNP|nsubj|1 fired|fire|VERB|VBD|ROOT|1 at|at|ADP|IN|prep|1 ";
  const std::string in_niger = "in|in|ADP|IN|prep|4 Niger|Niger|PROPN|NNP|pobj|5";
  EXPECT_EQ(object_of(fired + "Mali|Mali|PROPN|NNP|compound|4 bases|base|NOUN|NNS|pobj|2 " + in_niger, 1,
                      ActType::ASSAULT, 6, EntityType::state),
            "-");
  EXPECT_EQ(object_of(fired + "two|two|NUM|CD|nummod|4 bases|base|NOUN|NNS|pobj|2 " + in_niger, 1, ActType::ASSAULT, 6,
                      EntityType::state),
            "Niger");
}

TEST(Barriers, WhoHoldsAPlaceIsAttackedThere) {
  const auto object = [](const std::string& participle, const std::string& before) {
    return object_of(
        "Iran|Iran|PROPN|NNP|nsubj|1 bombed|bomb|VERB|VBD|ROOT|1 Mali|Mali|PROPN|NNP|npadvmod|4 "
        "-|-|PUNCT|HYPH|punct|4 " +
            participle + "|VERB|VBN|amod|5 " + before + "|PROPN|NNP|dobj|1",
        1, ActType::ASSAULT, 5, EntityType::state);
  };
  EXPECT_EQ(object("held|hold", "Niger|Niger"), "Mali");
  EXPECT_EQ(object("backed|back", "Niger|Niger"), "Niger");
}

}  // namespace
}  // namespace entente
