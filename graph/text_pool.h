#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace entente::detail {

/// Keeps texts side by side in few blocks of memory. What it gives lives as long as it.
class TextPool {
 public:
  TextPool() = default;
  TextPool(const TextPool&) = delete;
  TextPool& operator=(const TextPool&) = delete;

  /// A copy of the text. O(its length).
  std::string_view keep(std::string_view text);

 private:
  static constexpr std::size_t block = std::size_t{1} << 16;

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* free_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace entente::detail
