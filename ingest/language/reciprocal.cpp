#include "ingest/language/reciprocal.h"

namespace entente::detail {

bool is_reciprocal(const Document& document, std::uint32_t at) {
  if (at == 0) return false;
  const std::string &first = document.tokens[at - 1].lemma, &last = document.tokens[at].lemma;
  return (first == "each" && last == "other") || (first == "one" && last == "another");
}

}  // namespace entente::detail
