#pragma once

#include "ingest/coding/reader/words.h"
#include "ingest/language/encoder/encoder.h"
#include "ingest/language/encoder/wordpiece.h"

#include <cstdint>
#include <vector>

namespace entente::detail {

inline constexpr std::size_t most_pieces_a_word = 6;

/// A sentence as the encoder takes it. docs/coder-format.md, "Sentences".
struct SentenceSequence {
  SentenceWords words;
  PieceSequence sequence;            ///< wants the rows of words that may trigger or are candidates
  std::vector<std::uint32_t> place;  ///< piece at which each word stands
  std::vector<std::uint32_t> row;    ///< of each wanted word among the wanted rows
};

/// Pieces, marks and places; words that the limit of `positions` (at least 3) pieces cuts off may not trigger.
SentenceSequence sequence_of(SentenceWords words, const WordPiece& wordpiece, std::size_t positions);

}  // namespace entente::detail
