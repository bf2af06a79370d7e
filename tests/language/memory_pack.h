#pragma once

#include "ingest/language/english_pack.h"
#include "ingest/language/pack.h"

#include <cstring>
#include <optional>
#include <string>
#include <vector>

namespace entente::testing {

inline PackWriter pack_writer() {
  return PackWriter({std::string(detail::english_pack_kind), detail::english_pack_version, "test", {}});
}

/// What a writer holds, as a reader sees it.
class MemoryPack {
 public:
  explicit MemoryPack(const PackWriter& writer) : blocks_(writer.bytes().size() / sizeof(Block) + 1) {
    const auto bytes = writer.bytes();
    std::memcpy(blocks_.data(), bytes.data(), bytes.size());
    reader_.emplace(std::string_view(reinterpret_cast<const char*>(blocks_.data()), bytes.size()), "memory",
                    detail::english_pack_kind, detail::english_pack_version);
  }

  const PackReader& reader() const { return *reader_; }

 private:
  struct alignas(64) Block {
    char bytes[64];
  };
  std::vector<Block> blocks_;
  std::optional<PackReader> reader_;
};

}  // namespace entente::testing
