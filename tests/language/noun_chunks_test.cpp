#include "ingest/language/noun_chunks.h"

#include "tests/language/document_rows.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

using testing::document_of;
using testing::TokenRow;

std::vector<std::string> chunks_of(const std::vector<TokenRow>& rows) {
  const auto document = document_of(rows);
  std::vector<std::string> texts;
  for (const auto span : noun_chunks(document)) texts.emplace_back(text_of(document, span));
  return texts;
}

using Texts = std::vector<std::string>;

TEST(NounChunks, AreArgumentsWithWhatStandsBefore) {
  EXPECT_EQ(chunks_of({{"The", Pos::DET, Dep::det, 2},
                       {"old", Pos::ADJ, Dep::amod, 2},
                       {"king", Pos::NOUN, Dep::nsubj, 3},
                       {"died", Pos::VERB, Dep::ROOT, 3},
                       {"in", Pos::ADP, Dep::prep, 3},
                       {"exile", Pos::NOUN, Dep::pobj, 4}}),
            (Texts{"The old king", "exile"}));
}

TEST(NounChunks, ConjunctsOfArgumentsAreChunksToo) {
  EXPECT_EQ(chunks_of({{"France", Pos::PROPN, Dep::nsubj, 5},
                       {",", Pos::PUNCT, Dep::punct, 0},
                       {"Spain", Pos::PROPN, Dep::conj, 0},
                       {"and", Pos::CCONJ, Dep::cc, 2},
                       {"Italy", Pos::PROPN, Dep::conj, 2},
                       {"agreed", Pos::VERB, Dep::ROOT, 5}}),
            (Texts{"France", "Spain", "Italy"}));
}

TEST(NounChunks, OtherPlacesAreNone) {
  EXPECT_EQ(chunks_of({{"police", Pos::NOUN, Dep::compound, 1},
                       {"chief", Pos::NOUN, Dep::ROOT, 1},
                       {"ran", Pos::VERB, Dep::acl, 1},
                       {"Monday", Pos::PROPN, Dep::npadvmod, 2}}),
            (Texts{"police chief"}));
  EXPECT_EQ(chunks_of({{"run", Pos::VERB, Dep::ROOT, 0}, {"fast", Pos::ADV, Dep::advmod, 0}}), Texts{});
  EXPECT_EQ(chunks_of({}), Texts{});
}

TEST(NounChunks, NoneLiesInsideAnother) {
  EXPECT_EQ(chunks_of({{"whoever", Pos::PRON, Dep::nsubj, 1},
                       {"wins", Pos::VERB, Dep::amod, 2},
                       {"prize", Pos::NOUN, Dep::ROOT, 2}}),
            (Texts{"whoever"}));
}

}  // namespace
}  // namespace entente
