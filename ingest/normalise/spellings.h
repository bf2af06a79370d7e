#pragma once

#include "ingest/normalise/headings.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente::detail {

/// How an article writes a word where sentences tell: neither in headings nor where a sentence begins.
struct Spelling {
  std::uint32_t capital = 0;  ///< how often with a capital letter
  std::uint32_t small = 0;    ///< how often without
  std::string_view form{};    ///< the first with a capital
};

/// Does a sentence begin there: behind a full stop, a colon, a quotation mark or the end of a line, where a capital
/// says nothing?
bool begins_sentence(std::string_view text, std::size_t at);

/// The spellings of the words of `headings` in the rest of the text, by key. O(bytes).
std::unordered_map<std::string, Spelling> spellings_in(std::string_view text,
                                                       const std::vector<std::vector<CasedWord>>& headings);

}  // namespace entente::detail
