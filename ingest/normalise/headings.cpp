#include "ingest/normalise/headings.h"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr std::size_t longest_heading = 30;  // words
constexpr std::size_t longer_word = 4;       // letters

bool is_letter(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
  return !text.substr(at).starts_with("\xE2\x80") && !text.substr(at).starts_with("\xC2");  // quotation marks, dashes
}

// A full stop or an apostrophe: how long it is; 0 where something else stands.
std::size_t joint_at(std::string_view text, std::size_t at, std::size_t end) {
  if (at >= end) return 0;
  if (text[at] == '.' || text[at] == '\'') return 1;
  return text.substr(at, end - at).starts_with("\u2019") ? 3 : 0;
}

std::size_t end_of_word(std::string_view text, std::size_t start, std::size_t end) {
  bool abbreviation = false;
  for (std::size_t at = start;;) {
    while (at < end && is_letter(text, at)) at += length_of_character(text, at);
    const std::size_t joint = joint_at(text, at, end);
    if (joint == 0) return at;
    if (at + joint >= end || !is_letter(text, at + joint)) return abbreviation && text[at] == '.' ? at + 1 : at;
    abbreviation = abbreviation || text[at] == '.';
    at += joint;
  }
}

std::size_t without_possessive(std::string_view text, std::size_t start, std::size_t end) {
  const std::string_view word = text.substr(start, end - start);
  for (const std::string_view ending : {"'s", "'S", "\u2019s", "\u2019S"})
    if (word.size() > ending.size() && word.ends_with(ending)) return end - ending.size();
  return end;
}

bool is_written_as_heading(const std::vector<CasedWord>& words) {
  if (words.size() < 4) return false;
  if (words.size() > longest_heading) return is_in_capitals(words);
  std::size_t longer = 0, capitals = 0;
  for (const CasedWord& word : words) {
    if (word.key.size() < longer_word || word.shape == Case::other) continue;
    ++longer;
    capitals += word.shape != Case::lower;
  }
  return longer >= 3 && capitals * 10 >= longer * 7;
}

// Does a line end as sentences do? Headings have no full stop, save that of an abbreviation in capitals.
bool ends_as_sentence(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t\r\"\u201d");
  if (last == line.npos || last == 0 || line[last] != '.') return false;
  const char before = line[last - 1];
  return (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9');
}

// Does a line end inside a sentence, as lines of a fixed width do?
bool goes_on(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t\r");
  return last != line.npos && line.find_first_not_of(" \t\r") != last && line.size() > 50 &&
         std::string_view(".!?:\"").find(line[last]) == std::string_view::npos &&
         static_cast<unsigned char>(line[last]) < 0x80;  // not a curly mark
}

// Does the line behind a line's end begin with a small letter?
bool begins_small(std::string_view text, std::size_t end) {
  const std::size_t next = end + 1;
  return next < text.size() && text[next] >= 'a' && text[next] <= 'z';
}

}  // namespace

std::size_t length_of_character(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const std::size_t length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  return std::min(length, text.size() - at);
}

std::vector<CasedWord> cased_words(std::string_view text, std::size_t start, std::size_t end) {
  std::vector<CasedWord> words;
  for (std::size_t at = start; at < end;) {
    if (!is_letter(text, at)) {
      at += length_of_character(text, at);
      continue;
    }
    const std::size_t stop = std::min(end_of_word(text, at, end), end);
    const std::size_t bare = without_possessive(text, at, stop);
    const std::string_view word = text.substr(at, bare - at);
    words.push_back({at, bare, fold(word), case_of(word)});
    at = stop;
  }
  return words;
}

std::vector<std::vector<CasedWord>> headings_in(std::string_view text) {
  std::vector<std::vector<CasedWord>> headings;
  std::string_view before;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    auto words = cased_words(text, start, end);
    const bool alone =
        !goes_on(before) && !begins_small(text, end) && !ends_as_sentence(text.substr(start, end - start));
    if (is_written_as_heading(words) && (alone || is_in_capitals(words))) headings.push_back(std::move(words));
    before = text.substr(start, end - start);
    start = end + 1;
  }
  return headings;
}

bool is_in_capitals(const std::vector<CasedWord>& heading) {
  const auto capitals = std::ranges::count_if(
      heading, [](const CasedWord& word) { return word.shape == Case::upper || word.shape == Case::one; });
  const auto letters = std::ranges::count_if(heading, [](const CasedWord& word) { return word.shape != Case::other; });
  return capitals * 10 > letters * 7;
}

}  // namespace entente::detail
