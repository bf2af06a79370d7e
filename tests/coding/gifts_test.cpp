#include "ingest/coding/coder.h"
#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace entente {
namespace {

struct Given {
  const char* sentence;
  std::vector<std::string> facts;  ///< subject predicate object polarity modality speaker
};

class GivenRows : public testing::TestWithParam<Given> {};

TEST_P(GivenRows, TellWhoGivesAndWhoReceives) {
  const Document document = parsed(GetParam().sentence);
  EXPECT_EQ(lines_of(document, Coder()), GetParam().facts) << document.text;
}

const Given given[] = {
    // Mali peacekeepers arrived in Niger. Not friends, and not who landed a plane there.
    {"Mali|Mali|PROPN|NNP|compound|1 peacekeepers|peacekeeper|NOUN|NNS|nsubj|2 arrived|arrive|VERB|VBD|ROOT|2 "
     "in|in|ADP|IN|prep|2 Niger|Niger|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|2",
     {"Mali AID Niger positive actual -"}},
    {"Mali|Mali|PROPN|NNP|compound|1 friends|friend|NOUN|NNS|nsubj|2 arrived|arrive|VERB|VBD|ROOT|2 "
     "in|in|ADP|IN|prep|2 Niger|Niger|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|2",
     {}},
    {"Mali|Mali|PROPN|NNP|compound|1 peacekeepers|peacekeeper|NOUN|NNS|nsubj|2 landed|land|VERB|VBD|ROOT|2 "
     "a|a|DET|DT|det|4 plane|plane|NOUN|NN|dobj|2 in|in|ADP|IN|prep|2 Niger|Niger|PROPN|NNP|pobj|5 "
     ".|.|PUNCT|.|punct|2",
     {}},
    // Mali sent a team of observers to Niger.
    {"Mali|Mali|PROPN|NNP|nsubj|1 sent|send|VERB|VBD|ROOT|1 a|a|DET|DT|det|3 team|team|NOUN|NN|dobj|1 "
     "of|of|ADP|IN|prep|3 observers|observer|NOUN|NNS|pobj|4 to|to|ADP|IN|prep|1 Niger|Niger|PROPN|NNP|pobj|6 "
     ".|.|PUNCT|.|punct|1",
     {"Mali AID Niger positive actual -"}},
    // Mali received aid from Niger, won the support of Niger.
    {"Mali|Mali|PROPN|NNP|nsubj|1 received|receive|VERB|VBD|ROOT|1 aid|aid|NOUN|NN|dobj|1 from|from|ADP|IN|prep|1 "
     "Niger|Niger|PROPN|NNP|pobj|3 .|.|PUNCT|.|punct|1",
     {"Niger AID Mali positive actual -"}},
    {"Mali|Mali|PROPN|NNP|nsubj|1 won|win|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 support|support|NOUN|NN|dobj|1 "
     "of|of|ADP|IN|prep|3 Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
     {"Niger SUPPORT Mali positive actual -"}},
    // Mali was given aid by Niger.
    {"Mali|Mali|PROPN|NNP|nsubjpass|2 was|be|AUX|VBD|auxpass|2 given|give|VERB|VBN|ROOT|2 aid|aid|NOUN|NN|dobj|2 "
     "by|by|ADP|IN|agent|2 Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|2",
     {"Niger AID Mali positive actual -"}},
    // Mali provided $40m support to Niger. "Full support" is words.
    {"Mali|Mali|PROPN|NNP|nsubj|1 provided|provide|VERB|VBD|ROOT|1 $40m|$40m|NUM|CD|nummod|3 "
     "support|support|NOUN|NN|dobj|1 to|to|ADP|IN|prep|1 Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
     {"Mali AID Niger positive actual -"}},
    {"Mali|Mali|PROPN|NNP|nsubj|1 provided|provide|VERB|VBD|ROOT|1 full|full|ADJ|JJ|amod|3 "
     "support|support|NOUN|NN|dobj|1 to|to|ADP|IN|prep|1 Niger|Niger|PROPN|NNP|pobj|4 .|.|PUNCT|.|punct|1",
     {"Mali SUPPORT Niger positive actual -"}},
    // Envoys from Mali and Niger met: each other. But "met with Chad".
    {"Envoys|envoy|NOUN|NNS|nsubj|5 from|from|ADP|IN|prep|0 Mali|Mali|PROPN|NNP|pobj|1 and|and|CCONJ|CC|cc|2 "
     "Niger|Niger|PROPN|NNP|conj|2 met|meet|VERB|VBD|ROOT|5 .|.|PUNCT|.|punct|5",
     {"Mali CONSULT Niger positive actual -"}},
    {"Envoys|envoy|NOUN|NNS|nsubj|5 from|from|ADP|IN|prep|0 Mali|Mali|PROPN|NNP|pobj|1 and|and|CCONJ|CC|cc|2 "
     "Niger|Niger|PROPN|NNP|conj|2 met|meet|VERB|VBD|ROOT|5 with|with|ADP|IN|prep|5 Chad|Chad|PROPN|NNP|pobj|6 "
     ".|.|PUNCT|.|punct|5",
     {"Mali CONSULT Chad positive actual -"}},
    // Mali and Niger held a drill near Chad: with each other.
    {"Mali|Mali|PROPN|NNP|nsubj|3 and|and|CCONJ|CC|cc|0 Niger|Niger|PROPN|NNP|conj|0 held|hold|VERB|VBD|ROOT|3 "
     "a|a|DET|DT|det|5 drill|drill|NOUN|NN|dobj|3 near|near|ADP|IN|prep|3 Chad|Chad|PROPN|NNP|pobj|6 "
     ".|.|PUNCT|.|punct|3",
     {"Mali COOPERATE Niger positive actual -"}},
};

INSTANTIATE_TEST_SUITE_P(Sentences, GivenRows, testing::ValuesIn(given));

}  // namespace
}  // namespace entente
