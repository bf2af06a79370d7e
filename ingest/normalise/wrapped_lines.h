#pragma once

#include <string>
#include <string_view>

namespace entente {

/// Whether the text stands in lines of a fixed width: lines break between words in small letters again and again.
/// O(bytes).
bool has_wrapped_lines(std::string_view text);

/// Such a text with a blank for each line end that only the width has put there: "said it would not\nraise rates";
/// other texts as they are. Ends before a blank or indented line, behind a short one and in tables stay too. Of the
/// same length. O(bytes).
std::string without_wrapped_lines(std::string text);

}  // namespace entente
