#pragma once

#include <string>
#include <string_view>

namespace entente {

/// A pattern of Python's `re` in PCRE2's notation: code point escapes, `\S` as Python means it, no inline `(?u)`.
/// Throws Error at an escape of a letter that is not known to mean the same in both.
std::string pcre2_pattern(std::string_view python);

}  // namespace entente
