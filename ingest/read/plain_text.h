#pragma once

#include "entente/article.h"

#include <cstddef>
#include <string_view>

namespace entente::detail {

/// A plain text file as an article. The first line is the title where an empty line follows it; the rest is the body.
/// The date is that at the start of the file's own name (`2015-09-24-talks.txt`), the id is `name`, or derived from the
/// content where that is empty. White space around the whole and lines of white space after the title are dropped.
/// Adds the number of characters put in the place of invalid bytes to `replaced`.
Article read_plain_text(std::string_view bytes, std::string_view name, std::size_t& replaced);

}  // namespace entente::detail
