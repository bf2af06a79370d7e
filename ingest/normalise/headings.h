#pragma once

#include "ingest/actors/fold.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// A word as headings are compared by: a run of letters and digits with the full stops and apostrophes inside it, and
/// the last full stop of an abbreviation ("U.S."). Hyphens and dashes part words.
struct CasedWord {
  std::size_t start = 0;  ///< byte offsets into the text
  std::size_t end = 0;    ///< a possessive "'s" is not part of it
  std::string key;        ///< folded
  Case shape = Case::other;
};

/// Bytes of the character that begins at `at`. O(1).
std::size_t length_of_character(std::string_view text, std::size_t at);

/// The words of text[start, end), in order. O(bytes).
std::vector<CasedWord> cased_words(std::string_view text, std::size_t start, std::size_t end);

/// The words of each line that is written as a heading: short, and most of its longer words with a capital letter, or
/// of any length and in capitals.
std::vector<std::vector<CasedWord>> headings_in(std::string_view text);

/// Whether most of the words have capitals only.
bool is_in_capitals(const std::vector<CasedWord>& heading);

}  // namespace entente::detail
