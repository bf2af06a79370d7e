#pragma once

#include "ingest/language/maxout_layer.h"

#include <string>
#include <vector>

namespace entente::detail {

/// The convolutional encoder (spacy/ml/models/tok2vec.py, MaxoutWindowEncoder): each layer sees a token's row and its
/// two neighbours', and adds to the row.
///
///   X_t ← X_t + layer_l(X_{t−1} | X_t | X_{t+1}),   l = 1 … depth
///
/// Before and after the document stand `depth` rows of zeros that go through the layers as its own rows do; a row that
/// is k layers away from the end is needed k rows beyond the document only, so layer l computes depth − l of them.
class WindowEncoder {
 public:
  WindowEncoder(const PackReader& pack, const std::string& component, std::size_t width, std::size_t depth);

  std::size_t depth() const { return layers_.size(); }

  /// Changes `x` in place: depth() rows of zeros, `rows` rows, depth() rows of zeros. `scratch` is resized. The outer
  /// 2·depth() rows are left in an intermediate state.
  void encode(float* x, std::size_t rows, std::vector<float>& scratch) const;

 private:
  std::size_t width_;
  std::vector<MaxoutLayer> layers_;
};

}  // namespace entente::detail
