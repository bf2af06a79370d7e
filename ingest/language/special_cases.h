#pragma once

#include "ingest/language/packed_lookup.h"
#include "ingest/language/tokenizer_phrases.h"
#include "ingest/language/tokenizer_pieces.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente::detail {

/// The texts that a tokenizer splits in a way of their own (`don't` → `do`, `n't`). Sections `tokenizer.cases`
/// (PackedLookup), `.case_counts`, `.case_sizes` and `.case_norms`: pieces of each case, bytes and norm of each piece;
/// `.split_counts` and `.split_sizes`: the words that affix rules alone make of those cases that they would take apart,
/// so that these are also looked for among the tokens. Keeps views into the pack.
class SpecialCases {
 public:
  /// Throws Error where the sections do not fit.
  explicit SpecialCases(const PackReader& pack);

  /// The case's pieces; empty where the text is none.
  std::span<const Piece> find(std::string_view text) const;

  /// The cases as sequences of the words that affix rules make of them.
  const Phrases& phrases() const { return phrases_; }

 private:
  void read_pieces(const PackReader& pack);
  void read_phrases(const PackReader& pack);

  PackedLookup texts_;
  std::vector<std::uint32_t> first_;  // piece of each case; one more at the end
  std::vector<Piece> pieces_;
  std::size_t longest_ = 0;
  Phrases phrases_;
};

}  // namespace entente::detail
