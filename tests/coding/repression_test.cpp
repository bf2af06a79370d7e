#include "ingest/coding/coder.h"
#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace entente {
namespace {

std::vector<Fact> facts_of(const std::string& words, std::vector<TriggerReading> readings = {}) {
  const Document document = parsed(words);
  Article article;
  article.body = document.text;
  const Coder coder(readings.empty() ? Reader() : reader_of(std::move(readings)));
  return code_events(document, actors_of(document), article, coder);
}

TEST(CodeEvents, WhatAnAuthorityHasDoneIsMoreThanARequest) {
  auto type = [](const std::string& deed) {
    return facts_of("Mali|Mali|PROPN|NNP|nsubj|1 ordered|order|VERB|VBD|ROOT|1 Lee|Lee|PROPN|NNP|dobj|1 " + deed +
                        "|xcomp|1 .|.|PUNCT|.|punct|1",
                    {reading_of(1, ActType::REQUEST, 0.9F, 0, 2)})
        .at(0)
        .predicate;
  };
  EXPECT_EQ(type("jailed|jail|VERB|VBN"), "COERCE");
  EXPECT_EQ(type("detained|detain|VERB|VBD"), "COERCE");
  EXPECT_EQ(type("freed|free|VERB|VBN"), "RETREAT");
  EXPECT_EQ(type("closed|close|VERB|VBN"), "REQUEST");
  EXPECT_EQ(type("paid|pay|VERB|VBN"), "REQUEST");
}

TEST(CodeEvents, AMediumOrderedSilentIsCoercion) {
  auto type = [](const std::string& noun) {
    return facts_of(
               "Mali|Mali|PROPN|NNP|nsubj|1 ordered|order|VERB|VBD|ROOT|1 Opinar|Opinar|PROPN|NNP|dobj|1 "
               "to|to|PART|TO|aux|4 suspend|suspend|VERB|VB|xcomp|1 " +
                   noun + "|NOUN|NN|dobj|4 .|.|PUNCT|.|punct|1",
               {reading_of(1, ActType::REQUEST, 0.9F, 0, 2)})
        .at(0)
        .predicate;
  };
  EXPECT_EQ(type("publication|publication"), "COERCE");
  EXPECT_EQ(type("payment|payment"), "REQUEST");
}

TEST(CodeEvents, AnAttackOnComputersIsCoercionThatCodersCallAnAssault) {
  auto types = [](const std::string& kind) {
    const Fact fact = facts_of("Mali|Mali|PROPN|NNP|nsubj|1 began|begin|VERB|VBD|ROOT|1 a|a|DET|DT|det|4 " + kind +
                                   "|NOUN|NN|compound|4 attack|attack|NOUN|NN|dobj|1 on|on|ADP|IN|prep|4 "
                                   "Niger|Niger|PROPN|NNP|pobj|5 .|.|PUNCT|.|punct|1",
                               {reading_of(4, ActType::ASSAULT, 0.9F, 0, 6)})
                          .at(0);
    return fact.predicate + " " + fact.plover.value_or("");
  };
  EXPECT_EQ(types("cyber|cyber"), "COERCE ASSAULT");
  EXPECT_EQ(types("rocket|rocket"), "ASSAULT ASSAULT");
}

struct Capture {
  const char* captor;
  EntityType captor_type;
  EntityType captured;
  const char* type;
};

TEST(CodeEvents, WhomPoliceCaptureIsArrested) {
  constexpr Capture captures[] = {
      {"MLI.COP", EntityType::government, EntityType::person, "COERCE"},
      {"MLI.COP", EntityType::government, EntityType::place, "ASSAULT"},
      {"MLI.MIL", EntityType::military, EntityType::person, "ASSAULT"},
      {"NSA.FPRC", EntityType::armed_group, EntityType::person, "ASSAULT"},
  };
  for (const Capture& row : captures) {
    const Document document = parsed(
        "Mali|Mali|PROPN|NNP|nsubj|1 captured|capture|VERB|VBD|ROOT|1 Lee|Lee|PROPN|NNP|dobj|1 "
        ".|.|PUNCT|.|punct|1");
    Actors actors = actors_of(document);
    actors.entities.at(0).id = row.captor;
    actors.entities.at(0).type = row.captor_type;
    actors.entities.at(1).type = row.captured;
    Article article;
    article.body = document.text;
    EXPECT_EQ(code_events(document, actors, article, Coder()).at(0).predicate, row.type) << row.captor;
  }
}

TEST(CodeEvents, AConvictionWithItsSentenceIsWrittenAsTheGraver) {
  const std::string convicted =
      "Mali|Mali|PROPN|NNP|nsubj|1 convicted|convict|VERB|VBD|ROOT|1 Lee|Lee|PROPN|NNP|dobj|1 ";
  const auto alone = facts_of(convicted + ".|.|PUNCT|.|punct|1");
  ASSERT_EQ(alone.size(), 1u);
  EXPECT_EQ(alone[0].plover, "ACCUSE");
  const auto both = facts_of(convicted +
                             "and|and|CCONJ|CC|cc|1 sentenced|sentence|VERB|VBD|conj|1 Lee|Lee|PROPN|NNP|dobj|4 "
                             ".|.|PUNCT|.|punct|1");
  ASSERT_EQ(both.size(), 1u);
  EXPECT_EQ(both[0].predicate, "SANCTION");
  EXPECT_EQ(both[0].plover, "COERCE");
}

TEST(CodeEvents, WordsOfADeedAreFoundBelowItsObject) {
  auto types = [](const std::string& noun) {
    std::string all;
    for (const Fact& fact : facts_of("Mali|Mali|PROPN|NNP|nsubj|1 put|put|VERB|VBD|ROOT|1 Lee|Lee|PROPN|NNP|dobj|1 "
                                     "under|under|ADP|IN|prep|2 " +
                                     noun + "|NOUN|NN|pobj|3 .|.|PUNCT|.|punct|1"))
      all += fact.predicate + " ";
    return all;
  };
  EXPECT_EQ(types("arrest|arrest"), "COERCE ");
  EXPECT_EQ(types("water|water"), "");
}

TEST(CodeEvents, AnEnvoyDeclaredUnwelcomeIsSentOffWhateverTheParse) {
  const auto facts = facts_of(
      "Mali|Mali|PROPN|NNP|nsubj|1 declared|declare|VERB|VBD|ROOT|1 Lee|Lee|PROPN|NNP|nsubj|3 "
      "persona|persona|NOUN|NN|ccomp|1 non|non|NOUN|NN|compound|5 grata|grata|NOUN|NN|dobj|3 .|.|PUNCT|.|punct|1");
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(line_of(facts[0]), "Mali SANCTION Lee positive actual -");
}

TEST(CodeEvents, WhoeverDealsWithVictimsDidNotMakeThemSo) {
  auto attacks = [](const std::string& noun) {
    const auto facts =
        facts_of("Mali|Mali|PROPN|NNP|nsubj|1 filmed|film|VERB|VBD|ROOT|1 kidnapping|kidnapping|NOUN|NN|compound|3 " +
                     noun + "|NOUN|NNS|dobj|1 of|of|ADP|IN|prep|3 Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
                 {reading_of(2, ActType::ASSAULT, 0.9F, 0, 5)});
    return std::ranges::any_of(facts, [](const Fact& fact) { return fact.predicate == "ASSAULT"; });
  };
  EXPECT_FALSE(attacks("victims|victim"));
  EXPECT_TRUE(attacks("plans|plan"));
}

TEST(CodeEvents, AnOperationToArrestIsNoAttack) {
  auto attacks = [](const std::string& verb) {
    const auto facts = facts_of(
        "Mali|Mali|PROPN|NNP|nsubj|1 launched|launch|VERB|VBD|ROOT|1 operations|operation|NOUN|NNS|dobj|1 "
        "to|to|PART|TO|aux|4 " +
            verb + "|VERB|VB|advcl|1 Lee|Lee|PROPN|NNP|dobj|4 .|.|PUNCT|.|punct|1",
        {reading_of(2, ActType::ASSAULT, 0.9F, 0, 5)});
    return std::ranges::any_of(facts, [](const Fact& fact) { return fact.predicate == "ASSAULT"; });
  };
  EXPECT_FALSE(attacks("detain|detain"));
  EXPECT_TRUE(attacks("defeat|defeat"));
}

}  // namespace
}  // namespace entente
