#include "ingest/coding/coder.h"
#include "ingest/coding/tables.h"
#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace entente {
namespace {

TEST(CodeEvents, AnActOfTheTablesThatIsNegatedItselfIsNegativeWhateverIsRead) {
  const std::string lead =
      "Mali|Mali|PROPN|NNP|nsubj|3 will|will|AUX|MD|aux|3 not|not|PART|RB|neg|3 lift|lift|VERB|VB|ROOT|3 "
      "the|the|DET|DT|det|5 siege|siege|NOUN|NN|dobj|3 of|of|ADP|IN|prep|5 Niger|Niger|PROPN|NNP|pobj|6 "
      ".|.|PUNCT|.|punct|3";
  const Document document = parsed(lead);
  TriggerReading reading = reading_of(5, ActType::RETREAT, 0.9F, 0, 7);
  reading.polarity = {1, 0};
  const auto facts = events_of(document, Coder(reader_of({reading})));
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(line_of(facts[0]), "Mali RETREAT Niger negative planned -");
}

TEST(CodeEvents, WhatSomebodyShouldDoIsNotDoneWhateverIsRead) {
  auto modality = [](const std::string& auxiliary) {
    const Document document =
        parsed("Mali|Mali|PROPN|NNP|nsubj|2 " + auxiliary +
               "|AUX|MD|aux|2 praise|praise|VERB|VB|ROOT|2 Niger|Niger|PROPN|NNP|dobj|2 .|.|PUNCT|.|punct|2");
    TriggerReading reading = reading_of(2, ActType::SUPPORT, 0.9F, 0, 3);
    reading.modality = {1, 0, 0, 0, 0, 0};
    return events_of(document, Coder(reader_of({reading}))).at(0).modality;
  };
  EXPECT_EQ(modality("should|should"), Modality::possible);
  EXPECT_EQ(modality("must|must"), Modality::possible);
  EXPECT_EQ(modality("will|will"), Modality::actual);
}

TEST(CodeEvents, WhatIsThreatenedIsNotDoneWhateverIsRead) {
  auto modality = [](const std::string& verb) {
    const Document document = parsed("Mali|Mali|PROPN|NNP|nsubj|1 " + verb +
                                     "|VERB|VBD|ROOT|1 to|to|PART|TO|aux|3 bomb|bomb|VERB|VB|xcomp|1 "
                                     "Niger|Niger|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|1");
    TriggerReading reading = reading_of(3, ActType::ASSAULT, 0.9F, 0, 4);
    reading.modality = {1, 0, 0, 0, 0, 0};
    for (const Fact& fact : events_of(document, Coder(reader_of({reading}))))
      if (fact.predicate == "ASSAULT") return fact.modality;
    return Modality::claimed;
  };
  EXPECT_EQ(modality("threatened|threaten"), Modality::willing);
  EXPECT_EQ(modality("continued|continue"), Modality::actual);
}

// "Mali is hosting Niger" read as a plan, by what stands in the clause
Modality modality_of_talks(const std::string& clause) {
  const Document document = parsed(clause);
  const auto& tokens = document.tokens;
  const auto at = [&](std::string_view word) {
    const auto found = std::ranges::find_if(tokens, [&](const Token& t) { return text_of(document, t) == word; });
    return static_cast<std::uint32_t>(found - tokens.begin());
  };
  const auto verb = std::ranges::find(tokens, Dep::ROOT, &Token::dep);
  TriggerReading reading =
      reading_of(static_cast<std::uint32_t>(verb - tokens.begin()), ActType::CONSULT, 0.9F, at("Mali"), at("Niger"));
  reading.modality = {0.1F, 0.9F, 0, 0, 0, 0};
  return events_of(document, Coder(reader_of({reading}))).at(0).modality;
}

TEST(CodeEvents, TalksThatGoOnAreNoPlan) {
  const std::string hosts =
      "Mali|Mali|PROPN|NNP|nsubj|2 is|be|AUX|VBZ|aux|2 hosting|host|VERB|VBG|ROOT|2 Niger|Niger|PROPN|NNP|dobj|2 ";
  const std::string meets = "Mali|Mali|PROPN|NNP|nsubj|1 meets|meet|VERB|VBZ|ROOT|1 Niger|Niger|PROPN|NNP|dobj|1 ";
  EXPECT_EQ(modality_of_talks(hosts + ".|.|PUNCT|.|punct|2"), Modality::actual);
  EXPECT_EQ(modality_of_talks(hosts + "tomorrow|tomorrow|NOUN|NN|npadvmod|2"), Modality::planned);
  EXPECT_EQ(modality_of_talks(meets + "in|in|ADP|IN|prep|1 2018|2018|NUM|CD|pobj|3"), Modality::actual);
  EXPECT_EQ(modality_of_talks(meets + ".|.|PUNCT|.|punct|1"), Modality::planned);
  EXPECT_EQ(modality_of_talks("Is|be|AUX|VBZ|aux|2 Mali|Mali|PROPN|NNP|nsubj|2 hosting|host|VERB|VBG|ROOT|2 "
                              "Niger|Niger|PROPN|NNP|dobj|2 ?|?|PUNCT|.|punct|2"),
            Modality::planned);
}

// "Mali said rebels attacked Niger", the speaker a state and the doer what is given, read as only claimed
Modality modality_of_report(const std::string& speaker_country, EntityType doer) {
  const Document document = parsed(
      "Mali|Mali|PROPN|NNP|nsubj|1 said|say|VERB|VBD|ROOT|1 rebels|rebel|NOUN|NNS|nsubj|3 "
      "attacked|attack|VERB|VBD|ccomp|1 Niger|Niger|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|1");
  Actors actors = actors_of(document);
  for (Entity& entity : actors.entities) {
    const bool speaker = entity.id == "Mali";
    entity.country = speaker ? speaker_country : entity.id == "Niger" ? "NER" : "MLI";
    if (speaker) entity.id = speaker_country;
    entity.type = entity.id == "rebels" ? doer : EntityType::state;
  }
  TriggerReading reading = reading_of(3, ActType::ASSAULT, 0.9F, 2, 4);
  reading.modality = {0.1F, 0, 0, 0, 0, 0.9F};
  Article article;
  article.body = document.text;
  return code_events(document, actors, article, Coder(reader_of({reading}))).at(0).modality;
}

TEST(CodeEvents, AStatesReportOfItsOwnForcesIsNoMereClaim) {
  EXPECT_EQ(modality_of_report("MLI", EntityType::military), Modality::actual);
  EXPECT_EQ(modality_of_report("TCD", EntityType::military), Modality::claimed);
  EXPECT_EQ(modality_of_report("MLI", EntityType::armed_group), Modality::claimed);
}

TEST(CodeEvents, WhetherOrNotSomethingIsDoneIsNotNegative) {
  const std::string open =
      "Mali|Mali|PROPN|NNP|nsubj|1 asked|ask|VERB|VBD|ROOT|1 whether|whether|SCONJ|IN|mark|6 or|or|CCONJ|CC|cc|6 "
      "not|not|PART|RB|neg|6 Niger|Niger|PROPN|NNP|nsubj|6 attacked|attack|VERB|VBD|ccomp|1 Chad|Chad|PROPN|NNP|dobj|6 "
      ".|.|PUNCT|.|punct|1";
  const Document document = parsed(open);
  const Coder coder(reader_of({reading_of(6, ActType::ASSAULT, 0.9F, 5, 7)}));
  EXPECT_EQ(events_of(document, coder).at(0).polarity, Polarity::positive);
}

TEST(CodeEvents, WhatIsDecreedCountsAsDoneForPloverCoders) {
  auto strict = [](const std::string& verb) {
    const Document document =
        parsed("Mali|Mali|PROPN|NNP|nsubj|1 " + verb +
               "|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 release|release|NOUN|NN|dobj|1 of|of|ADP|IN|prep|3 "
               "Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1");
    TriggerReading reading = reading_of(3, ActType::RETREAT, 0.9F, 0, 5);
    reading.modality = {0, 0, 1, 0, 0, 0};
    return events_of(document, Coder(reader_of({reading}))).at(0).plover;
  };
  EXPECT_EQ(strict("ordered|order"), "RETREAT");
  EXPECT_EQ(strict("considered|consider"), "AGREE");
}

// "Mali warned that Niger needs aid": whether that is a threat
bool threatens(const std::string& clause, std::uint32_t object) {
  const Document document =
      parsed("Mali|Mali|PROPN|NNP|nsubj|1 warned|warn|VERB|VBD|ROOT|1 " + clause + " .|.|PUNCT|.|punct|1");
  const Coder coder(reader_of({reading_of(1, ActType::THREATEN, 0.9F, 0, object)}));
  const auto facts = events_of(document, coder);
  return std::ranges::any_of(facts, [](const Fact& fact) { return fact.predicate == "THREATEN"; });
}

TEST(CodeEvents, WarningOfHowThingsAreThreatensNobody) {
  EXPECT_FALSE(
      threatens("that|that|SCONJ|IN|mark|4 Niger|Niger|PROPN|NNP|nsubj|4 needs|need|VERB|VBZ|ccomp|1 "
                "aid|aid|NOUN|NN|dobj|4",
                3));
  EXPECT_FALSE(
      threatens("that|that|SCONJ|IN|mark|6 Niger|Niger|PROPN|NNP|nsubjpass|6 could|could|AUX|MD|aux|6 "
                "be|be|AUX|VB|auxpass|6 attacked|attack|VERB|VBN|ccomp|1",
                3));
  EXPECT_FALSE(
      threatens("that|that|SCONJ|IN|mark|6 Niger|Niger|PROPN|NNP|nsubj|4 trading|trade|VERB|VBG|csubj|6 "
                "could|could|AUX|MD|aux|6 face|face|VERB|VB|ccomp|1 delays|delay|NOUN|NNS|dobj|6",
                3));
  EXPECT_TRUE(
      threatens("that|that|SCONJ|IN|mark|5 Niger|Niger|PROPN|NNP|nsubj|5 would|would|AUX|MD|aux|5 "
                "regret|regret|VERB|VB|ccomp|1 it|it|PRON|PRP|dobj|5",
                3));
}

TEST(CodeEvents, WarningOfWhatComesByItselfThreatensNobody) {
  auto warning_of = [](const std::string& noun) {
    return threatens("that|that|SCONJ|IN|mark|5 " + noun +
                         "|NOUN|NN|nsubj|5 would|would|AUX|MD|aux|5 "
                         "be|be|AUX|VB|ccomp|1 hard|hard|ADJ|JJ|acomp|5",
                     3);
  };
  EXPECT_FALSE(warning_of("harvest|harvest"));
  EXPECT_TRUE(warning_of("response|response"));
  EXPECT_TRUE(warning_of("attack|attack"));
}

TEST(CodeEvents, AReportIsItsPublishersAndNotOfWhomItTells) {
  const Document document = parsed(
      "Mali|Mali|PROPN|NNP|nsubj|1 published|publish|VERB|VBD|ROOT|1 a|a|DET|DT|det|3 report|report|NOUN|NN|dobj|1 "
      "saying|say|VERB|VBG|acl|3 Niger|Niger|PROPN|NNP|nsubj|6 bombed|bomb|VERB|VBD|ccomp|4 "
      "Chad|Chad|PROPN|NNP|dobj|6 .|.|PUNCT|.|punct|1");
  TriggerReading reading = reading_of(6, ActType::ASSAULT, 0.9F, 5, 7);
  reading.speaker = {{7, 0.6F}, {0, 0.2F}, {ArgumentScore::nobody, 0.1F}};
  const auto facts = events_of(document, Coder(reader_of({reading})));
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(facts[0].speaker, "Mali");
}

}  // namespace
}  // namespace entente
