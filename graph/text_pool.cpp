#include "graph/text_pool.h"

#include <algorithm>

namespace entente::detail {

std::string_view TextPool::keep(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() > left_) {
    left_ = std::max(block, text.size());
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
    free_ = blocks_.back().get();
  }
  const std::string_view kept(std::copy(text.begin(), text.end(), free_) - text.size(), text.size());
  free_ += text.size();
  left_ -= text.size();
  return kept;
}

}  // namespace entente::detail
