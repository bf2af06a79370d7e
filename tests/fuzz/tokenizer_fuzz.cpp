#include "ingest/language/engine.h"
#include "ingest/language/english_pack.h"
#include "ingest/language/lexeme.h"
#include "ingest/language/tokenizer.h"
#include "ingest/language/unicode.h"

#include <cstdlib>

namespace {

using namespace entente;

struct Model {
  PackReader pack{find_packed_model(), detail::english_pack_kind, detail::english_pack_version};
  Tokenizer tokenizer{pack};
  Norms norms{pack};
};

void demand(bool holds) {
  if (!holds) std::abort();
}

/// Every byte is in one token, in order, or is the one U+0020 after a token.
void check_cover(const std::vector<RawToken>& tokens, std::string_view text) {
  std::size_t next = 0;
  for (const auto& token : tokens) {
    demand(token.start == next && token.start < token.end && token.end <= text.size());
    next = token.end;
    if (token.space_after) demand(next < text.size() && text[next++] == ' ');
  }
  demand(next == text.size());
}

}  // namespace

/// Any bytes as a text: the tokens cover it, are the same when asked again, begin and end between characters where it
/// is UTF-8, and have features.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Model model;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto tokens = tokenize(model.tokenizer, text);
  check_cover(tokens, text);
  demand(tokenize(model.tokenizer, text) == tokens);
  const bool valid = is_valid_utf8(text);
  for (const auto& token : tokens) {
    const auto word = text.substr(token.start, token.end - token.start);
    demand(!valid || is_valid_utf8(word));
    demand(!word_shape(word).empty());
    lexeme_ids(model.norms, word);
  }
  return 0;
}
