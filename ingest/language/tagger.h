#pragma once

#include "ingest/language/pack.h"

#include <string_view>
#include <vector>

namespace entente::detail {

/// The tagger (spacy/ml/models/tagger.py): scores = W x + b, the first label of the largest score.
class Tagger {
 public:
  /// Reads tagger.labels, .weights and .bias. Throws Error.
  Tagger(const PackReader& pack, std::size_t width);

  /// Tags of `rows` vectors; they point into the pack. `scratch` is resized.
  std::vector<std::string_view> tags(const float* vectors, std::size_t rows, std::vector<float>& scratch) const;

 private:
  std::size_t width_;
  std::size_t outputs_;  // labels, padded to the kernel's multiple
  PackedStrings labels_;
  const float* weights_;
  const float* bias_;
};

}  // namespace entente::detail
