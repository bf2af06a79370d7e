#include "ingest/coding/barred_doers.h"

#include "ingest/coding/coder.h"
#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <string>

namespace entente {
namespace {

std::string facts_of(const Document& document, const Actors& actors, const TriggerReading& reading) {
  Article article;
  article.body = document.text;
  std::string lines;
  for (const Fact& fact : code_events(document, actors, article, Coder(reader_of({reading}))))
    if (reading.types[static_cast<std::size_t>(*detail::act_type_named(fact.predicate))] > 0)
      lines += fact.subject + " " + fact.predicate + " " + fact.object.value_or("-");
  return lines;
}

struct Row {
  const char* sentence;
  ActType type;
  std::uint32_t trigger, subject, object;  ///< the reader's wish
  const char* facts;
};

class DoerRows : public testing::TestWithParam<Row> {};

TEST_P(DoerRows, HaveDoneItOrNot) {
  const Row& row = GetParam();
  const Document document = parsed(row.sentence);
  EXPECT_EQ(facts_of(document, actors_of(document), reading_of(row.trigger, row.type, 1, row.subject, row.object)),
            row.facts)
      << document.text;
}

const Row rows[] = {
    // No rebels admitted guilt for the attack on Chad. The rebels did. No group did for the attack by Mali.
    {"No|no|DET|DT|det|1 rebels|rebel|NOUN|NNS|nsubj|2 admitted|admit|VERB|VBD|ROOT|2 guilt|guilt|NOUN|NN|dobj|2 "
     "for|for|ADP|IN|prep|3 attacks|attack|NOUN|NNS|pobj|4 on|on|ADP|IN|prep|5 Chad|Chad|PROPN|NNP|pobj|6",
     ActType::ASSAULT, 5, 1, 7, ""},
    {"The|the|DET|DT|det|1 rebels|rebel|NOUN|NNS|nsubj|2 admitted|admit|VERB|VBD|ROOT|2 guilt|guilt|NOUN|NN|dobj|2 "
     "for|for|ADP|IN|prep|3 attacks|attack|NOUN|NNS|pobj|4 on|on|ADP|IN|prep|5 Chad|Chad|PROPN|NNP|pobj|6",
     ActType::ASSAULT, 5, 1, 7, "rebels ASSAULT Chad"},
    {"No|no|DET|DT|det|1 group|group|NOUN|NN|nsubj|2 admitted|admit|VERB|VBD|ROOT|2 guilt|guilt|NOUN|NN|dobj|2 "
     "for|for|ADP|IN|prep|3 attacks|attack|NOUN|NNS|pobj|4 by|by|ADP|IN|prep|5 Mali|Mali|PROPN|NNP|pobj|6",
     ActType::ASSAULT, 5, 7, 7, "Mali ASSAULT -"},
    // Mali backed Peru in its war against Niger. But "used Peru". Chad gave Mali a mandate to invade Niger.
    {"Mali|Mali|PROPN|NNP|nsubj|1 backed|back|VERB|VBD|ROOT|1 Peru|Peru|PROPN|NNP|dobj|1 in|in|ADP|IN|prep|1 "
     "its|its|PRON|PRP$|poss|5 war|war|NOUN|NN|pobj|3 against|against|ADP|IN|prep|5 Niger|Niger|PROPN|NNP|pobj|6 "
     ".|.|PUNCT|.|punct|1",
     ActType::ASSAULT, 5, 0, 7, "Peru ASSAULT Niger"},
    {"Mali|Mali|PROPN|NNP|nsubj|1 used|use|VERB|VBD|ROOT|1 Peru|Peru|PROPN|NNP|dobj|1 in|in|ADP|IN|prep|1 "
     "its|its|PRON|PRP$|poss|5 war|war|NOUN|NN|pobj|3 against|against|ADP|IN|prep|5 Niger|Niger|PROPN|NNP|pobj|6 "
     ".|.|PUNCT|.|punct|1",
     ActType::ASSAULT, 5, 0, 7, "Mali ASSAULT Niger"},
    {"Chad|Chad|PROPN|NNP|nsubj|1 gave|give|VERB|VBD|ROOT|1 Mali|Mali|PROPN|NNP|dative|1 a|a|DET|DT|det|4 "
     "mandate|mandate|NOUN|NN|dobj|1 to|to|PART|TO|aux|6 invade|invade|VERB|VB|acl|4 Niger|Niger|PROPN|NNP|dobj|6 "
     ".|.|PUNCT|.|punct|1",
     ActType::ASSAULT, 6, 0, 7, "Mali ASSAULT Niger"},
    // Mali quit a pact banning Chad. But "signed a pact banning Chad".
    {"Mali|Mali|PROPN|NNP|nsubj|1 quit|quit|VERB|VBD|ROOT|1 a|a|DET|DT|det|3 pact|pact|NOUN|NN|dobj|1 "
     "banning|ban|VERB|VBG|acl|3 Chad|Chad|PROPN|NNP|dobj|4 .|.|PUNCT|.|punct|1",
     ActType::COERCE, 4, 0, 5, ""},
    {"Mali|Mali|PROPN|NNP|nsubj|1 signed|sign|VERB|VBD|ROOT|1 a|a|DET|DT|det|3 pact|pact|NOUN|NN|dobj|1 "
     "banning|ban|VERB|VBG|acl|3 Chad|Chad|PROPN|NNP|dobj|4 .|.|PUNCT|.|punct|1",
     ActType::COERCE, 4, 0, 5, "Mali COERCE Chad"},
    // Mali probes what Chad called attacks on Niger. But "what Chad called its attacks".
    {"Mali|Mali|PROPN|NNP|nsubj|1 probes|probe|VERB|VBZ|ROOT|1 what|what|PRON|WP|dobj|4 Chad|Chad|PROPN|NNP|nsubj|4 "
     "called|call|VERB|VBD|ccomp|1 attacks|attack|NOUN|NNS|oprd|4 on|on|ADP|IN|prep|5 Niger|Niger|PROPN|NNP|pobj|6",
     ActType::ASSAULT, 5, 3, 7, ""},
    {"Mali|Mali|PROPN|NNP|nsubj|1 probes|probe|VERB|VBZ|ROOT|1 what|what|PRON|WP|dobj|4 Chad|Chad|PROPN|NNP|nsubj|4 "
     "called|call|VERB|VBD|ccomp|1 its|its|PRON|PRP$|poss|6 attacks|attack|NOUN|NNS|oprd|4 on|on|ADP|IN|prep|6 "
     "Niger|Niger|PROPN|NNP|pobj|7",
     ActType::ASSAULT, 6, 3, 8, "Chad ASSAULT Niger"},
    // Neither Mali nor Niger admitted guilt for attacks.
    {"Neither|neither|CCONJ|CC|preconj|1 Mali|Mali|PROPN|NNP|nmod|3 nor|nor|CCONJ|CC|cc|1 "
     "Niger|Niger|PROPN|NNP|nsubj|4 admitted|admit|VERB|VBD|ROOT|4 guilt|guilt|NOUN|NN|dobj|4 "
     "for|for|ADP|IN|prep|5 attacks|attack|NOUN|NNS|pobj|6",
     ActType::ASSAULT, 7, 3, 3, ""},
    // Mali spoke, adding that Niger grew and threatening Chad. But "and was threatening Chad".
    {"Mali|Mali|PROPN|NNP|nsubj|1 spoke|speak|VERB|VBD|ROOT|1 ,|,|PUNCT|,|punct|1 adding|add|VERB|VBG|advcl|1 "
     "that|that|SCONJ|IN|mark|6 Niger|Niger|PROPN|NNP|nsubj|6 grew|grow|VERB|VBD|ccomp|3 and|and|CCONJ|CC|cc|6 "
     "threatening|threaten|VERB|VBG|conj|6 Chad|Chad|PROPN|NNP|dobj|8 .|.|PUNCT|.|punct|1",
     ActType::THREATEN, 8, 5, 9, "Mali THREATEN Chad"},
    {"Mali|Mali|PROPN|NNP|nsubj|1 spoke|speak|VERB|VBD|ROOT|1 ,|,|PUNCT|,|punct|1 adding|add|VERB|VBG|advcl|1 "
     "that|that|SCONJ|IN|mark|6 Niger|Niger|PROPN|NNP|nsubj|6 grew|grow|VERB|VBD|ccomp|3 and|and|CCONJ|CC|cc|6 "
     "was|be|AUX|VBD|aux|9 threatening|threaten|VERB|VBG|conj|6 Chad|Chad|PROPN|NNP|dobj|9 .|.|PUNCT|.|punct|1",
     ActType::THREATEN, 9, 5, 10, "Niger THREATEN Chad"},
    // Mali and Niger announced talks between their armies.
    {"Mali|Mali|PROPN|NNP|nsubj|3 and|and|CCONJ|CC|cc|0 Niger|Niger|PROPN|NNP|conj|0 "
     "announced|announce|VERB|VBD|ROOT|3 talks|talk|NOUN|NNS|dobj|3 between|between|ADP|IN|prep|4 "
     "their|their|PRON|PRP$|poss|7 armies|army|NOUN|NNS|pobj|5 .|.|PUNCT|.|punct|3",
     ActType::CONSULT, 4, 7, 0, "Mali CONSULT Niger"},
    // Chad fears the Mali-Niger talks. Chad fears Al-Mali talks.
    {"Chad|Chad|PROPN|NNP|nsubj|1 fears|fear|VERB|VBZ|ROOT|1 the|the|DET|DT|det|6 Mali|Mali|PROPN|NNP|compound|5 "
     "-|-|PUNCT|HYPH|punct|5 Niger|Niger|PROPN|NNP|compound|6 talks|talk|NOUN|NNS|dobj|1 .|.|PUNCT|.|punct|1",
     ActType::CONSULT, 6, 0, 5, "Mali CONSULT Niger"},
    {"Chad|Chad|PROPN|NNP|nsubj|1 fears|fear|VERB|VBZ|ROOT|1 the|the|DET|DT|det|6 Al|al|ADJ|JJ|compound|5 "
     "-|-|PUNCT|HYPH|punct|5 Niger|Niger|PROPN|NNP|compound|6 talks|talk|NOUN|NNS|dobj|1 .|.|PUNCT|.|punct|1",
     ActType::CONSULT, 6, 0, 5, "Chad CONSULT Niger"},
    // Mali had two soldiers killed.
    {"Mali|Mali|PROPN|NNP|nsubj|1 had|have|VERB|VBD|ROOT|1 civilians|civilian|NOUN|NNS|dobj|1 "
     "killed|kill|VERB|VBN|acl|2 .|.|PUNCT|.|punct|1",
     ActType::ASSAULT, 3, 0, 2, ""},
};

INSTANTIATE_TEST_SUITE_P(Sentences, DoerRows, testing::ValuesIn(rows));

TEST(Barriers, WhoHasSomebodyArrestedArrests) {
  // Xi had the minister arrested, his minister, and by Mali. What a state has done may be done to it.
  const auto arrest = [](const std::string& article, const std::string& by, EntityType type) {
    const Document document =
        parsed("Xi|Xi|PROPN|NNP|nsubj|1 had|have|VERB|VBD|ROOT|1 " + article +
               "|3 minister|minister|NOUN|NN|nsubj|4 arrested|arrest|VERB|VBN|ccomp|1 " + by + ".|.|PUNCT|.|punct|1");
    Actors actors = actors_of(document);
    actors.entities[0].type = type;
    TriggerReading reading = reading_of(4, ActType::COERCE, 1, 3, 3);
    reading.subject = {{ArgumentScore::nobody, 0.8F}, {3, 0.1F}, {0, 0.1F}};
    return facts_of(document, actors, reading);
  };
  EXPECT_EQ(arrest("the|the|DET|DT|det", "", EntityType::person), "Xi COERCE minister");
  EXPECT_EQ(arrest("the|the|DET|DT|det", "", EntityType::state), "");
  EXPECT_EQ(arrest("his|his|PRON|PRP$|poss", "", EntityType::person), "");
  EXPECT_EQ(arrest("the|the|DET|DT|det", "by|by|ADP|IN|agent|4 Mali|Mali|PROPN|NNP|pobj|5 ", EntityType::person),
            "Mali COERCE minister");
}

}  // namespace
}  // namespace entente
