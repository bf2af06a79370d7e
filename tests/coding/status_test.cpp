#include "ingest/coding/status.h"

#include "ingest/coding/speakers.h"
#include "tests/coding/parsed.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

struct Row {
  const char* sentence;
  std::uint32_t trigger;
  const char* status;  ///< polarity, modality, speaker's word
};

const Row rows[] = {
    {"Had|have|AUX|VBD|aux|2 Iran|Iran|PROPN|NNP|nsubj|2 attacked|attack|VERB|VBN|advcl|7 Iraq|Iraq|PROPN|NNP|dobj|2 "
     ",|,|PUNCT|,|punct|7 Syria|Syria|PROPN|NNP|nsubj|7 would|would|AUX|MD|aux|7 wait|wait|VERB|VB|ROOT|7 "
     ".|.|PUNCT|.|punct|7",
     2, "positive conditional -"},
    {"Iran|Iran|PROPN|NNP|nsubj|2 had|have|AUX|VBD|aux|2 attacked|attack|VERB|VBN|ROOT|2 Iraq|Iraq|PROPN|NNP|dobj|2 "
     ".|.|PUNCT|.|punct|2",
     2, "positive actual -"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 blamed|blame|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 attack|attack|NOUN|NN|dobj|1 "
     "on|on|ADP|IN|prep|3 Iraq|Iraq|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
     3, "positive claimed Iran"},
    {"Iran|Iran|PROPN|NNP|nsubj|3 should|should|AUX|MD|aux|3 have|have|AUX|VB|aux|3 attacked|attack|VERB|VBN|ROOT|3 "
     "Iraq|Iraq|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|3",
     3, "negative actual -"},
    {"Iran|Iran|PROPN|NNP|nsubj|4 should|should|AUX|MD|aux|4 not|not|PART|RB|neg|4 have|have|AUX|VB|aux|4 "
     "attacked|attack|VERB|VBN|ROOT|4 Iraq|Iraq|PROPN|NNP|dobj|4 .|.|PUNCT|.|punct|4",
     4, "positive actual -"},
    {"Iran|Iran|PROPN|NNP|nsubj|3 should|should|AUX|MD|aux|3 not|not|PART|RB|neg|3 attack|attack|VERB|VB|ROOT|3 "
     "Iraq|Iraq|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|3",
     3, "negative actual -"},
    {"Iran|Iran|PROPN|NNP|nsubj|4 will|will|AUX|MD|aux|4 no|no|ADV|RB|neg|3 longer|long|ADV|RBR|advmod|4 "
     "talk|talk|VERB|VB|ROOT|4 .|.|PUNCT|.|punct|4",
     4, "negative planned -"},
    {"Iran|Iran|PROPN|NNP|nsubj|2 can|can|AUX|MD|aux|2 wait|wait|VERB|VB|ROOT|2 longer|long|ADV|RBR|advmod|2 "
     ".|.|PUNCT|.|punct|2",
     2, "positive possible -"},
    {"The|the|DET|DT|det|1 attack|attack|NOUN|NN|nsubj|7 that|that|PRON|WDT|dobj|4 Iran|Iran|PROPN|NNP|nsubj|4 "
     "blames|blame|VERB|VBZ|relcl|1 on|on|ADP|IN|prep|4 Iraq|Iraq|PROPN|NNP|pobj|5 failed|fail|VERB|VBD|ROOT|7 "
     ".|.|PUNCT|.|punct|7",
     1, "positive claimed Iran"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 denied|deny|VERB|VBD|ROOT|1 responsibility|responsibility|NOUN|NN|dobj|1 "
     "for|for|ADP|IN|prep|2 the|the|DET|DT|det|5 attack|attack|NOUN|NN|pobj|3 .|.|PUNCT|.|punct|1",
     5, "negative actual Iran"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 cancelled|cancel|VERB|VBD|ROOT|1 talks|talk|NOUN|NNS|dobj|1 "
     "with|with|ADP|IN|prep|2 Iraq|Iraq|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|1",
     2, "positive actual -"},
    {"Iran|Iran|PROPN|NNP|nsubj|3 did|do|AUX|VBD|aux|3 not|not|PART|RB|neg|3 attack|attack|VERB|VB|ROOT|3 "
     "Iraq|Iraq|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|3",
     3, "negative actual -"},
    {"No|no|DET|DT|det|1 attack|attack|NOUN|NN|nsubjpass|3 was|be|AUX|VBD|auxpass|3 launched|launch|VERB|VBN|ROOT|3 "
     "by|by|ADP|IN|agent|3 Iran|Iran|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|3",
     1, "negative actual -"},
    {"Iran|Iran|PROPN|NNP|nsubj|2 might|might|AUX|MD|aux|2 attack|attack|VERB|VB|ROOT|2 Iraq|Iraq|PROPN|NNP|dobj|2 "
     ".|.|PUNCT|.|punct|2",
     2, "positive possible -"},
    {"If|if|SCONJ|IN|mark|2 Iran|Iran|PROPN|NNP|nsubj|2 attacks|attack|VERB|VBZ|advcl|7 Iraq|Iraq|PROPN|NNP|dobj|2 "
     ",|,|PUNCT|,|punct|7 Syria|Syria|PROPN|NNP|nsubj|7 will|will|AUX|MD|aux|7 respond|respond|VERB|VB|ROOT|7 "
     ".|.|PUNCT|.|punct|7",
     2, "positive conditional -"},
    {"If|if|SCONJ|IN|mark|2 Iran|Iran|PROPN|NNP|nsubj|2 fails|fail|VERB|VBZ|advcl|6 ,|,|PUNCT|,|punct|6 "
     "Syria|Syria|PROPN|NNP|nsubj|6 will|will|AUX|MD|aux|6 attack|attack|VERB|VB|ROOT|6 Iraq|Iraq|PROPN|NNP|dobj|6 "
     ".|.|PUNCT|.|punct|6",
     6, "positive conditional -"},
    {"Should|should|AUX|MD|aux|2 Iran|Iran|PROPN|NNP|nsubj|2 fail|fail|VERB|VB|advcl|6 ,|,|PUNCT|,|punct|6 "
     "Syria|Syria|PROPN|NNP|nsubj|6 will|will|AUX|MD|aux|6 attack|attack|VERB|VB|ROOT|6 Iraq|Iraq|PROPN|NNP|dobj|6 "
     ".|.|PUNCT|.|punct|6",
     6, "positive conditional -"},
    {"Syria|Syria|PROPN|NNP|nsubj|2 will|will|AUX|MD|aux|2 attack|attack|VERB|VB|ROOT|2 Iraq|Iraq|PROPN|NNP|dobj|2 "
     "even|even|ADV|RB|advmod|7 if|if|SCONJ|IN|mark|7 Iran|Iran|PROPN|NNP|nsubj|7 fails|fail|VERB|VBZ|advcl|2 "
     ".|.|PUNCT|.|punct|2",
     2, "positive planned -"},
    {"Syria|Syria|PROPN|NNP|nsubj|2 will|will|AUX|MD|aux|2 attack|attack|VERB|VB|ROOT|2 to|to|PART|TO|aux|4 "
     "see|see|VERB|VB|advcl|2 if|if|SCONJ|IN|mark|7 Iran|Iran|PROPN|NNP|nsubj|7 fails|fail|VERB|VBZ|advcl|2 "
     ".|.|PUNCT|.|punct|2",
     2, "positive planned -"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 failed|fail|VERB|VBD|ROOT|1 to|to|PART|TO|aux|3 attack|attack|VERB|VB|xcomp|1 "
     "Iraq|Iraq|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|1",
     3, "negative actual -"},
    {"Iran|Iran|PROPN|NNP|nsubj|2 never|never|ADV|RB|neg|2 launched|launch|VERB|VBD|ROOT|2 an|an|DET|DT|det|4 "
     "attack|attack|NOUN|NN|dobj|2 on|on|ADP|IN|prep|4 Iraq|Iraq|PROPN|NNP|pobj|5 .|.|PUNCT|.|punct|2",
     4, "negative actual -"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 left|leave|VERB|VBD|ROOT|1 without|without|ADP|IN|prep|1 "
     "attacking|attack|VERB|VBG|pcomp|2 Iraq|Iraq|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|1",
     3, "negative actual -"},
    {"Officials|official|NOUN|NNS|nsubj|1 said|say|VERB|VBD|ROOT|1 Iran|Iran|PROPN|NNP|nsubj|3 "
     "attacked|attack|VERB|VBD|ccomp|1 Iraq|Iraq|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|1",
     3, "positive actual Officials"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ccomp|5 Iraq|Iraq|PROPN|NNP|dobj|1 ,|,|PUNCT|,|punct|5 "
     "officials|official|NOUN|NNS|nsubj|5 said|say|VERB|VBD|ROOT|5 .|.|PUNCT|.|punct|5",
     1, "positive actual officials"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 plans|plan|VERB|VBZ|ROOT|1 to|to|PART|TO|aux|3 attack|attack|VERB|VB|xcomp|1 "
     "Iraq|Iraq|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|1",
     3, "positive planned -"},
    {"Syria|Syria|PROPN|NNP|nsubj|1 denied|deny|VERB|VBD|ROOT|1 that|that|SCONJ|IN|mark|4 Iran|Iran|PROPN|NNP|nsubj|4 "
     "attacked|attack|VERB|VBD|ccomp|1 Iraq|Iraq|PROPN|NNP|dobj|4 .|.|PUNCT|.|punct|1",
     4, "negative actual Syria"},
    {"Iraq|Iraq|PROPN|NNP|nsubjpass|2 was|be|AUX|VBD|auxpass|2 attacked|attack|VERB|VBN|ROOT|2 by|by|ADP|IN|agent|2 "
     "Iran|Iran|PROPN|NNP|pobj|3 ,|,|PUNCT|,|punct|2 according|accord|VERB|VBG|prep|2 to|to|ADP|IN|prep|6 "
     "Syria|Syria|PROPN|NNP|pobj|7 .|.|PUNCT|.|punct|2",
     2, "positive actual Syria"},
    {"Syria|Syria|PROPN|NNP|nsubj|1 said|say|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 ceasefire|ceasefire|NOUN|NN|nsubj|4 "
     "held|hold|VERB|VBN|ccomp|1 as|as|SCONJ|IN|mark|7 Iran|Iran|PROPN|NNP|nsubj|7 attacked|attack|VERB|VBD|advcl|4 "
     "Iraq|Iraq|PROPN|NNP|dobj|7 .|.|PUNCT|.|punct|1",
     7, "positive actual -"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 is|be|AUX|VBZ|ROOT|1 ready|ready|ADJ|JJ|acomp|1 to|to|PART|TO|aux|4 "
     "attack|attack|VERB|VB|xcomp|2 Iraq|Iraq|PROPN|NNP|dobj|4 .|.|PUNCT|.|punct|1",
     4, "positive willing -"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 pursues|pursue|VERB|VBZ|ROOT|1 the|the|DET|DT|det|3 defeat|defeat|NOUN|NN|dobj|1 "
     "of|of|ADP|IN|prep|3 Iraq|Iraq|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
     3, "positive willing -"},
    {"Iran|Iran|PROPN|NNP|nsubj|3 and|and|CCONJ|CC|cc|0 Syria|Syria|PROPN|NNP|conj|0 share|share|VERB|VBP|ROOT|3 "
     "an|an|DET|DT|det|5 interest|interest|NOUN|NN|dobj|3 :|:|PUNCT|:|punct|3 the|the|DET|DT|det|8 "
     "defeat|defeat|NOUN|NN|dobj|3 of|of|ADP|IN|prep|8 Iraq|Iraq|PROPN|NNP|pobj|9 .|.|PUNCT|.|punct|3",
     8, "positive willing -"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 rejected|reject|VERB|VBD|ROOT|1 charges|charge|NOUN|NNS|dobj|1 "
     "that|that|SCONJ|IN|mark|5 it|it|PRON|PRP|nsubj|5 attacked|attack|VERB|VBD|acl|2 Iraq|Iraq|PROPN|NNP|dobj|5 "
     ".|.|PUNCT|.|punct|1",
     5, "negative actual Iran"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 denied|deny|VERB|VBD|ROOT|1 accusations|accusation|NOUN|NNS|dobj|1 "
     "of|of|ADP|IN|prep|2 attacks|attack|NOUN|NNS|pobj|3 .|.|PUNCT|.|punct|1",
     4, "negative actual Iran"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 repeated|repeat|VERB|VBD|ROOT|1 charges|charge|NOUN|NNS|dobj|1 "
     "that|that|SCONJ|IN|mark|5 Iraq|Iraq|PROPN|NNP|nsubj|5 attacked|attack|VERB|VBD|acl|2 it|it|PRON|PRP|dobj|5 "
     ".|.|PUNCT|.|punct|1",
     5, "positive actual -"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 ruled|rule|VERB|VBD|ROOT|1 out|out|ADP|RP|prt|1 an|an|DET|DT|det|4 "
     "attack|attack|NOUN|NN|dobj|1 .|.|PUNCT|.|punct|1",
     4, "negative actual -"},
    {"Iran|Iran|PROPN|NNP|nsubj|4 did|do|AUX|VBD|aux|4 not|not|PART|RB|neg|4 just|just|ADV|RB|advmod|4 "
     "attack|attack|VERB|VB|ROOT|4 Iraq|Iraq|PROPN|NNP|dobj|4 .|.|PUNCT|.|punct|4",
     4, "positive actual -"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 lacks|lack|VERB|VBZ|ROOT|1 the|the|DET|DT|det|3 votes|vote|NOUN|NNS|dobj|1 "
     "to|to|PART|TO|aux|5 block|block|VERB|VB|advcl|1 it|it|PRON|PRP|dobj|5 .|.|PUNCT|.|punct|1",
     5, "negative actual -"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 has|have|VERB|VBZ|ROOT|1 no|no|DET|DT|det|3 power|power|NOUN|NN|dobj|1 "
     "to|to|PART|TO|aux|5 block|block|VERB|VB|relcl|3 it|it|PRON|PRP|dobj|5 .|.|PUNCT|.|punct|1",
     5, "negative actual -"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 has|have|VERB|VBZ|ROOT|1 the|the|DET|DT|det|3 votes|vote|NOUN|NNS|dobj|1 "
     "to|to|PART|TO|aux|5 block|block|VERB|VB|advcl|1 it|it|PRON|PRP|dobj|5 .|.|PUNCT|.|punct|1",
     5, "positive actual -"},
    {"Iran|Iran|PROPN|NNP|nsubj|1 missed|miss|VERB|VBD|ROOT|1 talks|talk|NOUN|NNS|dobj|1 with|with|ADP|IN|prep|2 "
     "Iraq|Iraq|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|1",
     2, "negative actual -"},
};

