#include "ingest/coding/coder.h"
#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace entente {
namespace {

// The first of what a sentence tells.
std::string first_of(const std::string& words, const Coder& coder) {
  const auto facts = events_of(parsed(words), coder);
  return facts.empty() ? "nothing" : line_of(facts[0]);
}

// The trigger is read as such an act of the first actor on the word `object`.
std::string told(const std::string& words, std::uint32_t trigger, ActType type, std::uint32_t object) {
  return first_of(words, Coder(reader_of({reading_of(trigger, type, 0.9F, 0, object)})));
}

std::string by_tables(const std::string& words) {
  return first_of(words, Coder());
}

TEST(GivingWay, WhatSomebodyWillNotEndIsRefused) {
  const auto war = [](const std::string& negation, const std::string& owner) {
    return by_tables("Mali|Mali|PROPN|NNP|nsubj|3 will|will|AUX|MD|aux|3 " + negation + " end|end|VERB|VB|ROOT|3 " +
                     owner +
                     " war|war|NOUN|NN|dobj|3 on|on|ADP|IN|prep|5 "
                     "Niger|Niger|PROPN|NNP|pobj|6 .|.|PUNCT|.|punct|3");
  };
  EXPECT_EQ(war("never|never|ADV|RB|neg|3", "its|its|PRON|PRP$|poss|5"), "Mali RETREAT Niger negative planned -");
  EXPECT_EQ(war("never|never|ADV|RB|neg|3", "Chad|Chad|PROPN|NNP|poss|5").find("RETREAT"), std::string::npos);
  EXPECT_EQ(war("soon|soon|ADV|RB|advmod|3", "its|its|PRON|PRP$|poss|5").find("RETREAT"), std::string::npos);
}

TEST(GivingWay, ADecisionToHarmThatIsUndoneIsGivenUp) {
  const auto decision = [](const std::string& verb, const std::string& owner, const std::string& noun) {
    return told("Mali|Mali|PROPN|NNP|nsubj|1 " + verb + "|VERB|VBD|ROOT|1 " + owner + " " + noun +
                    "|NOUN|NN|dobj|1 to|to|PART|TO|aux|5 expel|expel|VERB|VB|acl|3 Niger|Niger|PROPN|NNP|dobj|5 "
                    ".|.|PUNCT|.|punct|1",
                5, ActType::SANCTION, 6);
  };
  const std::string its = "its|its|PRON|PRP$|poss|3";
  EXPECT_EQ(decision("reversed|reverse", its, "decision|decision"), "Mali RETREAT Niger positive actual -");
  EXPECT_EQ(decision("dropped|drop", "a|a|DET|DT|det|3", "plan|plan"), "Mali RETREAT Niger positive actual -");
  EXPECT_EQ(decision("announced|announce", its, "decision|decision").find("RETREAT"), std::string::npos);
  EXPECT_EQ(decision("reversed|reverse", "Chad|Chad|PROPN|NNP|poss|3", "decision|decision").find("RETREAT"),
            std::string::npos);
}

TEST(GivingWay, SanctionsThatNobodyRenewsLapse) {
  const auto renewal = [](const std::string& noun) {
    return told(
        "Mali|Mali|PROPN|NNP|nsubj|1 failed|fail|VERB|VBD|ROOT|1 to|to|PART|TO|aux|3 "
        "renew|renew|VERB|VB|xcomp|1 the|the|DET|DT|det|5 " +
            noun + "|NOUN|NN|dobj|3 on|on|ADP|IN|prep|5 Niger|Niger|PROPN|NNP|pobj|6 .|.|PUNCT|.|punct|1",
        1, ActType::REJECT, 7);
  };
  EXPECT_EQ(renewal("embargo|embargo"), "Mali RETREAT Niger positive actual -");
  EXPECT_EQ(renewal("contract|contract"), "Mali REJECT Niger positive actual -");
}

TEST(GivingWay, WhoClearsSomebodyDoesNotAccuseHim) {
  const auto ruling = [](const std::string& verb, ActType type) {
    return told(
        "Mali|Mali|PROPN|NNP|nsubj|1 " + verb + "|VERB|VBD|ROOT|1 Niger|Niger|PROPN|NNP|dobj|1 .|.|PUNCT|.|punct|1", 1,
        type, 2);
  };
  EXPECT_EQ(ruling("acquitted|acquit", ActType::ACCUSE), "Mali CONCEDE Niger positive actual -");
  EXPECT_EQ(ruling("unblocked|unblock", ActType::COERCE), "Mali RETREAT Niger positive actual -");
  EXPECT_EQ(ruling("indicted|indict", ActType::ACCUSE), "Mali ACCUSE Niger positive actual -");
}

TEST(GivingWay, ConsentLetsOthersAct) {
  const auto consent = [](const std::string& rest) {
    return told(
        "Mali|Mali|PROPN|NNP|nsubj|1 gave|give|VERB|VBD|ROOT|1 approval|approval|NOUN|NN|dobj|1 "
        "for|for|" +
            rest + " .|.|PUNCT|.|punct|1",
        2, ActType::AGREE, 4);
  };
  EXPECT_EQ(consent("SCONJ|IN|mark|6 Niger|Niger|PROPN|NNP|nsubj|6 to|to|PART|TO|aux|6 act|act|VERB|VB|advcl|1"),
            "Mali CONCEDE Niger positive actual -");
  EXPECT_EQ(consent("ADP|IN|prep|2 Niger|Niger|PROPN|NNP|pobj|3"), "Mali AGREE Niger positive actual -");
}

TEST(GivingWay, InspectorsWhoAreLetInAreGivenAccess) {
  const auto let = [](const std::string& noun) {
    return by_tables("Mali|Mali|PROPN|NNP|nsubj|1 allowed|allow|VERB|VBD|ROOT|1 Niger|Niger|PROPN|NNP|compound|3 " +
                     noun + "|NOUN|NNS|nsubj|5 to|to|PART|TO|aux|5 return|return|VERB|VB|ccomp|1 .|.|PUNCT|.|punct|1");
  };
  EXPECT_EQ(let("inspectors|inspector"), "Mali RETREAT Niger positive actual -");
  EXPECT_EQ(let("fans|fan"), "nothing");
}

TEST(GivingWay, OnesOwnLandIsGivenNoAccess) {
  const auto object = [](const std::string& country) {
    const Document document = parsed(
        "Mali|Mali|PROPN|NNP|nsubj|1 allowed|allow|VERB|VBD|ROOT|1 monitors|monitor|NOUN|NNS|dobj|1 "
        "into|into|ADP|IN|prep|1 Timbuktu|Timbuktu|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|1");
    Actors actors = actors_of(document);
    for (Entity& entity : actors.entities) entity.country = entity.id == "Mali" ? "MLI" : country;
    Article article;
    article.body = document.text;
    return code_events(document, actors, article, Coder()).at(0).object.value_or("-");
  };
  EXPECT_EQ(object("MLI"), "-");
  EXPECT_EQ(object("NER"), "Timbuktu");
}

TEST(GivingWay, ThingsOfOthersAreReturned) {
  const auto returned = [](const std::string& thing) {
    return by_tables("Mali|Mali|PROPN|NNP|nsubj|1 returned|return|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 " + thing +
                     "|NOUN|NN|dobj|1 to|to|ADP|IN|prep|1 Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1");
  };
  EXPECT_EQ(returned("mosaic|mosaic"), "Mali RETREAT Niger positive actual -");
  EXPECT_EQ(returned("ball|ball"), "nothing");
}

TEST(GivingWay, NamesStruckOffABlacklistAreLetGo) {
  const auto removed = [](const std::string& list) {
    return by_tables(
        "Mali|Mali|PROPN|NNP|nsubj|1 removed|remove|VERB|VBD|ROOT|1 Niger|Niger|PROPN|NNP|dobj|1 "
        "from|from|ADP|IN|prep|1 its|its|PRON|PRP$|poss|5 " +
        list + "|NOUN|NN|pobj|3 .|.|PUNCT|.|punct|1");
  };
  EXPECT_EQ(removed("blacklist|blacklist"), "Mali RETREAT Niger positive actual -");
  EXPECT_EQ(removed("agenda|agenda").find("RETREAT"), std::string::npos);
}

TEST(GivingWay, WhoFightsRebelsDeclaresATruceWithThem) {
  const Document document = parsed(
      "Mali|Mali|PROPN|NNP|nsubj|3 fighting|fight|VERB|VBG|acl|0 rebels|rebel|NOUN|NNS|dobj|1 "
      "declared|declare|VERB|VBD|ROOT|3 a|a|DET|DT|det|5 truce|truce|NOUN|NN|dobj|3 .|.|PUNCT|.|punct|3");
  const auto lines = lines_of(document, Coder());
  EXPECT_NE(std::ranges::find(lines, "Mali CONCEDE rebels positive actual -"), lines.end());
}

}  // namespace
}  // namespace entente
