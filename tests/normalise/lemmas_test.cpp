#include "ingest/normalise/lemmas.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

std::string lemma_after(const std::string& form, const std::string& lemma, Pos pos) {
  Document document;
  document.text = form;
  Token token;
  token.end = static_cast<std::uint32_t>(form.size());
  token.pos = pos;
  token.lemma = lemma;
  document.tokens.push_back(token);
  mend_lemmas(document);
  return document.tokens[0].lemma;
}

TEST(MendLemmas, GivesVerbsTheirOwn) {
  EXPECT_EQ(lemma_after("Staged", "stag", Pos::VERB), "stage");
  EXPECT_EQ(lemma_after("hoping", "hop", Pos::VERB), "hope");
  EXPECT_EQ(lemma_after("rapped", "rap", Pos::VERB), "rap");
  EXPECT_EQ(lemma_after("fines", "of a noun", Pos::NOUN), "of a noun");
}

}  // namespace
}  // namespace entente
