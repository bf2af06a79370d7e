#include "ingest/language/joined.h"

#include <utility>

namespace entente::detail {
namespace {

TokenSpan moved_by(TokenSpan span, std::uint32_t tokens) {
  return {span.first + tokens, span.last + tokens};
}

}  // namespace

void append(Document& whole, Document&& part, std::uint32_t start) {
  const auto before = static_cast<std::uint32_t>(whole.tokens.size());
  for (Token& token : part.tokens) {
    token.start += start;
    token.end += start;
    token.head += before;
    token.left_edge += before;
    token.right_edge += before;
    whole.tokens.push_back(std::move(token));
  }
  for (const TokenSpan sentence : part.sentences) whole.sentences.push_back(moved_by(sentence, before));
  for (const TokenSpan chunk : part.noun_chunks) whole.noun_chunks.push_back(moved_by(chunk, before));
  for (NamedSpan& name : part.names) {
    name.tokens = moved_by(name.tokens, before);
    whole.names.push_back(std::move(name));
  }
}

}  // namespace entente::detail
