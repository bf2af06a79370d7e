#include "ingest/language/ruler.h"

#include "entente/error.h"
#include "tests/language/document_rows.h"
#include "tests/language/memory_pack.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

using testing::document_of;

/// Applies rules (spaCy's JSON) to a document.
Document ruled(const std::string& rules, Document document) {
  auto writer = testing::pack_writer();
  writer.add("ruler.rules", rules);
  const testing::MemoryPack pack(writer);
  // Documents point into their ruler, so it lives as long as the program.
  static std::vector<Ruler> rulers;
  rulers.emplace_back(pack.reader());
  apply(rulers.back(), document);
  return document;
}

Document two_words() {
  return document_of({{"Gon", Pos::none, Dep::aux, 1, "VBG"}, {"na", Pos::none, Dep::ROOT, 1, "TO"}});
}

TEST(Ruler, SetsAttributesByTag) {
  const auto document = ruled(R"([{"patterns": [[{"TAG": "VBG"}]], "index": 0,
                                   "attrs": {"POS": "VERB", "MORPH": "VerbForm=Part|Aspect=Prog"}}])",
                              two_words());
  EXPECT_EQ(document.tokens[0].pos, Pos::VERB);
  EXPECT_EQ(document.tokens[0].morph, "Aspect=Prog|VerbForm=Part");
  EXPECT_EQ(document.tokens[1].pos, Pos::none);
}

TEST(Ruler, LaterRulesWin) {
  const auto document = ruled(R"([{"patterns": [[{"LOWER": "gon"}]], "attrs": {"POS": "VERB"}, "index": 0},
                                  {"patterns": [[{"TAG": "VBG"}]], "attrs": {"POS": "NOUN", "MORPH": "_"}, "index": 0}])",
                              two_words());
  EXPECT_EQ(document.tokens[0].pos, Pos::NOUN);
  EXPECT_EQ(document.tokens[0].morph, "");
}

TEST(Ruler, MatchesBeforeItChangesAnything) {
  const auto document = ruled(R"([{"patterns": [[{"TAG": "VBG"}]], "attrs": {"TAG": "NN"}, "index": 0},
                                  {"patterns": [[{"TAG": "NN"}]], "attrs": {"LEMMA": "never"}, "index": 0}])",
                              two_words());
  EXPECT_EQ(document.tokens[0].tag, "NN");
  EXPECT_EQ(document.tokens[0].lemma, "");
}

TEST(Ruler, PatternsOfTwoTokensChangeOneOfThem) {
  const std::string pattern =
      R"([{"patterns": [[{"LOWER": "gon"}, {"LOWER": "na"}]], "attrs": {"LEMMA": "to"}, "index": )";
  EXPECT_EQ(ruled(pattern + "1}]", two_words()).tokens[1].lemma, "to");
  EXPECT_EQ(ruled(pattern + "-2}]", two_words()).tokens[0].lemma, "to");
  EXPECT_EQ(ruled(pattern + "-1}]", two_words()).tokens[1].lemma, "to");
}

TEST(Ruler, KnowsThePredicates) {
  const std::pair<std::string, bool> rows[] = {
      {R"({"TAG": {"IN": ["VBZ", "VBG"]}})", true},
      {R"({"TAG": {"NOT_IN": ["VBZ", ""]}})", true},
      {R"({"TAG": {"NOT_IN": ["VBG"]}})", false},
      {R"({"LOWER": {"REGEX": "^g[ao]n$"}})", true},
      {R"({"LOWER": {"REGEX": "^G"}})", false},
      {R"({"ORTH": "Gon"})", true},
      {R"({"ORTH": "gon"})", false},
      {R"({"DEP": "aux", "TAG": "VBG"})", true},
      {R"({"DEP": "aux", "TAG": "VBD"})", false},
      {R"({"IS_SPACE": false, "LOWER": "gon"})", true},
      {R"({"IS_SPACE": true})", false},
  };
  for (const auto& [token, matches] : rows) {
    const auto document =
        ruled(R"([{"patterns": [[)" + token + R"(]], "attrs": {"POS": "X"}, "index": 0}])", two_words());
    EXPECT_EQ(document.tokens[0].pos == Pos::X, matches) << token;
  }
}

TEST(Ruler, RefusesWhatItDoesNotKnow) {
  const std::string rows[] = {
      "",
      R"([{"patterns": [[{"SHAPE": "xxxx"}]], "attrs": {}, "index": 0}])",
      R"([{"patterns": [[{"TAG": "NN", "OP": "+"}]], "attrs": {}, "index": 0}])",
      R"([{"patterns": [[{"TAG": {"FUZZY": "NN"}}]], "attrs": {}, "index": 0}])",
      R"([{"patterns": [[{"TAG": "NN"}]], "attrs": {"POS": "THING"}, "index": 0}])",
      R"([{"patterns": [[{"TAG": "NN"}]], "attrs": {"SHAPE": "x"}, "index": 0}])",
      R"([{"patterns": [[{"TAG": "NN"}]], "attrs": {}, "index": 1}])",
      R"([{"patterns": [[]], "attrs": {}, "index": 0}])",
      R"([{"patterns": [[{"LOWER": {"REGEX": "("}}]], "attrs": {}, "index": 0}])",
  };
  for (const auto& rules : rows) EXPECT_THROW(ruled(rules, two_words()), Error) << rules;
}

}  // namespace
}  // namespace entente
