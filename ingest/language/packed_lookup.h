#pragma once

#include "ingest/language/pack.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace entente::detail {

/// A list of distinct strings in a pack with a hash table over it: section NAME (strings) and NAME.slots, u32{power of
/// two}: index + 1 or 0, by `murmur_hash`, linear probing. Nothing is built when it is opened.
class PackedLookup {
 public:
  PackedLookup() = default;

  /// Throws Error where the table has no free slot or points past the list.
  PackedLookup(const PackReader& pack, const std::string& name);

  std::size_t size() const { return strings_.size(); }
  std::string_view operator[](std::size_t i) const { return strings_[i]; }

  /// The string's place in the list; -1 where it is not in it. O(1).
  std::int64_t find(std::string_view text) const;

 private:
  PackedStrings strings_;
  std::span<const std::uint32_t> slots_;
};

/// Writes both sections; `strings` are distinct.
void add_lookup(PackWriter& pack, const std::string& name, std::span<const std::string> strings);

}  // namespace entente::detail
