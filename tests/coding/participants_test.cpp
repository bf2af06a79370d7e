#include "ingest/coding/coder.h"
#include "ingest/coding/tables.h"
#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace entente {
namespace {

struct Told {
  const char* sentence;
  std::vector<std::string> facts;  ///< subject predicate object polarity modality speaker
};

class ToldRows : public testing::TestWithParam<Told> {};

TEST_P(ToldRows, TakePartByTablesAndParse) {
  const Document document = parsed(GetParam().sentence);
  EXPECT_EQ(lines_of(document, Coder()), GetParam().facts) << document.text;
}

const Told told[] = {
    // Mali, along with Niger, attacked Chad.
    {"Mali|Mali|PROPN|NNP|nsubj|6 ,|,|PUNCT|,|punct|6 along|along|ADP|IN|prep|6 with|with|ADP|IN|prep|2 "
     "Niger|Niger|PROPN|NNP|pobj|3 ,|,|PUNCT|,|punct|6 attacked|attack|VERB|VBD|ROOT|6 "
     "Chad|Chad|PROPN|NNP|dobj|6 .|.|PUNCT|.|punct|6",
     {"Mali ASSAULT Chad positive actual -", "Niger ASSAULT Chad positive actual -"}},
    // The minister, accompanied by police, attacked Chad.
    {"The|the|DET|DT|det|1 minister|minister|NOUN|NN|nsubj|7 ,|,|PUNCT|,|punct|1 "
     "accompanied|accompany|VERB|VBN|acl|1 by|by|ADP|IN|agent|3 police|police|NOUN|NNS|pobj|4 "
     ",|,|PUNCT|,|punct|1 attacked|attack|VERB|VBD|ROOT|7 Chad|Chad|PROPN|NNP|dobj|7 .|.|PUNCT|.|punct|7",
     {"minister ASSAULT Chad positive actual -", "police ASSAULT Chad positive actual -"}},
    // Together with Niger, Mali attacked Chad.
    {"Together|together|ADV|RB|advmod|1 with|with|ADP|IN|prep|5 Niger|Niger|PROPN|NNP|pobj|1 ,|,|PUNCT|,|punct|5 "
     "Mali|Mali|PROPN|NNP|nsubj|5 attacked|attack|VERB|VBD|ROOT|5 Chad|Chad|PROPN|NNP|dobj|5 .|.|PUNCT|.|punct|5",
     {"Mali ASSAULT Chad positive actual -", "Niger ASSAULT Chad positive actual -"}},
    // Mali attacked Chad, Niger and Peru, where the parser takes Niger for an apposition. But "Chad, a home of Niger".
    {"Mali|Mali|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 Chad|Chad|PROPN|NNP|dobj|1 ,|,|PUNCT|,|punct|2 "
     "Niger|Niger|PROPN|NNP|appos|2 and|and|CCONJ|CC|cc|4 Peru|Peru|PROPN|NNP|conj|4 .|.|PUNCT|.|punct|1",
     {"Mali ASSAULT Chad positive actual -", "Mali ASSAULT Niger positive actual -",
      "Mali ASSAULT Peru positive actual -"}},
    {"Mali|Mali|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 Chad|Chad|PROPN|NNP|dobj|1 ,|,|PUNCT|,|punct|2 "
     "a|a|DET|DT|det|5 home|home|NOUN|NN|appos|2 of|of|ADP|IN|prep|5 Niger|Niger|PROPN|NNP|pobj|6 "
     ".|.|PUNCT|.|punct|1",
     {"Mali ASSAULT Chad positive actual -"}},
    // Mali jailed Peru for fraud and Niger for theft. But "in Chad and Niger in spring".
    {"Mali|Mali|PROPN|NNP|nsubj|1 jailed|jail|VERB|VBD|ROOT|1 Peru|Peru|PROPN|NNP|dobj|1 for|for|ADP|IN|prep|1 "
     "fraud|fraud|NOUN|NN|pobj|3 and|and|CCONJ|CC|cc|4 Niger|Niger|PROPN|NNP|conj|4 for|for|ADP|IN|prep|1 "
     "theft|theft|NOUN|NN|pobj|7 .|.|PUNCT|.|punct|1",
     {"Mali COERCE Niger positive actual -", "Mali COERCE Peru positive actual -"}},
    {"Mali|Mali|PROPN|NNP|nsubj|1 jailed|jail|VERB|VBD|ROOT|1 Peru|Peru|PROPN|NNP|dobj|1 in|in|ADP|IN|prep|1 "
     "Chad|Chad|PROPN|NNP|pobj|3 and|and|CCONJ|CC|cc|4 Niger|Niger|PROPN|NNP|conj|4 in|in|ADP|IN|prep|1 "
     "spring|spring|NOUN|NN|pobj|7 .|.|PUNCT|.|punct|1",
     {"Mali COERCE Peru positive actual -"}},
    // Lee walked out of the cabinet. Not of talks.
    {"Lee|Lee|PROPN|NNP|nsubj|1 walked|walk|VERB|VBD|ROOT|1 out|out|ADP|IN|prep|1 of|of|ADP|IN|prep|2 "
     "the|the|DET|DT|det|5 cabinet|cabinet|NOUN|NN|pobj|3 .|.|PUNCT|.|punct|1",
     {"Lee RETREAT - positive actual -"}},
    // Mali froze millions in aid to Niger.
    {"Mali|Mali|PROPN|NNP|nsubj|1 froze|freeze|VERB|VBD|ROOT|1 millions|million|NOUN|NNS|dobj|1 in|in|ADP|IN|prep|2 "
     "aid|aid|NOUN|NN|pobj|3 to|to|ADP|IN|prep|4 Niger|Niger|PROPN|NNP|pobj|5 .|.|PUNCT|.|punct|1",
     {"Mali SANCTION Niger positive actual -"}},
    // Peru's trip to Chad canceled (a heading). Who cancels something else has not.
    {"Peru|Peru|PROPN|NNP|poss|2 's|'s|PART|POS|case|0 trip|trip|NOUN|NN|nsubj|5 to|to|ADP|IN|prep|2 "
     "Chad|Chad|PROPN|NNP|pobj|3 canceled|cancel|VERB|VBD|ROOT|5",
     {"Peru REJECT Chad positive actual -"}},
    // Mali blamed the attack on Chad. Not: Mali blamed Niger for the attack on Chad.
    {"Mali|Mali|PROPN|NNP|nsubj|1 blamed|blame|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 attack|attack|NOUN|NN|dobj|1 "
     "on|on|ADP|IN|prep|3 Chad|Chad|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
     {"Chad ASSAULT - positive claimed Mali", "Mali ACCUSE Chad positive actual -"}},
    {"Mali|Mali|PROPN|NNP|nsubj|1 blamed|blame|VERB|VBD|ROOT|1 Niger|Niger|PROPN|NNP|dobj|1 for|for|ADP|IN|prep|1 "
     "the|the|DET|DT|det|5 attack|attack|NOUN|NN|pobj|3 on|on|ADP|IN|prep|5 Chad|Chad|PROPN|NNP|pobj|6 "
     ".|.|PUNCT|.|punct|1",
     {"Mali ACCUSE Niger positive actual -"}},
    // Peru was expelled from Chad. Whoever did it where a doer is named.
    {"Peru|Peru|PROPN|NNP|nsubjpass|2 was|be|AUX|VBD|auxpass|2 expelled|expel|VERB|VBN|ROOT|2 "
     "from|from|ADP|IN|prep|2 Chad|Chad|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|2",
     {"Chad SANCTION Peru positive actual -"}},
    {"Peru|Peru|PROPN|NNP|nsubjpass|2 was|be|AUX|VBD|auxpass|2 expelled|expel|VERB|VBN|ROOT|2 "
     "from|from|ADP|IN|prep|2 Chad|Chad|PROPN|NNP|pobj|3 by|by|ADP|IN|agent|2 Niger|Niger|PROPN|NNP|pobj|5 "
     ".|.|PUNCT|.|punct|2",
     {"Niger SANCTION Peru positive actual -"}},
    // Peru was banned from entering Chad. Not "from watching Chad".
    {"Peru|Peru|PROPN|NNP|nsubjpass|2 was|be|AUX|VBD|auxpass|2 banned|ban|VERB|VBN|ROOT|2 "
     "from|from|ADP|IN|prep|2 entering|enter|VERB|VBG|pcomp|3 Chad|Chad|PROPN|NNP|dobj|4 .|.|PUNCT|.|punct|2",
     {"Chad COERCE Peru positive actual -"}},
    {"Peru|Peru|PROPN|NNP|nsubjpass|2 was|be|AUX|VBD|auxpass|2 banned|ban|VERB|VBN|ROOT|2 "
     "from|from|ADP|IN|prep|2 watching|watch|VERB|VBG|pcomp|3 Chad|Chad|PROPN|NNP|dobj|4 .|.|PUNCT|.|punct|2",
     {}},
    // Mali walked out of talks with Niger. (One fact: they did not talk.)
    {"Mali|Mali|PROPN|NNP|nsubj|1 walked|walk|VERB|VBD|ROOT|1 out|out|ADP|IN|prep|1 of|of|ADP|IN|prep|2 "
     "talks|talk|NOUN|NNS|pobj|3 with|with|ADP|IN|prep|4 Niger|Niger|PROPN|NNP|pobj|5 .|.|PUNCT|.|punct|1",
     {"Mali REJECT Niger positive actual -"}},
    // Mali and Niger backed the deal. Who signs one has it with the other.
    {"Mali|Mali|PROPN|NNP|nsubj|3 and|and|CCONJ|CC|cc|0 Niger|Niger|PROPN|NNP|conj|0 backed|back|VERB|VBD|ROOT|3 "
     "the|the|DET|DT|det|5 deal|deal|NOUN|NN|dobj|3 .|.|PUNCT|.|punct|3",
     {"Mali SUPPORT - positive actual -", "Niger SUPPORT - positive actual -"}},
    {"Mali|Mali|PROPN|NNP|nsubj|3 and|and|CCONJ|CC|cc|0 Niger|Niger|PROPN|NNP|conj|0 signed|sign|VERB|VBD|ROOT|3 "
     "the|the|DET|DT|det|5 deal|deal|NOUN|NN|dobj|3 .|.|PUNCT|.|punct|3",
     {"Mali SUPPORT Niger positive actual -"}},
    // Mali condemned the killing of civilians by Niger, where the parser hangs Niger on the civilians.
    {"Mali|Mali|PROPN|NNP|nsubj|1 condemned|condemn|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 "
     "killing|killing|NOUN|NN|dobj|1 of|of|ADP|IN|prep|3 civilians|civilian|NOUN|NNS|pobj|4 by|by|ADP|IN|prep|5 "
     "Niger|Niger|PROPN|NNP|pobj|6 .|.|PUNCT|.|punct|1",
     {"Mali ACCUSE Niger positive actual -", "Niger ASSAULT civilians positive actual -"}},
    // Mali attacked what Chad called a Niger camp.
    {"Mali|Mali|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 what|what|PRON|WP|dobj|4 Chad|Chad|PROPN|NNP|nsubj|4 "
     "called|call|VERB|VBD|ccomp|1 a|a|DET|DT|det|7 Niger|Niger|PROPN|NNP|compound|7 camp|camp|NOUN|NN|oprd|4 "
     ".|.|PUNCT|.|punct|1",
     {"Mali ASSAULT Niger positive actual -"}},
};

INSTANTIATE_TEST_SUITE_P(Sentences, ToldRows, testing::ValuesIn(told));

struct Read {
  const char* sentence;
  std::uint32_t trigger;
  ActType type;
  std::uint32_t subject, object;  ///< the reader's wish
  const char* fact;               ///< what is made of it; empty: nothing
};

class ReadRows : public testing::TestWithParam<Read> {};

TEST_P(ReadRows, TakePartAgainstTheReader) {
  const Read& row = GetParam();
  const Document document = parsed(row.sentence);
  TriggerReading reading = reading_of(row.trigger, row.type, 1, row.subject, row.object);
  reading.object = {{ArgumentScore::nobody, 0.1F}, {row.object, 0.9F}};
  std::string facts;
  for (const std::string& line : lines_of(document, Coder(reader_of({reading}))))
    if (line.find(std::string(detail::name_of(row.type))) != std::string::npos) facts += line;
  EXPECT_EQ(facts, row.fact) << document.text;
}

const Read read[] = {
    // Mali, which spoke to Niger, condemned it.
    {"Mali|Mali|PROPN|NNP|nsubj|7 ,|,|PUNCT|,|punct|0 which|which|PRON|WDT|nsubj|3 spoke|speak|VERB|VBD|relcl|0 "
     "to|to|ADP|IN|prep|3 Niger|Niger|PROPN|NNP|pobj|4 ,|,|PUNCT|,|punct|0 condemned|condemn|VERB|VBD|ROOT|7 "
     "it|it|PRON|PRP|dobj|7 .|.|PUNCT|.|punct|7",
     7, ActType::ACCUSE, 0, 5, "Mali ACCUSE - positive actual -"},
    // Mali rebutted claims that it armed Niger.
    {"Mali|Mali|PROPN|NNP|nsubj|1 rebutted|rebut|VERB|VBD|ROOT|1 claims|claim|NOUN|NNS|dobj|1 "
     "that|that|SCONJ|IN|mark|5 it|it|PRON|PRP|nsubj|5 armed|arm|VERB|VBD|acl|2 Niger|Niger|PROPN|NNP|dobj|5 "
     ".|.|PUNCT|.|punct|1",
     1, ActType::ACCUSE, 0, 6, "Mali ACCUSE - positive actual -"},
    // Mali gave support for operations against Niger.
    {"Mali|Mali|PROPN|NNP|nsubj|1 gave|give|VERB|VBD|ROOT|1 support|support|NOUN|NN|dobj|1 for|for|ADP|IN|prep|2 "
     "operations|operation|NOUN|NNS|pobj|3 against|against|ADP|IN|prep|4 Niger|Niger|PROPN|NNP|pobj|5 "
     ".|.|PUNCT|.|punct|1",
     2, ActType::SUPPORT, 0, 6, "Mali SUPPORT - positive actual -"},
    // Mali praised it in remarks alongside Niger. But "fought alongside Niger".
    {"Mali|Mali|PROPN|NNP|nsubj|1 praised|praise|VERB|VBD|ROOT|1 it|it|PRON|PRP|dobj|1 in|in|ADP|IN|prep|1 "
     "remarks|remark|NOUN|NNS|pobj|3 alongside|alongside|ADP|IN|prep|4 Niger|Niger|PROPN|NNP|pobj|5 "
     ".|.|PUNCT|.|punct|1",
     1, ActType::SUPPORT, 0, 6, "Mali SUPPORT - positive actual -"},
    {"Mali|Mali|PROPN|NNP|nsubj|1 stood|stand|VERB|VBD|ROOT|1 alongside|alongside|ADP|IN|prep|1 "
     "Niger|Niger|PROPN|NNP|pobj|2 .|.|PUNCT|.|punct|1",
     1, ActType::SUPPORT, 0, 3, "Mali SUPPORT Niger positive actual -"},
    // Mali condemned the law but praised Niger, and blamed Niger.
    {"Mali|Mali|PROPN|NNP|nsubj|1 condemned|condemn|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 law|law|NOUN|NN|dobj|1 "
     "but|but|CCONJ|CC|cc|1 praised|praise|VERB|VBD|conj|1 Niger|Niger|PROPN|NNP|dobj|5 .|.|PUNCT|.|punct|1",
     1, ActType::ACCUSE, 0, 6, "Mali ACCUSE - positive actual -"},
    {"Mali|Mali|PROPN|NNP|nsubj|1 condemned|condemn|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 law|law|NOUN|NN|dobj|1 "
     "and|and|CCONJ|CC|cc|1 blamed|blame|VERB|VBD|conj|1 Niger|Niger|PROPN|NNP|dobj|5 .|.|PUNCT|.|punct|1",
     1, ActType::ACCUSE, 0, 6, "Mali ACCUSE Niger positive actual -"},
    // Mali, which praised the law, urged Niger.
    {"Mali|Mali|PROPN|NNP|nsubj|7 ,|,|PUNCT|,|punct|0 which|which|PRON|WDT|nsubj|3 praised|praise|VERB|VBD|relcl|0 "
     "the|the|DET|DT|det|5 law|law|NOUN|NN|dobj|3 ,|,|PUNCT|,|punct|0 urged|urge|VERB|VBD|ROOT|7 "
     "Niger|Niger|PROPN|NNP|dobj|7 .|.|PUNCT|.|punct|7",
     3, ActType::SUPPORT, 0, 8, "Mali SUPPORT - positive actual -"},
    // Mali condemned the law in a call with Niger. But "in the south of Niger".
    {"Mali|Mali|PROPN|NNP|nsubj|1 condemned|condemn|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 law|law|NOUN|NN|dobj|1 "
     "in|in|ADP|IN|prep|3 a|a|DET|DT|det|6 call|call|NOUN|NN|pobj|4 with|with|ADP|IN|prep|6 "
     "Niger|Niger|PROPN|NNP|pobj|7 .|.|PUNCT|.|punct|1",
     1, ActType::ACCUSE, 0, 8, "Mali ACCUSE - positive actual -"},
    {"Mali|Mali|PROPN|NNP|nsubj|1 condemned|condemn|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 law|law|NOUN|NN|dobj|1 "
     "in|in|ADP|IN|prep|3 the|the|DET|DT|det|6 south|south|NOUN|NN|pobj|4 of|of|ADP|IN|prep|6 "
     "Niger|Niger|PROPN|NNP|pobj|7 .|.|PUNCT|.|punct|1",
     1, ActType::ACCUSE, 0, 8, "Mali ACCUSE Niger positive actual -"},
    // Mali endorsed the indictment of Niger. But "the plan of Niger".
    {"Mali|Mali|PROPN|NNP|nsubj|1 endorsed|endorse|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 "
     "indictment|indictment|NOUN|NN|dobj|1 of|of|ADP|IN|prep|3 Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
     1, ActType::SUPPORT, 0, 5, "Mali SUPPORT - positive actual -"},
    {"Mali|Mali|PROPN|NNP|nsubj|1 endorsed|endorse|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 plan|plan|NOUN|NN|dobj|1 "
     "of|of|ADP|IN|prep|3 Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
     1, ActType::SUPPORT, 0, 5, "Mali SUPPORT Niger positive actual -"},
    // Mali spoke as Niger left. But "spoke to Niger". Mali demanded a review and praised Niger.
    {"Mali|Mali|PROPN|NNP|nsubj|1 spoke|speak|VERB|VBD|ROOT|1 as|as|SCONJ|IN|mark|4 Niger|Niger|PROPN|NNP|nsubj|4 "
     "left|leave|VERB|VBD|advcl|1 .|.|PUNCT|.|punct|1",
     1, ActType::CONSULT, 0, 3, "Mali CONSULT - positive actual -"},
    {"Mali|Mali|PROPN|NNP|nsubj|1 spoke|speak|VERB|VBD|ROOT|1 to|to|ADP|IN|prep|1 Niger|Niger|PROPN|NNP|pobj|2 "
     ".|.|PUNCT|.|punct|1",
     1, ActType::CONSULT, 0, 3, "Mali CONSULT Niger positive actual -"},
    {"Mali|Mali|PROPN|NNP|nsubj|1 demanded|demand|VERB|VBD|ROOT|1 a|a|DET|DT|det|3 review|review|NOUN|NN|dobj|1 "
     "and|and|CCONJ|CC|cc|1 praised|praise|VERB|VBD|conj|1 Niger|Niger|PROPN|NNP|dobj|5 .|.|PUNCT|.|punct|1",
     1, ActType::REQUEST, 0, 6, "Mali REQUEST - positive actual -"},
    // Mali refused over fees owed to Niger.
    {"Mali|Mali|PROPN|NNP|nsubj|1 refused|refuse|VERB|VBD|ROOT|1 over|over|ADP|IN|prep|1 fees|fee|NOUN|NNS|pobj|2 "
     "owed|owe|VERB|VBN|acl|3 to|to|ADP|IN|prep|4 Niger|Niger|PROPN|NNP|pobj|5 .|.|PUNCT|.|punct|1",
     1, ActType::REJECT, 0, 6, "Mali REJECT - positive actual -"},
    // Mali condemned what Niger called a law, how Niger named a law.
    {"Mali|Mali|PROPN|NNP|nsubj|1 condemned|condemn|VERB|VBD|ROOT|1 what|what|PRON|WP|dobj|4 "
     "Niger|Niger|PROPN|NNP|nsubj|4 called|call|VERB|VBD|ccomp|1 a|a|DET|DT|det|6 law|law|NOUN|NN|oprd|4 "
     ".|.|PUNCT|.|punct|1",
     1, ActType::ACCUSE, 0, 3, "Mali ACCUSE - positive actual -"},
    {"Mali|Mali|PROPN|NNP|nsubj|1 condemned|condemn|VERB|VBD|ROOT|1 how|how|ADV|WRB|advmod|4 "
     "Niger|Niger|PROPN|NNP|nsubj|4 named|name|VERB|VBD|ccomp|1 a|a|DET|DT|det|6 law|law|NOUN|NN|dobj|4 "
     ".|.|PUNCT|.|punct|1",
     1, ActType::ACCUSE, 0, 3, "Mali ACCUSE Niger positive actual -"},
    // Police said rebels refused food.
    {"Police|Police|NOUN|NNS|nsubj|1 said|say|VERB|VBD|ROOT|1 rebels|rebel|NOUN|NNS|nsubj|3 "
     "refused|refuse|VERB|VBD|ccomp|1 food|food|NOUN|NN|dobj|3 .|.|PUNCT|.|punct|1",
     3, ActType::REJECT, 0, 4, "rebels REJECT - positive actual -"},
    // Mali was accused of it. Recalled from Niger, Mali's minister left.
    {"Mali|Mali|PROPN|NNP|nsubjpass|2 was|be|AUX|VBD|auxpass|2 accused|accuse|VERB|VBN|ROOT|2 of|of|ADP|IN|prep|2 "
     "it|it|PRON|PRP|pobj|3 .|.|PUNCT|.|punct|2",
     2, ActType::ACCUSE, 0, 0, ""},
    {"The|the|DET|DT|det|1 minister|minister|NOUN|NN|nsubjpass|3 was|be|AUX|VBD|auxpass|3 "
     "recalled|recall|VERB|VBN|ROOT|3 from|from|ADP|IN|prep|3 Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|3",
     3, ActType::SANCTION, 5, 1, ""},
};

INSTANTIATE_TEST_SUITE_P(Sentences, ReadRows, testing::ValuesIn(read));

TEST(Participants, MembersStandForAGroupThatIsNotNamed) {
  const Document document = parsed(
      "Rebels|rebel|NOUN|NNS|nsubj|6 such|such|ADJ|JJ|amod|2 as|as|ADP|IN|prep|0 Mali|Mali|PROPN|NNP|pobj|2 "
      "and|and|CCONJ|CC|cc|3 Niger|Niger|PROPN|NNP|conj|3 attacked|attack|VERB|VBD|ROOT|6 "
      "Chad|Chad|PROPN|NNP|dobj|6 .|.|PUNCT|.|punct|6");
  Article article;
  article.body = document.text;
  const auto lines = [&](MentionForm form) {
    Actors actors = actors_of(document);
    actors.mentions[0].form = form;
    std::vector<std::string> found;
    for (const Fact& fact : code_events(document, actors, article, Coder())) found.push_back(line_of(fact));
    std::ranges::sort(found);
    return found;
  };
  EXPECT_EQ(lines(MentionForm::name), std::vector<std::string>{"Rebels ASSAULT Chad positive actual -"});
  EXPECT_EQ(lines(MentionForm::nominal),
            (std::vector<std::string>{"Mali ASSAULT Chad positive actual -", "Niger ASSAULT Chad positive actual -"}));
}

TEST(Participants, WhoIsNamedStandsForANumberOfMany) {
  const Document document = parsed(
      "Two|two|NUM|CD|nsubj|5 of|of|ADP|IN|prep|0 rebels|rebel|NOUN|NNS|pobj|1 including|include|VERB|VBG|prep|0 "
      "Lee|Lee|PROPN|NNP|pobj|3 attacked|attack|VERB|VBD|ROOT|5 Chad|Chad|PROPN|NNP|dobj|5 .|.|PUNCT|.|punct|5");
  Article article;
  article.body = document.text;
  const auto line = [&](MentionForm form) {
    Actors actors = actors_of(document);
    actors.mentions[0].form = form;
    return line_of(code_events(document, actors, article, Coder()).at(0));
  };
  EXPECT_EQ(line(MentionForm::nominal), "Lee ASSAULT Chad positive actual -");
  EXPECT_EQ(line(MentionForm::name), "rebels ASSAULT Chad positive actual -");
}

TEST(Participants, WhoseAidItIsDoesNotGetIt) {
  const Document document = parsed(
      "Obama|Obama|PROPN|NNP|nsubj|1 withheld|withhold|VERB|VBD|ROOT|1 US|US|PROPN|NNP|compound|3 "
      "aid|aid|NOUN|NN|dobj|1 .|.|PUNCT|.|punct|1");
  const Coder coder(reader_of({reading_of(1, ActType::SANCTION, 1, 0, 2)}));
  Article article;
  article.body = document.text;
  const auto objects = [&](const char* state) {
    Actors actors = actors_of(document);
    actors.entities[0].country = "USA";
    actors.entities[1].country = state;
    std::vector<std::string> found;
    for (const Fact& fact : code_events(document, actors, article, coder)) found.push_back(fact.object.value_or("-"));
    return found;
  };
  EXPECT_EQ(objects("USA"), std::vector<std::string>{"-"});
  EXPECT_EQ(objects("NER"), std::vector<std::string>{"US"});
}

}  // namespace
}  // namespace entente
