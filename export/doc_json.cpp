#include "export/doc_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <iterator>
#include <utility>

namespace entente {
namespace {

std::string json_string(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

std::string doc_json(const Document& document) {
  std::string json = "{\"text\": " + json_string(document.text) + ", \"ents\": [";
  auto out = std::back_inserter(json);
  const CodePoints characters(document.text);
  const auto put_span = [&](TokenSpan tokens, const char* separator) {
    const auto span = characters.span(document, tokens);
    fmt::format_to(out, "{}{{\"start\": {}, \"end\": {}", separator, span.start, span.end);
  };
  const char* separator = "";
  for (const auto& name : document.names) {
    put_span(name.tokens, std::exchange(separator, ", "));
    fmt::format_to(out, ", \"label\": \"{}\"}}", name_of(name.label));
  }
  json += "], \"sents\": [";
  separator = "";
  for (const auto sentence : document.sentences) {
    put_span(sentence, std::exchange(separator, ", "));
    json += '}';
  }
  json += "], \"tokens\": [";
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
    const auto& token = document.tokens[i];
    fmt::format_to(out, "{}{{\"id\": {}", i == 0 ? "" : ", ", i);
    fmt::format_to(out, ", \"start\": {}, \"end\": {}", characters.before(token.start), characters.before(token.end));
    fmt::format_to(out, ", \"tag\": {}, \"pos\": \"{}\", \"morph\": {}", json_string(token.tag), name_of(token.pos),
                   json_string(token.morph));
    fmt::format_to(out, ", \"lemma\": {}, \"dep\": \"{}\", \"head\": {}}}", json_string(token.lemma),
                   name_of(token.dep), token.head);
  }
  json += "], \"noun_chunks\": [";
  separator = "";
  for (const auto chunk : document.noun_chunks)
    fmt::format_to(out, "{}{{\"start\": {}, \"end\": {}}}", std::exchange(separator, ", "), chunk.first, chunk.last);
  return json + "]}";
}

}  // namespace entente
