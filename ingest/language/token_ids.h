#pragma once

#include "ingest/language/lexeme.h"

namespace entente::detail {

/// All that the networks see of a token.
struct TokenIds {
  LexemeIds lexeme;        ///< with the norm that a special case of the tokenizer set, where one did
  std::uint64_t text = 0;  ///< the text's id where the model has word vectors, else 0
  bool space_after = false;

  bool operator==(const TokenIds&) const = default;
};

}  // namespace entente::detail
