#include "ingest/coding/coder.h"
#include "ingest/coding/tables.h"
#include "tests/coding/parsed.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>

namespace entente {
namespace {

// Who attacks whom, by the kinds of both.
struct Side {
  EntityType type;
  std::optional<std::string> country;
};

// "Lee VERB Park", `none` where that is no event.
ActType type_of(const char* verb, const Side& doer, const Side& other) {
  const Document document = parsed(
      fmt::format("Lee|Lee|PROPN|NNP|nsubj|1 {}|VERB|VBD|ROOT|1 Park|Park|PROPN|NNP|dobj|1 .|.|PUNCT|.|punct|1", verb));
  Actors actors = actors_of(document);
  std::size_t n = 0;
  for (const Side* side : {&doer, &other}) {
    actors.entities.at(n).type = side->type;
    actors.entities.at(n++).country = side->country;
  }
  Article article;
  article.body = document.text;
  const auto facts = code_events(document, actors, article, Coder());
  return facts.size() == 1 ? detail::act_type_named(facts[0].predicate).value_or(ActType::none) : ActType::none;
}

ActType type_of_attack(const Side& attacker, const Side& attacked) {
  return type_of("attacked|attack", attacker, attacked);
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

TEST(CodeEvents, PrivateMattersAreNoEvents) {
  const Side minister{EntityType::person, "FRA"}, stranger{EntityType::person, {}}, firm{EntityType::company, {}};
  const Side state{EntityType::state, "DEU"}, police{EntityType::government, "FRA"};
  EXPECT_EQ(type_of("visited|visit", minister, state), ActType::CONSULT);
  EXPECT_EQ(type_of("visited|visit", stranger, minister), ActType::CONSULT);
  EXPECT_EQ(type_of("visited|visit", stranger, state), ActType::none);
  EXPECT_EQ(type_of("beat|beat", police, stranger), ActType::ASSAULT);
  EXPECT_EQ(type_of("beat|beat", minister, minister), ActType::none);
  EXPECT_EQ(type_of("attacked|attack", firm, firm), ActType::none);
  EXPECT_EQ(type_of("attacked|attack", firm, minister), ActType::ASSAULT);
}

std::vector<std::string> types_of(const std::string& words) {
  const Document document = parsed(words);
  Article article;
  article.body = document.text;
  std::vector<std::string> types;
  for (const Fact& fact : code_events(document, actors_of(document), article, Coder())) types.push_back(fact.predicate);
  return types;
}

TEST(CodeEvents, WhatSomebodyIsAbleToDoIsNoEvent) {
  auto types = [](const std::string& copula) {
    return types_of("Mali|Mali|PROPN|NNP|nsubj|1 " + copula +
                    "|ROOT|1 able|able|ADJ|JJ|acomp|1 to|to|PART|TO|aux|4 attack|attack|VERB|VB|xcomp|2 "
                    "Niger|Niger|PROPN|NNP|dobj|4 .|.|PUNCT|.|punct|1");
  };
  EXPECT_TRUE(types("is|be|AUX|VBZ").empty());
  EXPECT_EQ(types("was|be|AUX|VBD"), std::vector<std::string>{"ASSAULT"});
}

TEST(CodeEvents, WhoeverTellsWhatHisStateLacksDoesNotAccuseIt) {
  auto events = [](const std::string& verb, const std::string& country) {
    const Document document = parsed("Lee|Lee|PROPN|NNP|nsubj|1 said|say|VERB|VBD|ROOT|1 Mali|Mali|PROPN|NNP|nsubj|3 " +
                                     verb + "|VERB|VBZ|ccomp|1 drones|drone|NOUN|NNS|dobj|3 .|.|PUNCT|.|punct|1");
    Actors actors = actors_of(document);
    actors.entities.at(0).type = EntityType::person;
    actors.entities.at(0).country = country;
    actors.entities.at(1).id = "MLI";
    Article article;
    article.body = document.text;
    const Coder coder(reader_of({reading_of(1, ActType::ACCUSE, 0.9F, 0, 2)}));
    return code_events(document, actors, article, coder).size();
  };
  EXPECT_EQ(events("lacks|lack", "MLI"), 0U);
  EXPECT_EQ(events("lacks|lack", "NER"), 1U);
  EXPECT_EQ(events("hides|hide", "MLI"), 1U);
}

TEST(CodeEvents, ARaidInWhichSomebodyIsArrestedIsNoAttack) {
  auto attacks = [](const std::string& verb) {
    const Document document =
        parsed("Rebels|rebel|NOUN|NNS|nsubjpass|2 were|be|AUX|VBD|auxpass|2 " + verb +
               "|VERB|VBN|ROOT|2 in|in|ADP|IN|prep|2 a|a|DET|DT|det|5 raid|raid|NOUN|NN|pobj|3 by|by|ADP|IN|prep|5 "
               "Mali|Mali|PROPN|NNP|pobj|6 .|.|PUNCT|.|punct|2");
    Article article;
    article.body = document.text;
    const Coder coder(reader_of({reading_of(5, ActType::ASSAULT, 0.9F, 7, 0)}));
    const auto facts = code_events(document, actors_of(document), article, coder);
    return std::ranges::any_of(facts, [](const Fact& fact) { return fact.predicate == "ASSAULT"; });
  };
  EXPECT_FALSE(attacks("arrested|arrest"));
  EXPECT_TRUE(attacks("killed|kill"));
}

TEST(CodeEvents, WhoWarnsOfWhatOthersPrepareThreatensNobody) {
  auto types = [](const std::string& verb) {
    return types_of(
        "Mali|Mali|PROPN|NNP|nsubj|1 warned|warn|VERB|VBD|ROOT|1 that|that|SCONJ|IN|mark|4 "
        "Niger|Niger|PROPN|NNP|nsubj|4 " +
        verb +
        "|VERB|VBD|ccomp|1 trouble|trouble|NOUN|NN|dobj|4 "
        ".|.|PUNCT|.|punct|1");
  };
  EXPECT_TRUE(types("planned|plan").empty());
  EXPECT_EQ(types("risked|risk"), std::vector<std::string>{"THREATEN"});
}

TEST(CodeEvents, ACrackdownIsCoercion) {
  auto type = [](const std::string& noun) {
    const Document document =
        parsed("Mali|Mali|PROPN|NNP|nsubj|1 began|begin|VERB|VBD|ROOT|1 a|a|DET|DT|det|3 " + noun +
               "|NOUN|NN|dobj|1 on|on|ADP|IN|prep|3 Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1");
    Article article;
    article.body = document.text;
    const Coder coder(reader_of({reading_of(3, ActType::ASSAULT, 0.9F, 0, 5)}));
    return code_events(document, actors_of(document), article, coder).at(0).predicate;
  };
  EXPECT_EQ(type("crackdown|crackdown"), "COERCE");
  EXPECT_EQ(type("raid|raid"), "ASSAULT");
}

TEST(CodeEvents, ADangerIsNoThreat) {
  auto types = [](const std::string& verb) {
    return types_of("Mali|Mali|PROPN|NNP|nsubj|1 " + verb +
                    "|VERB|VBZ|ROOT|1 a|a|DET|DT|det|3 threat|threat|NOUN|NN|dobj|1 to|to|ADP|IN|prep|3 "
                    "Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1");
  };
  EXPECT_TRUE(types("poses|pose").empty());
  EXPECT_TRUE(types("watches|watch").empty());
  EXPECT_EQ(types("repeats|repeat"), std::vector<std::string>{"THREATEN"});
}

TEST(CodeEvents, WhoIsReadyToHarmAgreesToNothing) {
  auto agrees = [](const std::string& act) {
    const Document document =
        parsed("Mali|Mali|PROPN|NNP|nsubj|1 is|be|AUX|VBZ|ROOT|1 ready|ready|ADJ|JJ|acomp|1 to|to|PART|TO|aux|4 " +
               act + "|VERB|VB|xcomp|2 Niger|Niger|PROPN|NNP|dobj|4 .|.|PUNCT|.|punct|1");
    Article article;
    article.body = document.text;
    const Coder coder(reader_of({reading_of(2, ActType::AGREE, 0.9F, 0, 5)}));
    const auto facts = code_events(document, actors_of(document), article, coder);
    return std::ranges::any_of(facts, [](const Fact& fact) { return fact.predicate == "AGREE"; });
  };
  EXPECT_FALSE(agrees("sanction|sanction"));
  EXPECT_TRUE(agrees("help|help"));
}

TEST(CodeEvents, EnvoysOfAnotherStateToldToLeaveAreExpelled) {
  auto type = [](const char* noun, const char* country) {
    const Document document = parsed(fmt::format(
        "Mali|Mali|PROPN|NNP|nsubj|1 ordered|order|VERB|VBD|ROOT|1 {0}|{0}|PROPN|NNP|dobj|1 to|to|PART|TO|aux|4 "
        "leave|leave|VERB|VB|xcomp|1 .|.|PUNCT|.|punct|1",
        noun));
    Actors actors = actors_of(document);
    actors.entities.at(0).country = "MLI";
    actors.entities.at(1).country = country;
    Article article;
    article.body = document.text;
    const Coder coder(reader_of({reading_of(1, ActType::REQUEST, 0.9F, 0, 2)}));
    return code_events(document, actors, article, coder).at(0).predicate;
  };
  EXPECT_EQ(type("envoy", "NER"), "SANCTION");
  EXPECT_EQ(type("envoy", "MLI"), "REQUEST");
  EXPECT_EQ(type("singer", "NER"), "REQUEST");
}

TEST(CodeEvents, JointOperationsAreCooperation) {
  auto type = [](const std::string& preposition) {
    const Document document = parsed(
        "Mali|Mali|PROPN|NNP|nsubj|1 held|hold|VERB|VBD|ROOT|1 joint|joint|ADJ|JJ|amod|3 "
        "operations|operation|NOUN|NNS|dobj|1 " +
        preposition + "|ADP|IN|prep|3 Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1");
    Article article;
    article.body = document.text;
    const Coder coder(reader_of({reading_of(3, ActType::ASSAULT, 0.9F, 0, 5)}));
    return code_events(document, actors_of(document), article, coder).at(0).predicate;
  };
  EXPECT_EQ(type("with|with"), "COOPERATE");
  EXPECT_EQ(type("against|against"), "ASSAULT");
}

TEST(CodeEvents, DrillsWithNobodyElseAreAShowOfForce) {
  auto types = [](const std::string& preposition) {
    const Document document = parsed(
        "Mali|Mali|PROPN|NNP|nsubj|1 held|hold|VERB|VBD|ROOT|1 "
        "drills|drill|NOUN|NNS|dobj|1 " +
        preposition + "|ADP|IN|prep|2 Niger|Niger|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|1");
    Article article;
    article.body = document.text;
    const Coder coder(reader_of({reading_of(2, ActType::COOPERATE, 0.9F, 0, 4)}));
    return code_events(document, actors_of(document), article, coder).at(0).predicate;
  };
  EXPECT_EQ(types("near|near"), "MOBILIZE");
  EXPECT_EQ(types("with|with"), "COOPERATE");
}

TEST(CodeEvents, SupportOfMoneyOrGoodsIsAid) {
  auto type = [](const char* adjective) {
    const Document document = parsed(fmt::format(
        "Lee|Lee|PROPN|NNP|nsubj|1 gave|give|VERB|VBD|ROOT|1 {0}|{0}|ADJ|JJ|amod|3 support|support|NOUN|NN|dobj|1 "
        "to|to|ADP|IN|prep|3 Park|Park|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
        adjective));
    Article article;
    article.body = document.text;
    const auto facts = code_events(document, actors_of(document), article, Coder());
    return facts.empty() ? std::string{"-"} : facts[0].predicate;
  };
  EXPECT_EQ(type("financial"), "AID");
  EXPECT_EQ(type("strong"), "SUPPORT");
}

}  // namespace
}  // namespace entente
