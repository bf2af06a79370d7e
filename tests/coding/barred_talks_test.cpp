#include "ingest/coding/barred_talks.h"

#include "ingest/coding/coder.h"
#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <string>

namespace entente {
namespace {

struct Row {
  std::string behind;  ///< what follows "Chad", which does it
  ActType type;
  std::uint32_t trigger, object;  ///< the reader's wish
  std::string taken;              ///< the object; -: nobody
};

class ObjectRows : public testing::TestWithParam<Row> {};

TEST_P(ObjectRows, TakePartOrNot) {
  const Row& row = GetParam();
  const Document document = parsed("Chad|Chad|PROPN|NNP|nsubj|1 " + row.behind + " .|.|PUNCT|.|punct|1");
  TriggerReading reading = reading_of(row.trigger, row.type, 1, 0, row.object);
  reading.object = {{ArgumentScore::nobody, 0.1F}, {row.object, 0.9F}};
  Article article;
  article.body = document.text;
  std::string taken;
  for (const Fact& fact : code_events(document, actors_of(document), article, Coder(reader_of({reading}))))
    if (fact.predicate == detail::name_of(row.type)) taken += fact.object.value_or("-");
  EXPECT_EQ(taken, row.taken) << document.text;
}

const std::string met = "met|meet|VERB|VBD|ROOT|1 ";
const std::string agreed = "agreed|agree|VERB|VBD|ROOT|1 to|to|PART|TO|aux|3 ";
const std::string truce = "broke|break|VERB|VBD|ROOT|1 a|a|DET|DT|det|3 truce|truce|NOUN|NN|dobj|1 ";
const std::string by_two =
    "by|by|ADP|IN|agent|4 Mali|Mali|PROPN|NNP|pobj|5 and|and|CCONJ|CC|cc|6 Niger|Niger|PROPN|NNP|conj|6";
const std::string defended = "defended|defend|VERB|VBD|ROOT|1 the|the|DET|DT|det|4 ";
const std::string attacked = "attacked|attack|VERB|VBD|ROOT|1 an|an|DET|DT|det|6 ";

const Row rows[] = {
    // met to discuss Mali's plan, to negotiate with Mali, to welcome Mali
    {met + "to|to|PART|TO|aux|3 discuss|discuss|VERB|VB|advcl|1 Mali|Mali|PROPN|NNP|poss|6 's|'s|PART|POS|case|4 "
           "plan|plan|NOUN|NN|dobj|3",
     ActType::CONSULT, 1, 4, "-"},
    {met + "to|to|PART|TO|aux|3 negotiate|negotiate|VERB|VB|advcl|1 with|with|ADP|IN|prep|3 "
           "Mali|Mali|PROPN|NNP|pobj|4",
     ActType::CONSULT, 1, 5, "Mali"},
    {met + "to|to|PART|TO|aux|3 welcome|welcome|VERB|VB|advcl|1 Mali|Mali|PROPN|NNP|dobj|3", ActType::CONSULT, 1, 4,
     "Mali"},
    // met to decide whether it should back Mali
    {met + "to|to|PART|TO|aux|3 decide|decide|VERB|VB|advcl|1 whether|whether|SCONJ|IN|mark|7 "
           "it|it|PRON|PRP|nsubj|7 should|should|AUX|MD|aux|7 back|back|VERB|VB|ccomp|3 Mali|Mali|PROPN|NNP|dobj|7",
     ActType::CONSULT, 1, 8, "-"},
    // met on Mali's tariffs, on the sidelines with Mali
    {met + "on|on|ADP|IN|prep|1 Mali|Mali|PROPN|NNP|poss|5 's|'s|PART|POS|case|3 tariffs|tariff|NOUN|NNS|pobj|2",
     ActType::CONSULT, 1, 3, "-"},
    {met + "on|on|ADP|IN|prep|1 sidelines|sideline|NOUN|NNS|pobj|2 with|with|ADP|IN|prep|3 "
           "Mali|Mali|PROPN|NNP|pobj|4",
     ActType::CONSULT, 1, 5, "Mali"},
    // agreed to close its border with Mali, to open it
    {agreed + "close|close|VERB|VB|xcomp|1 its|its|PRON|PRP$|poss|5 border|border|NOUN|NN|dobj|3 "
              "with|with|ADP|IN|prep|3 Mali|Mali|PROPN|NNP|pobj|6",
     ActType::AGREE, 1, 7, "-"},
    {agreed + "open|open|VERB|VB|xcomp|1 its|its|PRON|PRP$|poss|5 border|border|NOUN|NN|dobj|3 "
              "with|with|ADP|IN|prep|5 Mali|Mali|PROPN|NNP|pobj|6",
     ActType::AGREE, 1, 7, "Mali"},
    // broke a truce mediated by Mali and Niger, offered by them
    {truce + "mediated|mediate|VERB|VBN|acl|3 " + by_two, ActType::ASSAULT, 1, 8, "-"},
    {truce + "offered|offer|VERB|VBN|acl|3 " + by_two, ActType::ASSAULT, 1, 8, "Niger"},
    // broke a Mali-brokered truce, a Mali truce
    {"broke|break|VERB|VBD|ROOT|1 Mali|Mali|PROPN|NNP|npadvmod|4 -|-|PUNCT|HYPH|punct|4 "
     "brokered|broker|VERB|VBN|amod|5 truce|truce|NOUN|NN|dobj|1",
     ActType::ASSAULT, 1, 2, "-"},
    {"broke|break|VERB|VBD|ROOT|1 Mali|Mali|PROPN|NNP|compound|3 truce|truce|NOUN|NN|dobj|1", ActType::ASSAULT, 1, 2,
     "Mali"},
    // defended the Mali sanctions, the US sanctions, the Malian sanctions
    {defended + "Mali|Mali|PROPN|NNP|compound|4 sanctions|sanction|NOUN|NNS|dobj|1", ActType::SUPPORT, 1, 3, "-"},
    {defended + "US|US|PROPN|NNP|compound|4 sanctions|sanction|NOUN|NNS|dobj|1", ActType::SUPPORT, 1, 3, "US"},
    {defended + "Malian|malian|PROPN|NNP|amod|4 sanctions|sanction|NOUN|NNS|dobj|1", ActType::SUPPORT, 1, 3, "Malian"},
    // defended the Mali deal, the Mali aid bill, the Malian deal, the Mali project; opposed the Mali deal
    {defended + "Mali|Mali|PROPN|NNP|compound|4 deal|deal|NOUN|NN|dobj|1", ActType::SUPPORT, 1, 3, "-"},
    {"opposed|oppose|VERB|VBD|ROOT|1 the|the|DET|DT|det|5 Mali|Mali|PROPN|NNP|nmod|5 aid|aid|NOUN|NN|compound|5 "
     "bill|bill|NOUN|NN|dobj|1",
     ActType::REJECT, 1, 3, "-"},
    {defended + "Malian|malian|PROPN|NNP|amod|4 deal|deal|NOUN|NN|dobj|1", ActType::SUPPORT, 1, 3, "Malian"},
    {defended + "Mali|Mali|PROPN|NNP|compound|4 project|project|NOUN|NN|dobj|1", ActType::SUPPORT, 1, 3, "Mali"},
    {"opposed|oppose|VERB|VBD|ROOT|1 the|the|DET|DT|det|4 Mali|Mali|PROPN|NNP|compound|4 deal|deal|NOUN|NN|dobj|1",
     ActType::REJECT, 1, 3, "Mali"},
    // defended the memo that criticised Mali, the memo on Mali
    {defended + "letter|letter|NOUN|NN|pobj|1 memo|memo|NOUN|NN|dobj|1 that|that|PRON|WDT|nsubj|6 "
                "criticised|criticise|VERB|VBD|relcl|4 Mali|Mali|PROPN|NNP|dobj|6",
     ActType::SUPPORT, 1, 7, "-"},
    {defended + "letter|letter|NOUN|NN|compound|4 memo|memo|NOUN|NN|dobj|1 on|on|ADP|IN|prep|4 "
                "Mali|Mali|PROPN|NNP|pobj|5",
     ActType::SUPPORT, 1, 6, "Mali"},
    // attacked an anti-Mali march, a Mali march, the anti-Mali fight
    {attacked + "anti|anti|ADJ|JJ|amod|6 -|-|ADJ|JJ|amod|6 Mali|Mali|PROPN|NNP|amod|6 march|march|NOUN|NN|dobj|1",
     ActType::ASSAULT, 1, 5, "-"},
    {attacked + "old|old|ADJ|JJ|amod|6 big|big|ADJ|JJ|amod|6 Mali|Mali|PROPN|NNP|amod|6 march|march|NOUN|NN|dobj|1",
     ActType::ASSAULT, 1, 5, "Mali"},
    {attacked + "anti|anti|ADJ|JJ|amod|6 -|-|ADJ|JJ|amod|6 Mali|Mali|PROPN|NNP|amod|6 fight|fight|NOUN|NN|dobj|1",
     ActType::ASSAULT, 1, 5, "Mali"},
};

INSTANTIATE_TEST_SUITE_P(Sentences, ObjectRows, testing::ValuesIn(rows));

TEST(Barriers, WhereTalksAreHeldDoesNotTalk) {
  // Mali is where Chad met Niger.
  const Document document = parsed(
      "Mali|Mali|PROPN|NNP|pobj|0 where|where|SCONJ|WRB|advmod|3 Chad|Chad|PROPN|NNP|nsubj|3 "
      "met|meet|VERB|VBD|relcl|0");
  TriggerReading reading = reading_of(3, ActType::CONSULT, 1, 2, 0);
  reading.object = {{ArgumentScore::nobody, 0.1F}, {0, 0.9F}};
  Article article;
  article.body = document.text;
  const auto facts = code_events(document, actors_of(document), article, Coder(reader_of({reading})));
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_EQ(facts[0].object, std::nullopt);
}

}  // namespace
}  // namespace entente
