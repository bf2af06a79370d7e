#pragma once

#include "ingest/language/pack.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace entente {

/// What the parse says of a piece's word: numbers of Pos, Dep and EntityLabel; all 0 where a piece does not start one.
struct PieceMarks {
  std::uint8_t pos = 0;
  std::uint8_t dep = 0;
  std::uint8_t label = 0;
};

/// One input: the pieces' ids, the special ones included, and as many marks.
struct PieceSequence {
  std::vector<std::int32_t> ids;
  std::vector<PieceMarks> marks;
  std::vector<std::uint32_t> wanted;  ///< pieces whose vectors are asked for, ascending; empty: all
};

/// Vectors of one sequence's wanted pieces: `rows` rows of `width` floats.
struct Encoded {
  std::size_t rows = 0;
  std::size_t width = 0;
  std::vector<float> values;

  std::span<const float> row(std::size_t i) const { return {values.data() + i * width, width}; }
};

/// A BERT-like transformer (Vaswani et al. 2017; Devlin et al. 2019; post-norm, exact GELU) with 8-bit weights and
/// activations, read from a pack's `encoder.*` sections (docs/coder-format.md). Immutable: any number of threads may
/// encode at once. A sequence's vectors depend on nothing but its pieces, to the bit, on every kind of processor.
class Encoder {
 public:
  /// Copies what it needs. Throws Error naming the section where the shapes do not fit together.
  explicit Encoder(const PackReader& pack);
  ~Encoder();
  Encoder(Encoder&&) noexcept;
  Encoder& operator=(Encoder&&) noexcept;

  std::size_t width() const;
  std::size_t pieces() const;     ///< how many there are to know
  std::size_t positions() const;  ///< pieces that a sequence may have

  /// The last layer's vectors of every sequence's wanted pieces (at most positions() pieces each). Sequences share the
  /// matrices' passes, so encode many at once. Throws Error where a sequence is too long, or a piece, mark or wanted
  /// piece is unknown.
  std::vector<Encoded> encode(std::span<const PieceSequence> sequences) const;

 private:
  struct Weights;
  std::unique_ptr<const Weights> weights_;
};

}  // namespace entente
