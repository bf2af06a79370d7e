#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// Sentences in the order in which they were asked for. Facts of one sentence share its bytes. Cheap to copy.
class Sentences {
 public:
  using Texts = std::shared_ptr<const std::vector<std::string>>;

  Sentences() = default;
  /// The views point into `texts`, which they keep alive, or are empty.
  Sentences(Texts texts, std::vector<std::string_view> views) : texts_(std::move(texts)), views_(std::move(views)) {}

  std::size_t size() const { return views_.size(); }
  std::string_view operator[](std::size_t number) const { return views_[number]; }
  auto begin() const { return views_.begin(); }
  auto end() const { return views_.end(); }

 private:
  Texts texts_;
  std::vector<std::string_view> views_;
};

}  // namespace entente
