#include "ingest/language/encoder/finite.h"

#include <algorithm>

namespace entente {

std::span<const float> finite_floats(const PackReader& pack, std::string_view section) {
  constexpr float largest = 1e4F;
  const auto values = pack.array<float>(section);
  const bool finite = std::ranges::all_of(values, [](float x) { return x >= -largest && x <= largest; });
  if (!finite) pack.fail(section, "holds values that no weight has");
  return values;
}

std::span<const float> finite_floats(const PackReader& pack, std::string_view section, std::size_t count) {
  if (pack.array<float>(section).size() != count) pack.fail(section, "does not have the size that its shape asks for");
  return finite_floats(pack, section);
}

}  // namespace entente
