#pragma once

#include "ingest/language/pack.h"

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace entente::testing {

/// Bytes at a multiple of 64, as a mapped file's are.
class AlignedBytes {
 public:
  explicit AlignedBytes(std::string_view bytes) : blocks_(bytes.size() / sizeof(Block) + 1), size_(bytes.size()) {
    std::memcpy(blocks_.data(), bytes.data(), bytes.size());
  }
  std::string_view view() const { return {reinterpret_cast<const char*>(blocks_.data()), size_}; }

 private:
  struct alignas(64) Block {
    char bytes[64];
  };
  std::vector<Block> blocks_;
  std::size_t size_;
};

}  // namespace entente::testing
