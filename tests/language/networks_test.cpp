// What the networks give against what spaCy gave for the same texts (make_networks.py).

#include "ingest/language/engine.h"
#include "ingest/language/english_pack.h"
#include "ingest/language/strings.h"
#include "ingest/language/tok2vec.h"
#include "ingest/language/tokenizer.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace entente {
namespace {

using nlohmann::json;

const json& fixture() {
  static const json read = [] {
    std::ifstream file(std::string(ENTENTE_SOURCE_DIR) + "/tests/language/fixtures/networks.json");
    return json::parse(file);
  }();
  return read;
}

TEST(HashEmbed, KeysAreThoseOfThePublishedVectors) {
  struct Row {
    std::uint64_t value;
    std::uint32_t seed;
    std::array<std::uint32_t, 4> keys;
  };
  const std::uint64_t coffee = string_id("coffee");
  for (const Row& row : {Row{0, 8, {0, 0, 0, 0}}, Row{1, 8, {1161550108, 2247783286, 1742325162, 1224191281}},
                         Row{coffee, 8, {2399055680, 1118310852, 3598583520, 1677466278}},
                         Row{coffee, 9, {3581658541, 416209217, 2576290491, 1186911353}}})
    EXPECT_EQ(detail::embedding_keys(row.value, row.seed), row.keys) << row.value << ' ' << row.seed;
}

std::vector<detail::TokenIds> ids_of(const PackReader& pack, const std::string& text) {
  const Tokenizer tokenizer(pack);
  const Norms norms(pack);
  std::vector<detail::TokenIds> ids;
  for (const auto& raw : tokenize(tokenizer, text)) {
    detail::TokenIds token{lexeme_ids(norms, text.substr(raw.start, raw.end - raw.start)), 0, raw.space_after};
    if (raw.norm != 0) token.lexeme.norm = raw.norm;
    ids.push_back(token);
  }
  return ids;
}

TEST(Networks, VectorsAreSpacys) {
  const PackReader pack(ENTENTE_BUILD_MODEL, detail::english_pack_kind, detail::english_pack_version);
  for (const std::string component : {"tok2vec", "ner"}) {
    const detail::Tok2Vec tok2vec(pack, component);
    detail::Tok2VecScratch scratch(tok2vec.width());
    for (int round = 0; round < 2; ++round)  // the second round's embeddings come from the cache
      for (const auto& entry : fixture()["vectors"]) {
        const auto ids = ids_of(pack, entry["text"]);
        const json& expected = entry[component]["encode"];
        ASSERT_EQ(ids.size(), expected.size()) << entry["text"];
        const std::span<const detail::TokenIds> text(ids);
        const float* rows = tok2vec.vectors({&text, 1}, scratch)[0];
        for (std::size_t t = 0; t < ids.size(); ++t)
          for (std::size_t i = 0; i < tok2vec.width(); ++i)
            ASSERT_NEAR(rows[t * tok2vec.width() + i], expected[t][i].get<float>(), 1e-4)
                << component << ' ' << entry["text"] << " token " << t << " number " << i;
        for (std::size_t t = 0; t < ids.size(); ++t) {
          const float* row = scratch.cache.find(ids[t]);
          ASSERT_NE(row, nullptr);
          for (std::size_t i = 0; i < tok2vec.width(); ++i)
            ASSERT_NEAR(row[i], entry[component]["embed"][t][i].get<float>(), 1e-4) << component << " embedding";
        }
      }
  }
}

json spans_of(const Document& document, const CodePoints& characters, const std::vector<TokenSpan>& spans) {
  json list = json::array();
  for (const auto tokens : spans) {
    const auto span = characters.span(document, tokens);
    list.push_back({{"start", span.start}, {"end", span.end}});
  }
  return list;
}

json tokens_of(const Document& document, const CodePoints& characters) {
  json list = json::array();
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    const Token& token = document.tokens[i];
    list.push_back({{"id", i},
                    {"start", characters.before(token.start)},
                    {"end", characters.before(token.end)},
                    {"tag", token.tag},
                    {"pos", name_of(token.pos)},
                    {"morph", token.morph},
                    {"lemma", token.lemma},
                    {"dep", name_of(token.dep)},
                    {"head", token.head}});
  }
  return list;
}

TEST(Networks, DocumentsAreSpacys) {
  const Engine engine(ENTENTE_BUILD_MODEL);
  for (const auto& expected : fixture()["documents"]) {
    const Document document = engine.analyse(expected["text"]);
    const CodePoints characters(document.text);
    EXPECT_EQ(tokens_of(document, characters), expected["tokens"]) << expected["text"];
    EXPECT_EQ(spans_of(document, characters, document.sentences), expected["sents"]) << expected["text"];
    json entities = json::array();
    for (const auto& name : document.names) {
      const auto span = characters.span(document, name.tokens);
      entities.push_back({{"start", span.start}, {"end", span.end}, {"label", name_of(name.label)}});
    }
    EXPECT_EQ(entities, expected["ents"]) << expected["text"];
  }
}

}  // namespace
}  // namespace entente
