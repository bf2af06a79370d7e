#pragma once

#include <string>

namespace entente {

/// A text in lines of a fixed width with a blank for each line end that only the width has put there: "said it would
/// not\nraise rates". It is one where lines break between words in small letters again and again; other texts stay as
/// they are. Ends before a blank or indented line, behind a short one and in tables stay too. Of the same length.
/// O(bytes).
std::string without_wrapped_lines(std::string text);

}  // namespace entente
