#pragma once

#include "ingest/language/attribute.h"
#include "ingest/language/pack.h"
#include "ingest/language/token_ids.h"

#include <array>
#include <string>
#include <vector>

namespace entente::detail {

// Hash embedding (Svenstrup et al. 2017; thinc/layers/hashembed.py, spacy/ml/models/tok2vec.py, MultiHashEmbed).
//
//   keys(v, seed) = the four 32-bit words of MurmurHash3_x64_128 of v's eight bytes
//   embed_k(v)    = E_k[keys_0 mod n_k] + E_k[keys_1 mod n_k] + E_k[keys_2 mod n_k] + E_k[keys_3 mod n_k]
//   row(token)    = embed_0(attribute_0(token)) | embed_1(attribute_1(token)) | ... | vector(token)
//
// where `|` joins, and vector(token) is the projected word vector (spacy/ml/staticvectors.py), zeros for words that
// have none; small models have no vectors.

/// The hash above. O(1).
std::array<std::uint32_t, 4> embedding_keys(std::uint64_t value, std::uint32_t seed);

/// The tables of one component (`tok2vec` or `ner`), as views into the pack.
class HashEmbed {
 public:
  /// Reads COMPONENT.shape, .columns, .table.N, .vectors and the common vectors.*. Throws Error.
  HashEmbed(const PackReader& pack, const std::string& component);

  std::size_t width() const { return width_; }
  std::size_t inputs() const { return (columns_.size() + (vectors_.empty() ? 0 : 1)) * width_; }  ///< of a whole row

  /// Writes inputs() numbers.
  void row(const TokenIds& token, float* out) const;

 private:
  struct Column {
    Attribute attribute;
    std::uint32_t rows;
    std::uint32_t seed;
    const float* table;
  };
  void add_vector(std::uint64_t text, float* out) const;

  std::size_t width_ = 0;
  std::vector<Column> columns_;
  std::span<const float> vectors_;
  std::span<const std::uint64_t> vector_keys_;  // ascending
  std::span<const std::uint32_t> vector_rows_;
};

}  // namespace entente::detail
