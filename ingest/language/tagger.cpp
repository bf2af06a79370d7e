#include "ingest/language/tagger.h"

#include "ingest/language/kernels.h"

#include <algorithm>

namespace entente::detail {

Tagger::Tagger(const PackReader& pack, std::size_t width) : width_(width), labels_(pack.strings("tagger.labels")) {
  if (labels_.size() == 0) pack.fail("tagger.labels", "is empty");
  outputs_ = (labels_.size() + 63) / 64 * 64;
  weights_ = pack.array<float>("tagger.weights", outputs_ * width).data();
  bias_ = pack.array<float>("tagger.bias", outputs_).data();
}

std::vector<std::string_view> Tagger::tags(const float* vectors, std::size_t rows, std::vector<float>& scratch) const {
  scratch.resize(rows * outputs_);
  kernels().linear(vectors, width_, rows, width_, weights_, bias_, outputs_, scratch.data());
  std::vector<std::string_view> tags;
  tags.reserve(rows);
  for (std::size_t r = 0; r < rows; ++r) {
    const float* scores = &scratch[r * outputs_];
    tags.push_back(labels_[std::max_element(scores, scores + labels_.size()) - scores]);
  }
  return tags;
}

}  // namespace entente::detail
