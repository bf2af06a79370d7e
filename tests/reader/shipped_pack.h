#pragma once

#include "ingest/language/pack.h"
#include "tests/reader/memory_pack.h"

#include <fstream>
#include <string>

namespace entente::testing {

inline std::string file_of(const std::string& path) {
  std::ifstream in{std::string{ENTENTE_SOURCE_DIR "/"} + path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

inline const AlignedBytes& pack_bytes() {
  static const AlignedBytes bytes{file_of("data/coder/coder.pack")};
  return bytes;
}

inline const PackReader& pack() {
  static const PackReader reader{pack_bytes().view(), "coder.pack", "coder", 2};
  return reader;
}

}  // namespace entente::testing
