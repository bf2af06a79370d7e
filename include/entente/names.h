#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace entente::detail {

/// The names of an enumeration's values, in the values' order.
template <class Enum, std::size_t N>
struct Names {
  std::array<std::string_view, N> names;

  /// The value must be one of them.
  constexpr std::string_view of(Enum value) const { return names.at(static_cast<std::size_t>(value)); }
  /// Empty where no value has that name. O(N).
  constexpr std::optional<Enum> find(std::string_view name) const {
    for (std::size_t i = 0; i < N; ++i)
      if (names[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
  }
};

/// One string for each value, in the values' order.
template <class Enum, class... Strings>
constexpr auto names_of(Strings... strings) {
  return Names<Enum, sizeof...(Strings)>{{std::string_view{strings}...}};
}

}  // namespace entente::detail
