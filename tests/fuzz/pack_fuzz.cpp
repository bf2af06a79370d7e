#include "ingest/language/pack.h"

#include <xxhash.h>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>

namespace {

struct Free {
  void operator()(char* data) const { operator delete (data, std::align_val_t{64}); }
};

/// Length and checksums as they must be, so that what lies behind them is reached.
void make_plausible(char* bytes, std::uint64_t size) {
  if (size < 256) return;
  std::memcpy(bytes, "ENTPACK\n\1\0\0", 12);
  std::memcpy(bytes + 16, "test", 5);
  std::memcpy(bytes + 48, "\1\0\0", 4);
  std::memcpy(bytes + 56, &size, 8);
  const std::uint64_t body = XXH3_64bits(bytes + 256, size - 256);
  std::memcpy(bytes + 240, &body, 8);
  const std::uint64_t header = XXH3_64bits(bytes, 248);
  std::memcpy(bytes + 248, &header, 8);
}

/// Every byte of every section and list can be read.
void read_all(const entente::PackReader& pack, std::string_view name, std::uint32_t& sum) {
  try {
    for (const char c : pack.bytes(name)) sum += static_cast<unsigned char>(c);
    const auto strings = pack.strings(name);
    for (std::size_t i = 0; i < strings.size(); ++i)
      for (const char c : strings[i]) sum += static_cast<unsigned char>(c);
  } catch (const entente::Error&) {
  }
}

}  // namespace

/// Any bytes as a pack: an Error, or sections that lie inside.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::unique_ptr<char, Free> bytes(static_cast<char*>(operator new (size + 1, std::align_val_t{64})));
  std::memcpy(bytes.get(), data, size);
  if (size > 0 && data[size - 1] % 8 != 0) make_plausible(bytes.get(), size);
  std::uint32_t sum = 0;
  try {
    const entente::PackReader pack({bytes.get(), size}, "fuzz", "test", 1);
    for (std::size_t at = 256; at + 64 <= size && at < 256 + 64 * 32; at += 64)
      read_all(pack, {bytes.get() + at, strnlen(bytes.get() + at, 48)}, sum);
  } catch (const entente::Error&) {
  }
  return sum == 0xffffffff ? -1 : 0;
}
