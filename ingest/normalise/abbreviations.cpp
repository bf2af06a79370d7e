#include "ingest/normalise/abbreviations.h"

#include "ingest/normalise/headings.h"
#include "ingest/normalise/word_kinds.h"

namespace entente {
namespace {

bool stands_before_name(std::string_view text, std::size_t stop) {
  return stop + 2 < text.size() && text[stop] == '.' && text[stop + 1] == ' ' && text[stop + 2] >= 'A' &&
         text[stop + 2] <= 'Z';
}

}  // namespace

std::string without_stops_of_ranks(std::string text) {
  static const detail::WordClass& ranks = detail::words_for_reading("abbreviations_of_ranks");
  for (const detail::CasedWord& word : detail::cased_words(text, 0, text.size()))
    if (word.shape != detail::Case::lower && ranks.contains(word.key) && stands_before_name(text, word.end))
      text[word.end] = ' ';
  return text;
}

}  // namespace entente
