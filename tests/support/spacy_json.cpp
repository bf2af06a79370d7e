#include "tests/support/spacy_json.h"

#include "entente/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace entente::testing {
namespace {

using nlohmann::json;

std::string_view keep(const std::string& text) {
  static std::mutex mutex;
  static std::set<std::string, std::less<>> kept;
  const std::lock_guard lock{mutex};
  return *kept.insert(text).first;
}

std::vector<std::uint32_t> bytes_of_characters(std::string_view text) {
  std::vector<std::uint32_t> starts;
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) starts.push_back(i);
  starts.push_back(static_cast<std::uint32_t>(text.size()));
  return starts;
}

template <class Value>
Value known(std::optional<Value> value, const std::string& name) {
  if (!value) throw Error("spaCy JSON: unknown name " + name);
  return *value;
}

Token token_of(const json& row, const std::vector<std::uint32_t>& bytes, std::string_view text) {
  Token token;
  token.start = bytes.at(row.at("start").get<std::size_t>());
  token.end = bytes.at(row.at("end").get<std::size_t>());
  token.space_after = token.end < text.size() && text[token.end] == ' ';
  token.pos = known(pos_named(row.at("pos").get<std::string>()), row.at("pos"));
  const std::string dep = row.at("dep");
  token.dep = known(dep_named(dep), dep);
  token.head = row.at("head");
  token.tag = keep(row.at("tag"));
  token.morph = keep(row.at("morph"));
  token.lemma = row.at("lemma");
  return token;
}

void set_edges(std::vector<Token>& tokens) {
  for (std::uint32_t i = 0; i < tokens.size(); ++i) tokens[i].left_edge = tokens[i].right_edge = i;
  for (std::uint32_t i = 0; i < tokens.size(); ++i)
    for (std::uint32_t at = i; tokens[at].head != at; at = tokens[at].head) {
      Token& head = tokens[tokens[at].head];
      head.left_edge = std::min(head.left_edge, i);
      head.right_edge = std::max(head.right_edge, i);
    }
}

}  // namespace

Document document_of_spacy_json(std::string_view text) {
  const json row = json::parse(text);
  Document document;
  document.text = row.at("text");
  const auto bytes = bytes_of_characters(document.text);
  for (const json& token : row.at("tokens")) document.tokens.push_back(token_of(token, bytes, document.text));
  set_edges(document.tokens);
  const auto at_byte = [&](std::uint32_t byte) {
    return static_cast<std::uint32_t>(
        std::lower_bound(document.tokens.begin(), document.tokens.end(), byte,
                         [](const Token& token, std::uint32_t value) { return token.start < value; }) -
        document.tokens.begin());
  };
  const auto tokens_of = [&](const json& span) {
    return TokenSpan{at_byte(bytes.at(span.at("start").get<std::size_t>())),
                     at_byte(bytes.at(span.at("end").get<std::size_t>()))};
  };
  for (const json& sentence : row.at("sents")) document.sentences.push_back(tokens_of(sentence));
  for (const json& name : row.at("ents"))
    document.names.push_back(
        {tokens_of(name), known(entity_label_named(name.at("label").get<std::string>()), name.at("label"))});
  for (const json& chunk : row.at("noun_chunks")) document.noun_chunks.push_back({chunk.at("start"), chunk.at("end")});
  return document;
}

}  // namespace entente::testing
