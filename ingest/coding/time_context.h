#pragma once

#include <string_view>

namespace entente::detail {

/// Whether the class of data/coding/time_context.tsv, which is read once, holds the word. Throws Error where there is
/// no such class. O(log classes).
bool is_time_context(std::string_view class_name, std::string_view word);

}  // namespace entente::detail
