#include "ingest/language/strings.h"

#include "data_language.h"

#include <array>
#include <charconv>
#include <cstring>

namespace entente {
namespace {

/// The reserved strings by their hash: open addressing, so that a look-up is one probe for nearly all texts.
class Symbols {
 public:
  Symbols() {
    std::string_view rest = detail::embedded_language("symbols.tsv");
    while (!rest.empty()) {
      const auto line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
      if (line.empty() || line.front() == '#') continue;
      const auto tab = line.find('\t');
      std::uint32_t id = 0;
      std::from_chars(line.data() + tab + 1, line.data() + line.size(), id);
      insert(murmur_hash(line.substr(0, tab)), id);
    }
  }

  std::uint64_t id_or_hash(std::uint64_t hash) const {
    for (std::size_t i = hash % size; slots_[i].id != 0; i = (i + 1) % size)
      if (slots_[i].hash == hash) return slots_[i].id;
    return hash;
  }

 private:
  static constexpr std::size_t size = 2048;
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t id = 0;
  };

  void insert(std::uint64_t hash, std::uint32_t id) {
    std::size_t i = hash % size;
    while (slots_[i].id != 0) i = (i + 1) % size;
    slots_[i] = {hash, id};
  }

  std::array<Slot, size> slots_;
};

}  // namespace

std::uint64_t string_id(std::string_view text) {
  static const Symbols symbols;
  return text.empty() ? 0 : symbols.id_or_hash(murmur_hash(text));
}

std::uint64_t murmur_hash(std::string_view bytes, std::uint64_t seed) {
  constexpr std::uint64_t m = 0xc6a4a7935bd1e995;
  std::uint64_t hash = seed ^ (bytes.size() * m);
  while (bytes.size() >= 8) {
    std::uint64_t block = 0;
    std::memcpy(&block, bytes.data(), 8);
    block *= m;
    block ^= block >> 47;
    hash = (hash ^ (block * m)) * m;
    bytes.remove_prefix(8);
  }
  if (!bytes.empty()) {
    std::uint64_t block = 0;
    std::memcpy(&block, bytes.data(), bytes.size());
    hash = (hash ^ block) * m;
  }
  hash = (hash ^ (hash >> 47)) * m;
  return hash ^ (hash >> 47);
}

}  // namespace entente
