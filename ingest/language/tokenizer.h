#pragma once

#include "ingest/language/pack.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace entente {

/// A token before anything is known of it.
struct RawToken {
  std::uint32_t start = 0;  ///< byte offsets into the text
  std::uint32_t end = 0;
  bool space_after = false;  ///< one U+0020 follows, which belongs to no token
  std::uint64_t norm = 0;    ///< the id that a special case sets; 0: the lexeme's own (see lexeme.h)

  bool operator==(const RawToken&) const = default;
};

/// spaCy's tokenizer (`spacy/tokenizer.pyx`): split at white space; in each chunk look for a special case, take
/// prefixes and suffixes off, keep URLs whole, split at infixes; then replace sequences of tokens that are special
/// cases. Immutable: any number of threads may use one.
class Tokenizer {
 public:
  /// Reads the sections `tokenizer.*` that `convert_tokenizer` writes, and keeps views into them. Throws Error.
  explicit Tokenizer(const PackReader& pack);
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

 private:
  friend std::vector<RawToken> tokenize(const Tokenizer& tokenizer, std::string_view text);
  struct Rules;
  std::unique_ptr<const Rules> rules_;
};

/// The tokens in order. Every byte of `text` (under 2^32 bytes) is in exactly one token or is the space after one.
/// Time is linear in its length. Each thread remembers some thousand chunks, which changes no result.
std::vector<RawToken> tokenize(const Tokenizer& tokenizer, std::string_view text);

}  // namespace entente
