#include "ingest/normalise/abbreviations.h"

#include "ingest/actors/fold.h"
#include "ingest/normalise/word_kinds.h"

namespace entente {
namespace {

bool stands_before_name(std::string_view text, std::size_t stop) {
  return stop + 2 < text.size() && text[stop + 1] == ' ' && text[stop + 2] >= 'A' && text[stop + 2] <= 'Z';
}

// The ASCII letters before `stop`.
std::string_view letters_before(std::string_view text, std::size_t stop) {
  std::size_t start = stop;
  while (start > 0 && ((text[start - 1] | 0x20) >= 'a' && (text[start - 1] | 0x20) <= 'z')) --start;
  return text.substr(start, stop - start);
}

}  // namespace

std::string without_stops_of_ranks(std::string text) {
  static const detail::WordClass& ranks = detail::words_for_reading("abbreviations_of_ranks");
  for (std::size_t stop = text.find('.'); stop != text.npos; stop = text.find('.', stop + 1)) {
    if (!stands_before_name(text, stop)) continue;
    const std::string_view word = letters_before(text, stop);
    if (detail::case_of(word) != detail::Case::lower && ranks.contains(detail::fold(word))) text[stop] = ' ';
  }
  return text;
}

}  // namespace entente
