#include "ingest/coding/syntax.h"

#include "ingest/coding/arguments.h"
#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <string>

namespace entente {
namespace {

struct Row {
  const char* sentence;
  std::uint32_t trigger;
  const char* subject;  ///< the best proposal's word and path
  const char* object;
};

const Row rows[] = {
    {"The|the|DET|DT|det|1 town|town|NOUN|NN|nsubj|5 that|that|PRON|WDT|dobj|4 Russia|Russia|PROPN|NNP|nsubj|4 "
     "shelled|shell|VERB|VBD|relcl|1 burned|burn|VERB|VBN|ROOT|5 .|.|PUNCT|.|punct|5",
     4, "Russia: subject", "town: dobj"},
    {"Iran|Iran|PROPN|NNP|nsubj|3 and|and|CCONJ|CC|cc|0 Iraq|Iraq|PROPN|NNP|conj|0 agreed|agree|VERB|VBD|ROOT|3 "
     "to|to|PART|TO|aux|5 exchange|exchange|VERB|VB|xcomp|3 prisoners|prisoner|NOUN|NNS|dobj|5 .|.|PUNCT|.|punct|3",
     5, "Iran: control", "prisoners: dobj"},
    {"Congress|Congress|PROPN|NNP|nsubj|1 voted|vote|VERB|VBD|ROOT|1 to|to|PART|TO|aux|3 "
     "sanction|sanction|VERB|VB|xcomp|1 the|the|DET|DT|det|5 company|company|NOUN|NN|dobj|3 .|.|PUNCT|.|punct|1",
     3, "Congress: control", "company: dobj"},
    {"Troops|troop|NOUN|NNS|nsubj|4 sent|send|VERB|VBN|acl|0 by|by|ADP|IN|agent|1 France|France|PROPN|NNP|pobj|2 "
     "arrived|arrive|VERB|VBD|ROOT|4 .|.|PUNCT|.|punct|4",
     1, "France: by", "Troops: passive subject"},
    {"Israel|Israel|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 and|and|CCONJ|CC|cc|1 "
     "destroyed|destroy|VERB|VBD|conj|1 the|the|DET|DT|det|5 base|base|NOUN|NN|dobj|3 .|.|PUNCT|.|punct|1",
     1, "Israel: subject", "base: shared object"},
    {"The|the|DET|DT|det|1 minister|minister|NOUN|NN|nsubjpass|3 was|be|AUX|VBD|auxpass|3 "
     "accused|accuse|VERB|VBN|ROOT|3 of|of|ADP|IN|prep|3 attacking|attack|VERB|VBG|pcomp|4 Chad|Chad|PROPN|NNP|dobj|5 "
     ".|.|PUNCT|.|punct|3",
     5, "minister: gerund", "Chad: dobj"},
    {"Congress|Congress|PROPN|NNP|nsubj|1 sanctioned|sanction|VERB|VBD|ROOT|1 Iran|Iran|PROPN|NNP|dobj|1 "
     "for|for|ADP|IN|prep|1 arming|arm|VERB|VBG|pcomp|3 rebels|rebel|NOUN|NNS|dobj|4 .|.|PUNCT|.|punct|1",
     4, "Iran: object control", "rebels: dobj"},
    {"Egypt|Egypt|PROPN|NNP|nsubj|1 pushed|push|VERB|VBD|ROOT|1 Israel|Israel|PROPN|NNP|dobj|1 to|to|PART|TO|aux|4 "
     "release|release|VERB|VB|advcl|1 prisoners|prisoner|NOUN|NNS|dobj|4 .|.|PUNCT|.|punct|1",
     4, "Israel: object control", "prisoners: dobj"},
};

std::string best_of(const Document& document, const std::vector<detail::Proposal>& proposals) {
  if (proposals.empty()) return "-";
  std::string line(text_of(document, document.tokens[proposals[0].token]));
  return line.append(": ").append(proposals[0].path);
}

TEST(ProposeArguments, OffersWhatTheParseHas) {
  for (const Row& row : rows) {
    const Document document = parsed(row.sentence);
    const Tree tree(document);
    const auto proposals = detail::propose_arguments(tree, row.trigger, {});
    EXPECT_EQ(best_of(document, proposals.subjects), row.subject) << document.text;
    EXPECT_EQ(best_of(document, proposals.objects), row.object) << document.text;
  }
}

TEST(IsGeneric, FindsClausesThatNobodyDoes) {
  const Document law = parsed(
      "To|to|PART|TO|aux|1 attack|attack|VERB|VB|csubj|3 Iran|Iran|PROPN|NNP|dobj|1 is|be|AUX|VBZ|ROOT|3 "
      "to|to|PART|TO|aux|5 break|break|VERB|VB|xcomp|3 laws|law|NOUN|NNS|dobj|5 .|.|PUNCT|.|punct|3");
  EXPECT_TRUE(is_generic(Tree(law), 1));
  EXPECT_TRUE(is_generic(Tree(law), 6)) << "the noun stands in the clause of `break`";
  const Document plan = parsed(
      "Syria|Syria|PROPN|NNP|nsubj|1 is|be|AUX|VBZ|ROOT|1 to|to|PART|TO|aux|3 attack|attack|VERB|VB|xcomp|1 "
      "Iran|Iran|PROPN|NNP|dobj|3 .|.|PUNCT|.|punct|1");
  EXPECT_FALSE(is_generic(Tree(plan), 3));
}

TEST(HasReciprocal, LooksInTheClause) {
  const Document shelled = parsed(
      "Iran|Iran|PROPN|NNP|nsubj|3 and|and|CCONJ|CC|cc|0 Iraq|Iraq|PROPN|NNP|conj|0 shelled|shell|VERB|VBD|ROOT|3 "
      "each|each|DET|DT|det|5 other|other|ADJ|JJ|dobj|3 .|.|PUNCT|.|punct|3");
  EXPECT_TRUE(has_reciprocal(Tree(shelled), 3));
  const Document said = parsed(
      "Iran|Iran|PROPN|NNP|nsubj|1 shelled|shell|VERB|VBD|ROOT|1 Iraq|Iraq|PROPN|NNP|dobj|1 .|.|PUNCT|.|punct|1");
  EXPECT_FALSE(has_reciprocal(Tree(said), 1));
}

TEST(Conjuncts, ArePassedInOrder) {
  const Document document = parsed(
      "Iran|Iran|PROPN|NNP|nsubj|5 ,|,|PUNCT|,|punct|0 Iraq|Iraq|PROPN|NNP|conj|0 and|and|CCONJ|CC|cc|2 "
      "Syria|Syria|PROPN|NNP|conj|2 met|meet|VERB|VBD|ROOT|5");
  EXPECT_EQ(conjuncts(Tree(document), 0), (std::vector<std::uint32_t>{0, 2, 4}));
}

}  // namespace
}  // namespace entente
