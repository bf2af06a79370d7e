#include "ingest/language/window_encoder.h"

namespace entente::detail {

WindowEncoder::WindowEncoder(const PackReader& pack, const std::string& component, std::size_t width, std::size_t depth)
    : width_(width) {
  if (depth == 0 || depth > 16) pack.fail(component + ".shape", "has an unknown depth");
  for (std::size_t i = 0; i < depth; ++i)
    layers_.push_back(read_maxout(pack, component + ".layer." + std::to_string(i), 3 * width, width));
}

void WindowEncoder::encode(float* x, std::size_t rows, std::vector<float>& scratch) const {
  const auto all = rows + 2 * depth();
  scratch.resize(all * width_);
  for (std::size_t layer = 1; layer <= depth(); ++layer) {
    const auto count = all - 2 * layer;
    float* own = x + layer * width_;
    layers_[layer - 1].pieces(own - width_, width_, count, scratch.data());  // three neighbours are one long row
    layers_[layer - 1].normalised(scratch.data(), count, own, own);
  }
}

}  // namespace entente::detail
