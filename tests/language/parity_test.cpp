// The engine's answers to texts written for this test, against spaCy's (fixtures/*.jsonl, by
// tests/parity/make_fixtures.py).

#include "ingest/language/engine.h"
#include "ingest/language/english_pack.h"
#include "ingest/language/lexeme.h"
#include "ingest/language/strings.h"
#include "tests/support/spacy_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace entente {
namespace {

std::vector<std::string> fixture(const std::string& name) {
  std::ifstream file(std::string(ENTENTE_SOURCE_DIR "/tests/language/fixtures/") + name);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

/// Everything that the two say of a token, on one line.
std::string shown(const Document& document, const Token& token) {
  nlohmann::json row = {token.start, token.end,   token.space_after,  token.tag,  name_of(token.pos),
                        token.morph, token.lemma, name_of(token.dep), token.head, text_of(document, token)};
  return row.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void expect_same(const Document& ours, const Document& theirs) {
  ASSERT_EQ(ours.tokens.size(), theirs.tokens.size()) << ours.text;
  for (std::size_t i = 0; i < ours.tokens.size(); ++i)
    EXPECT_EQ(shown(ours, ours.tokens[i]), shown(theirs, theirs.tokens[i])) << ours.text;
  EXPECT_EQ(ours.sentences, theirs.sentences) << ours.text;
  EXPECT_EQ(ours.names, theirs.names) << ours.text;
  EXPECT_EQ(ours.noun_chunks, theirs.noun_chunks) << ours.text;
}

TEST(Parity, TextsReadAsSpacyReadsThem) {
  const Engine engine(ENTENTE_BUILD_MODEL);
  for (const auto* name : {"news.jsonl", "hard.jsonl"}) {
    const auto lines = fixture(name);
    ASSERT_GT(lines.size(), 100U) << name;
    for (const auto& line : lines) {
      const auto theirs = testing::document_of_spacy_json(line);
      expect_same(engine.analyse(theirs.text), theirs);
    }
  }
}

TEST(Parity, LexemesHaveTheIdsOfSpacy) {
  const PackReader pack(ENTENTE_BUILD_MODEL, detail::english_pack_kind, detail::english_pack_version);
  const Norms norms(pack);
  const auto lines = fixture("lexemes.jsonl");
  ASSERT_GT(lines.size(), 500U);
  for (const auto& line : lines) {
    const auto row = nlohmann::json::parse(line);
    const std::string text = row[0];
    const auto ids = lexeme_ids(norms, text);
    const auto id = [&](std::size_t i) { return std::stoull(row[i].get<std::string>()); };
    EXPECT_EQ(ids.norm, id(1)) << text;
    EXPECT_EQ(ids.prefix, id(2)) << text;
    EXPECT_EQ(ids.suffix, id(3)) << text;
    EXPECT_EQ(ids.shape, id(4)) << text;
    EXPECT_EQ(ids.is_space, row[5].get<bool>()) << text;
  }
}

}  // namespace
}  // namespace entente
