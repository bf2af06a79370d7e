#include "ingest/language/packed_lookup.h"

#include "ingest/language/strings.h"

#include <algorithm>
#include <vector>

namespace entente::detail {

PackedLookup::PackedLookup(const PackReader& pack, const std::string& name)
    : strings_(pack.strings(name)), slots_(pack.array<std::uint32_t>(name + ".slots")) {
  const auto fail = [&](std::string_view why) { pack.fail(name + ".slots", why); };
  if (slots_.size() < 2 || (slots_.size() & (slots_.size() - 1)) != 0) fail("are no power of two");
  if (std::find(slots_.begin(), slots_.end(), 0U) == slots_.end()) fail("have no free one");
  if (*std::max_element(slots_.begin(), slots_.end()) > strings_.size()) fail("point past the list");
}

std::int64_t PackedLookup::find(std::string_view text) const {
  const auto mask = slots_.size() - 1;
  for (auto i = murmur_hash(text) & mask; slots_[i] != 0; i = (i + 1) & mask)
    if (strings_[slots_[i] - 1] == text) return slots_[i] - 1;
  return -1;
}

void add_lookup(PackWriter& pack, const std::string& name, std::span<const std::string> strings) {
  std::size_t size = 2;
  while (size < strings.size() * 2) size *= 2;
  std::vector<std::uint32_t> slots(size);
  for (std::size_t i = 0; i < strings.size(); ++i) {
    std::size_t slot = murmur_hash(strings[i]) & (size - 1);
    while (slots[slot] != 0) slot = (slot + 1) & (size - 1);
    slots[slot] = static_cast<std::uint32_t>(i + 1);
  }
  pack.add_strings(name, strings);
  pack.add_array<std::uint32_t>(name + ".slots", slots);
}

}  // namespace entente::detail
