#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente::detail {

/// Makes any bytes the text of an article: a byte order mark at the start is dropped, every maximal ill-formed sequence
/// (Unicode 15, table 3-8) and every NUL becomes one U+FFFD, CR LF and lone CR become LF. Valid text without them is
/// returned as it is. Adds the number of replacements to `replaced`. O(n).
std::string clean_utf8(std::string_view bytes, std::size_t& replaced);

/// As above without the byte order mark, for a string that stands inside a record: also `\u0000` and `\r` that were
/// escaped there.
std::string clean_utf8_part(std::string_view bytes, std::size_t& replaced);

/// Length of the well-formed character at the start of `bytes` (1 to 4), or 0 where there is none.
std::size_t utf8_character(std::string_view bytes);

}  // namespace entente::detail
