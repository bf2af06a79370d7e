#pragma once

#include "ingest/language/pack.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// The features of a token's text that the networks embed, as string ids (spaCy's `lex_attrs.py`): pure functions of
/// the text, so they can be kept per distinct text.
struct LexemeIds {
  std::uint64_t norm = 0;    ///< of the model's norm for the text, else of its lower-case form
  std::uint64_t prefix = 0;  ///< of the first code point
  std::uint64_t suffix = 0;  ///< of the last three code points
  std::uint64_t shape = 0;   ///< of `Xxxxx`, `dd`, ...: runs cut at four, `LONG` from 100 code points on
  bool is_space = false;     ///< all white space

  bool operator==(const LexemeIds&) const = default;
};

/// A model's norms: text id → norm id. Sections `norms.keys` and `norms.values`. Keeps views into the pack.
class Norms {
 public:
  /// Throws Error where the sections do not fit.
  explicit Norms(const PackReader& pack);

  /// The norm's id; 0 where the table has none for the text. O(log n).
  std::uint64_t find(std::uint64_t text_id) const;

 private:
  std::span<const std::uint64_t> keys_;  // ascending
  std::span<const std::uint64_t> values_;
};

/// O(n). `text` is not empty.
LexemeIds lexeme_ids(const Norms& norms, std::string_view text);

/// The shape itself; see LexemeIds.
std::string word_shape(std::string_view text);

}  // namespace entente
