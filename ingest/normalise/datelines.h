#pragma once

#include <cstddef>
#include <string_view>

namespace entente {

/// Where the dateline ends with which a paragraph begins: behind "KYIV, Ukraine (Reuters) - ", "LONDON — " or
/// "(CNN) ", where the first sentence starts. `start` itself where there is none. O(bytes of the line).
std::size_t end_of_dateline(std::string_view text, std::size_t start);

}  // namespace entente
