#include "ingest/coding/places.h"

#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace entente {
namespace {

Span span_of(const Document& document, const std::string& word) {
  const auto start = static_cast<std::uint32_t>(document.text.find(word));
  return {start, start + static_cast<std::uint32_t>(word.size())};
}

struct Row {
  const char* sentence;
  const char* trigger;
  const char* object;  ///< a word of the sentence, or empty
  const char* place;   ///< "-" for none
};

const Row rows[] = {
    // Russia attacked rebels in Syria.
    {"Russia|Russia|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 rebels|rebel|NOUN|NNS|dobj|1 in|in|ADP|IN|prep|1 "
     "Syria|Syria|PROPN|NNP|pobj|3",
     "attacked", "rebels", "Syria"},
    // Russia met Turkey in Geneva.
    {"Russia|Russia|PROPN|NNP|nsubj|1 met|meet|VERB|VBD|ROOT|1 Turkey|Turkey|PROPN|NNP|dobj|1 in|in|ADP|IN|prep|1 "
     "Geneva|Geneva|PROPN|NNP|pobj|3",
     "met", "Turkey", "Geneva"},
    // Trump praised a visit to Morocco.
    {"Trump|Trump|PROPN|NNP|nsubj|1 praised|praise|VERB|VBD|ROOT|1 a|a|DET|DT|det|3 visit|visit|NOUN|NN|dobj|1 "
     "to|to|ADP|IN|prep|3 Morocco|Morocco|PROPN|NNP|pobj|4",
     "visit", "Morocco", "Morocco"},
    // Russia sent troops to Syria and Libya: the second place counts as the first.
    {"Russia|Russia|PROPN|NNP|nsubj|1 sent|send|VERB|VBD|ROOT|1 troops|troop|NOUN|NNS|dobj|1 to|to|ADP|IN|prep|1 "
     "Syria|Syria|PROPN|NNP|pobj|3 and|and|CCONJ|CC|cc|4 Libya|Libya|PROPN|NNP|conj|4",
     "sent", "Libya", "Libya"},
    // France taxed imports from China: the tax is not there.
    {"France|France|PROPN|NNP|nsubj|1 taxed|tax|VERB|VBD|ROOT|1 imports|import|NOUN|NNS|dobj|1 from|from|ADP|IN|prep|2 "
     "China|China|PROPN|NNP|pobj|3",
     "taxed", "China", "-"},
    // Trump visited Canada.
    {"Trump|Trump|PROPN|NNP|nsubj|1 visited|visit|VERB|VBD|ROOT|1 Canada|Canada|PROPN|NNP|dobj|1", "visited", "Canada",
     "Canada"},
    // France gave aid to Mali: who gets it acts.
    {"France|France|PROPN|NNP|nsubj|1 gave|give|VERB|VBD|ROOT|1 aid|aid|NOUN|NN|dobj|1 to|to|ADP|IN|prep|1 "
     "Mali|Mali|PROPN|NNP|pobj|3",
     "gave", "Mali", "-"},
    // France lost trust in Mali.
    {"France|France|PROPN|NNP|nsubj|1 lost|lose|VERB|VBD|ROOT|1 trust|trust|NOUN|NN|dobj|1 in|in|ADP|IN|prep|2 "
     "Mali|Mali|PROPN|NNP|pobj|3",
     "lost", "Mali", "-"},
    // Russia attacked Turkey.
    {"Russia|Russia|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 Turkey|Turkey|PROPN|NNP|dobj|1", "attacked",
     "Turkey", "-"},
};

class PlacesOf : public testing::TestWithParam<Row> {
 protected:
  Fact placed() const {
    const Document document = parsed(GetParam().sentence);
    Fact fact;
    fact.subject = std::string(text_of(document, document.tokens[0]));
    fact.subject_span = Span{0, document.tokens[0].end};
    fact.trigger_span = span_of(document, GetParam().trigger);
    fact.object = GetParam().object;
    fact.object_span = span_of(document, GetParam().object);
    fact.sentence_span = Span{0, static_cast<std::uint32_t>(document.text.size())};
    std::vector<Fact> facts{fact};
    place_facts(facts, document, actors_of(document));
    return facts.front();
  }
};

TEST_P(PlacesOf, AreThoseOfTheClause) {
  EXPECT_EQ(placed().place.value_or("-"), GetParam().place);
}

TEST_P(PlacesOf, LeaveTheObjectWhoItIs) {
  const Fact fact = placed();
  EXPECT_EQ(fact.object, GetParam().object);
  EXPECT_TRUE(fact.object_span);
  EXPECT_EQ(fact.explanation.empty(), !fact.place);
}

INSTANTIATE_TEST_SUITE_P(Sentences, PlacesOf, testing::ValuesIn(rows));

TEST(Places, ARelationHasNoPlaceOfItsOwn) {
  const Document document = parsed(rows[0].sentence);
  Fact fact;
  fact.kind = FactKind::relation;
  fact.trigger_span = span_of(document, "attacked");
  fact.sentence_span = Span{0, static_cast<std::uint32_t>(document.text.size())};
  std::vector<Fact> facts{fact};
  place_facts(facts, document, actors_of(document));
  EXPECT_EQ(facts.front(), fact);
}

}  // namespace
}  // namespace entente
