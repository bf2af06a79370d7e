#pragma once

#include <string>
#include <string_view>

namespace entente::detail {

/// With small letters for the capitals of ASCII; all other bytes as they are. O(n).
inline std::string lower(std::string_view text) {
  std::string low(text);
  for (char& c : low)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return low;
}

}  // namespace entente::detail
