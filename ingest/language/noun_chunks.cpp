#include "ingest/language/noun_chunks.h"

namespace entente {
namespace {

/// Labels of what stands in an argument's place.
bool is_argument(Dep dep) {
  switch (dep) {
    case Dep::oprd:
    case Dep::nsubj:
    case Dep::dobj:
    case Dep::nsubjpass:
    case Dep::pcomp:
    case Dep::pobj:
    case Dep::dative:
    case Dep::appos:
    case Dep::attr:
    case Dep::ROOT:
      return true;
    default:
      return false;
  }
}

bool is_nominal(Pos pos) {
  return pos == Pos::NOUN || pos == Pos::PROPN || pos == Pos::PRON;
}

/// The first token of a coordination that this one is a conjunct of; looked for to the left only.
const Token& first_conjunct(const Document& document, const Token& token) {
  std::uint32_t at = token.head;
  const auto& tokens = document.tokens;
  while (tokens[at].dep == Dep::conj && tokens[at].head < at) at = tokens[at].head;
  return tokens[at];
}

}  // namespace

std::vector<TokenSpan> noun_chunks(const Document& document) {
  std::vector<TokenSpan> chunks;
  std::uint32_t after_last = 0;
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
    const auto& token = document.tokens[i];
    if (!is_nominal(token.pos) || token.left_edge < after_last) continue;
    const bool heads_chunk =
        is_argument(token.dep) || (token.dep == Dep::conj && is_argument(first_conjunct(document, token).dep));
    if (!heads_chunk) continue;
    chunks.push_back({token.left_edge, i + 1});
    after_last = i + 1;
  }
  return chunks;
}

}  // namespace entente
