#include "ingest/coding/coder.h"
#include "ingest/coding/tables.h"
#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace entente {
namespace {

// A reader that takes the second word for an assault with that probability.
Reader reader_of_assault(float probability) {
  return reader_of({reading_of(1, ActType::ASSAULT, probability, 0, 2)});
}

TEST(CodeEvents, WhomTheReaderTakesForUnnamedIsNoActor) {
  const Document document = parsed(
      "The|the|DET|DT|det|1 attack|attack|NOUN|NN|nsubj|2 worried|worry|VERB|VBD|ROOT|2 France|France|PROPN|NNP|dobj|2 "
      ".|.|PUNCT|.|punct|2");
  Article article;
  article.body = document.text;
  auto facts_of = [&](float nobody) {
    TriggerReading reading = reading_of(1, ActType::ASSAULT, 1, 3, ArgumentScore::nobody);
    reading.subject = {{ArgumentScore::nobody, nobody}, {3, 1 - nobody}};
    return code_events(document, actors_of(document), article, Coder(reader_of({reading}))).size();
  };
  EXPECT_EQ(facts_of(0.9F), 0u);
  EXPECT_EQ(facts_of(0.2F), 1u);
}

TEST(CodeEvents, AWrittenNegationOutweighsAReaderThatIsNotSure) {
  const Document document = parsed(
      "Russia|Russia|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 nobody|nobody|PRON|NN|dobj|1 "
      "never|never|ADV|RB|neg|1 "
      ".|.|PUNCT|.|punct|1");
  Article article;
  article.body = document.text;
  auto polarity = [&](float negative) {
    TriggerReading reading = reading_of(1, ActType::ASSAULT, 0.9F, 0, 2);
    reading.polarity = {1 - negative, negative};
    return code_events(document, actors_of(document), article, Coder(reader_of({reading}))).at(0).polarity;
  };
  EXPECT_EQ(polarity(0.2F), Polarity::negative);
  EXPECT_EQ(polarity(0.05F), Polarity::positive);
}

Polarity polarity_of(const std::string& words, TriggerReading reading, std::array<float, 2> polarity) {
  const Document document = parsed(words);
  Article article;
  article.body = document.text;
  reading.polarity = polarity;
  return code_events(document, actors_of(document), article, Coder(reader_of({reading}))).at(0).polarity;
}

TEST(CodeEvents, ARefusalIsNegativeOnlyWhereItIsNegated) {
  const std::string lead = "Mali|Mali|PROPN|NNP|nsubj|1 cancelled|cancel|VERB|VBD|ROOT|1 talks|talk|NOUN|NNS|dobj|1 ";
  const std::string end = ".|.|PUNCT|.|punct|1";
  auto polarity = [](const std::string& words) {
    return polarity_of(words, reading_of(1, ActType::REJECT, 0.9F, 0, ArgumentScore::nobody), {0.1F, 0.9F});
  };
  EXPECT_EQ(polarity(lead + end), Polarity::positive);
  EXPECT_EQ(polarity("Mali|Mali|PROPN|NNP|nsubj|1 accepted|accept|VERB|VBD|ROOT|1 never|never|ADV|RB|neg|1 " + end),
            Polarity::positive);
  EXPECT_EQ(polarity(lead + "never|never|ADV|RB|neg|1 " + end), Polarity::negative);
  EXPECT_EQ(polarity("Without|without|ADP|IN|prep|4 cancelling|cancel|VERB|VBG|pcomp|0 it|it|PRON|PRP|dobj|1 "
                     "Mali|Mali|PROPN|NNP|nsubj|4 left|leave|VERB|VBD|ROOT|4 .|.|PUNCT|.|punct|4"),
            Polarity::negative);
}

TEST(CodeEvents, WhatIsDoneAsideFromSomethingIsDone) {
  const std::string rest =
      "from|from|ADP|IN|prep|0 attacking|attack|VERB|VBG|pcomp|1 Iraq|Iraq|PROPN|NNP|dobj|2 ,|,|PUNCT|,|punct|5 "
      "Iran|Iran|PROPN|NNP|nsubj|8 did|do|AUX|VBD|aux|8 not|not|PART|RB|neg|8 wait|wait|VERB|VB|ROOT|8 "
      ".|.|PUNCT|.|punct|8";
  auto polarity = [&](const std::string& first) {
    return polarity_of(first + rest, reading_of(2, ActType::ASSAULT, 0.9F, 5, 3), {0.1F, 0.9F});
  };
  EXPECT_EQ(polarity("Aside|aside|ADV|RB|advmod|8 "), Polarity::positive);
  EXPECT_EQ(polarity("Far|far|ADV|RB|advmod|8 "), Polarity::negative);
}

TEST(CodeEvents, WhatThereIsNoneOfIsNegative) {
  auto polarity = [](const std::string& determiner) {
    return polarity_of(
        "Mali|Mali|PROPN|NNP|nsubj|1 made|make|VERB|VBD|ROOT|1 " + determiner +
            "|DET|DT|det|3 apology|apology|NOUN|NN|dobj|1 to|to|ADP|IN|prep|3 Niger|Niger|PROPN|NNP|pobj|4 "
            ".|.|PUNCT|.|punct|1",
        reading_of(3, ActType::CONCEDE, 0.9F, 0, 5), {0.99F, 0.01F});
  };
  EXPECT_EQ(polarity("no|no"), Polarity::negative);
  EXPECT_EQ(polarity("an|a"), Polarity::positive);
}

TEST(CodeEvents, AShotAtNobodyIsAShowOfForce) {
  auto facts_of = [](const std::string& words, std::uint32_t object) {
    const Document document = parsed(words);
    Article article;
    article.body = document.text;
    const Coder coder(reader_of({reading_of(1, ActType::ASSAULT, 0.9F, 0, object)}));
    const auto facts = code_events(document, actors_of(document), article, coder);
    return facts.size() == 1 ? line_of(facts[0]) : "";
  };
  const std::string fired = "Iran|Iran|PROPN|NNP|nsubj|1 fired|fire|VERB|VBD|ROOT|1 missiles|missile|NOUN|NNS|dobj|1 ";
  const std::string at_iraq = "at|at|ADP|IN|prep|1 Iraq|Iraq|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|1";
  EXPECT_EQ(facts_of(fired + ".|.|PUNCT|.|punct|1", ArgumentScore::nobody), "Iran MOBILIZE - positive actual -");
  EXPECT_EQ(facts_of(fired + at_iraq, 4), "Iran ASSAULT Iraq positive actual -");
}

std::vector<std::string> lines_of(const std::string& words, const std::vector<TriggerReading>& readings) {
  const Document document = parsed(words);
  Article article;
  article.body = document.text;
  std::vector<std::string> lines;
  for (const Fact& fact : code_events(document, actors_of(document), article, Coder(reader_of(readings))))
    lines.push_back(line_of(fact));
  return lines;
}

bool any_begins(const std::vector<std::string>& lines, std::string_view words) {
  return std::ranges::any_of(lines, [&](const std::string& line) { return line.starts_with(words); });
}

TEST(CodeEvents, WhoFreesSomebodyHasNotTakenThem) {
  const std::string taken =
      "Monks|monk|NOUN|NNS|nsubjpass|2 were|be|AUX|VBD|auxpass|2 kidnapped|kidnap|VERB|VBN|ROOT|2 ";
  const std::string end = "by|by|ADP|IN|agent|4 Mali|Mali|PROPN|NNP|pobj|5 .|.|PUNCT|.|punct|2";
  auto facts = [&](const std::string& second) {
    return lines_of(taken + "and|and|CCONJ|CC|cc|2 " + second + "|VERB|VBN|conj|2 " + end,
                    {reading_of(2, ActType::ASSAULT, 0.9F, 6, 0)});
  };
  EXPECT_TRUE(any_begins(facts("beaten|beat"), "Mali ASSAULT"));
  EXPECT_FALSE(any_begins(facts("rescued|rescue"), "Mali ASSAULT"));
}

TEST(CodeEvents, WhoReportsADeedHasNotDoneIt) {
  const auto facts = lines_of(
      "Chad|Chad|PROPN|NNP|nsubj|1 said|say|VERB|VBD|ROOT|1 Mali|Mali|PROPN|NNP|nsubj|3 "
      "attacked|attack|VERB|VBD|ccomp|1 Niger|Niger|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|1",
      {reading_of(3, ActType::ASSAULT, 0.9F, 0, 4)});
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_TRUE(facts[0].starts_with("Mali ASSAULT Niger")) << facts[0];
}

TEST(CodeEvents, WhatAVerbMakesOfANounIsItsSubjects) {
  const std::string ended = "Mali|Mali|PROPN|NNP|nsubj|1 ended|end|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 ";
  const std::string rest = "by|by|ADP|IN|prep|3 Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1";
  const auto facts = lines_of(ended + "siege|siege|NOUN|NN|dobj|1 " + rest,
                              {reading_of(3, ActType::RETREAT, 0.9F, 5, ArgumentScore::nobody)});
  EXPECT_TRUE(any_begins(facts, "Mali RETREAT"));
  EXPECT_FALSE(any_begins(facts, "Niger RETREAT"));
}

TEST(CodeEvents, WhoSeeksSupportGivesNone) {
  auto facts = [](const std::string& verb) {
    return lines_of("Mali|Mali|PROPN|NNP|nsubj|1 " + verb +
                        "|VERB|VBD|ROOT|1 support|support|NOUN|NN|dobj|1 for|for|ADP|IN|prep|2 "
                        "Niger|Niger|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|1",
                    {reading_of(2, ActType::SUPPORT, 0.9F, 0, 4)});
  };
  EXPECT_TRUE(any_begins(facts("voiced|voice"), "Mali SUPPORT"));
  EXPECT_FALSE(any_begins(facts("sought|seek"), "Mali SUPPORT"));
}

TEST(CodeEvents, StrikesOfWorkersAreNoAttacks) {
  const std::string rest =
      "launched|launch|VERB|VBD|ROOT|1 a|a|DET|DT|det|3 strike|strike|NOUN|NN|dobj|1 .|.|PUNCT|.|punct|1";
  const std::vector<TriggerReading> readings{reading_of(3, ActType::ASSAULT, 0.9F, 0, ArgumentScore::nobody)};
  const Document document = parsed("Nurses|nurse|NOUN|NNS|nsubj|1 " + rest);
  Actors actors = actors_of(document);
  actors.entities.push_back({"nurses", EntityType::people, "nurses", {}, {}, {}});
  actors.mentions.push_back({{0, 1}, 0, 0, MentionForm::nominal, true, "test", 1});
  actors.of_token[0] = {0};
  Article article;
  article.body = document.text;
  std::vector<std::string> lines;
  for (const Fact& fact : code_events(document, actors, article, Coder(reader_of(readings))))
    lines.push_back(line_of(fact));
  EXPECT_TRUE(any_begins(lines, "nurses PROTEST"));
  EXPECT_FALSE(any_begins(lines, "nurses ASSAULT"));
  EXPECT_TRUE(any_begins(lines_of("Union|union|PROPN|NNP|nsubj|1 " + rest, readings), "Union ASSAULT"));
}

TEST(CodeEvents, WhatMayBeIsNoDemand) {
  auto facts = [](const std::string& modal) {
    return lines_of("Chad|Chad|PROPN|NNP|nsubj|1 said|say|VERB|VBD|ROOT|1 Mali|Mali|PROPN|NNP|nsubj|4 " + modal +
                        "|AUX|MD|aux|4 leave|leave|VERB|VB|ccomp|1 .|.|PUNCT|.|punct|1",
                    {reading_of(1, ActType::REQUEST, 0.9F, 0, 2)});
  };
  EXPECT_EQ(facts("must|must").size(), 1U);
  EXPECT_EQ(facts("may|may").size(), 0U);
}

TEST(CodeEvents, WhoeverStandsBeforeTheColonTellsIt) {
  const std::string deed =
      "Mali|Mali|PROPN|NNP|nsubj|3 attacked|attack|VERB|VBD|ROOT|3 Niger|Niger|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|3";
  const Document document = parsed("Lee|Lee|PROPN|NNP|npadvmod|3 :|:|PUNCT|:|punct|3 " + deed);
  Actors actors = actors_of(document);
  for (Entity& entity : actors.entities)
    if (entity.id == "Lee") entity.type = EntityType::person;
  Article article;
  article.body = document.text;
  const auto facts =
      code_events(document, actors, article, Coder(reader_of({reading_of(3, ActType::ASSAULT, 0.9F, 2, 4)})));
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_EQ(facts[0].speaker, "Lee");
}

TEST(CodeEvents, CallingOffAPlannedVisitIsDone) {
  const Document document = parsed(
      "Mali|Mali|PROPN|NNP|nsubj|1 cancelled|cancel|VERB|VBD|ROOT|1 planned|planned|VERB|VBN|amod|3 "
      "talks|talk|NOUN|NNS|dobj|1 with|with|ADP|IN|prep|3 Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1");
  Article article;
  article.body = document.text;
  TriggerReading reading = reading_of(3, ActType::REJECT, 0.9F, 0, 5);
  reading.modality[static_cast<std::size_t>(Modality::planned)] = 1;
  reading.modality[static_cast<std::size_t>(Modality::actual)] = 0;
  const auto facts = code_events(document, actors_of(document), article, Coder(reader_of({reading})));
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_EQ(facts[0].modality, Modality::actual);
}

TEST(CodeEvents, AnEventOfNoLikelyTypeIsNone) {
  const Document document = parsed(
      "Iran|Iran|PROPN|NNP|nsubj|1 greened|green|VERB|VBD|ROOT|1 Iraq|Iraq|PROPN|NNP|dobj|1 .|.|PUNCT|.|punct|1");
  Article article;
  article.body = document.text;
  auto facts_of = [&](float probability) {
    return code_events(document, actors_of(document), article, Coder(reader_of_assault(probability))).size();
  };
  EXPECT_EQ(facts_of(0.25F), 1U);
  EXPECT_EQ(facts_of(0.15F), 0U);
}

TEST(CodeEvents, AnAnswerAndTheDemandAreTwoEvents) {
  const Document document = parsed(
      "Egypt|Egypt|PROPN|NNP|nsubj|1 rejected|reject|VERB|VBD|ROOT|1 a|a|DET|DT|det|3 call|call|NOUN|NN|dobj|1 "
      "by|by|ADP|IN|prep|3 Syria|Syria|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1");
  const Reader reader =
      reader_of({reading_of(1, ActType::REJECT, 0.6F, 0, 5), reading_of(3, ActType::REQUEST, 0.9F, 5, 0)});
  Article article;
  article.body = document.text;
  std::vector<std::string> facts;
  for (const Fact& fact : code_events(document, actors_of(document), article, Coder(reader)))
    facts.push_back(line_of(fact));
  EXPECT_EQ(facts, (std::vector<std::string>{"Egypt REJECT Syria positive actual -",
                                             "Syria REQUEST Egypt positive actual -"}));
}

TEST(CodeEvents, AFrameRaisesWhatTheReaderDoubts) {
  const Document document = parsed(
      "Russia|Russia|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 Ukraine|Ukraine|PROPN|NNP|dobj|1 "
      ".|.|PUNCT|.|punct|1");
  Article article;
  article.body = document.text;
  const auto facts = code_events(document, actors_of(document), article, Coder(reader_of_assault(0.25F)));
  ASSERT_EQ(facts.size(), 1u);
  const auto frame = std::ranges::find_if(facts[0].explanation, [](const auto& x) { return x.starts_with("frame: "); });
  ASSERT_NE(frame, facts[0].explanation.end());
  const double reader = std::stod(frame->substr(frame->rfind(' ') + 1));
  const double tables = std::stod(frame->substr(frame->find(' ') + 1));
  EXPECT_GT(facts[0].confidence, reader);
  EXPECT_LT(facts[0].confidence, tables);
}

TEST(CodeEvents, NobodyExpelsHisOwn) {
  const Document document = parsed(
      "Rebels|rebel|NOUN|NNS|nsubjpass|2 were|be|AUX|VBD|auxpass|2 expelled|expel|VERB|VBN|ROOT|2 by|by|ADP|IN|agent|2 "
      "Chad|Chad|PROPN|NNP|pobj|3 and|and|CCONJ|CC|cc|4 Peru|Peru|PROPN|NNP|conj|4 .|.|PUNCT|.|punct|2");
  Actors actors = actors_of(document);
  for (Entity& entity : actors.entities) {
    entity.country = entity.id == "Chad" ? "TCD" : "PER";
    if (entity.id != "Rebels") entity.type = EntityType::state;
  }
  Article article;
  article.body = document.text;
  const auto facts =
      code_events(document, actors, article, Coder(reader_of({reading_of(2, ActType::SANCTION, 0.9F, 4, 0)})));
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(facts[0].subject, "Chad");
}

}  // namespace
}  // namespace entente