TEST(ReadStatus, FollowsWrittenCues) {
  const detail::CodingTables tables = detail::load_coding_tables();
  for (const Row& row : rows) {
    const Document document = parsed(row.sentence);
    const detail::Status status = detail::read_status(Tree(document), document.sentences[0], row.trigger, tables);
    const std::string speaker(status.speaker ? text_of(document, document.tokens[*status.speaker]) : "-");
    EXPECT_EQ(fmt::format("{} {} {}", name_of(status.polarity), name_of(status.modality), speaker), row.status)
        << document.text;
  }
}

TEST(ReporterIn, IsNotWhoeverSpeaksOfHimself) {
  const detail::CodingTables tables = detail::load_coding_tables();
  // “We believe that rebels fled,” Putin added.
  const Document document = parsed(
      "We|we|PRON|PRP|nsubj|1 believe|believe|VERB|VBP|ccomp|7 that|that|SCONJ|IN|mark|4 rebels|rebel|NOUN|NNS|nsubj|4 "
      "fled|flee|VERB|VBD|ccomp|1 ,|,|PUNCT|,|punct|7 Putin|Putin|PROPN|NNP|nsubj|7 added|add|VERB|VBD|ROOT|7 "
      ".|.|PUNCT|.|punct|7");
  EXPECT_EQ(detail::reporter_in(Tree(document), document.sentences[0], tables), 6U);
}

}  // namespace
}  // namespace entente
