#include "ingest/normalise/link_lists.h"

#include "ingest/normalise/headings.h"

#include <algorithm>
#include <optional>

namespace entente {
namespace {

using detail::Case;
using detail::CasedWord;

constexpr std::size_t longest_name = 6;    // words from a surname to its repetition
constexpr std::size_t longest_list = 100;  // words
constexpr std::string_view last_word = "MORE";

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

// "Pelosi" and "PelosiTrump": the surname, and a heading's first word without a blank between.
bool is_glued(std::string_view surname, std::string_view word) {
  return word.size() > surname.size() + 1 && word.starts_with(surname) && is_upper(word[surname.size()]) &&
         word != last_word;
}

// The word behind a surname that repeats it glued to another: of "Nancy Pelosi [Nancy PelosiTrump]" the last.
std::optional<std::size_t> repetition_of(std::string_view text, const std::vector<CasedWord>& words, std::size_t at) {
  const auto word = [&](std::size_t i) { return text.substr(words[i].start, words[i].end - words[i].start); };
  if (words[at].shape != Case::capital || word(at).size() < 3) return std::nullopt;
  for (std::size_t i = at + 1; i < words.size() && i <= at + longest_name; ++i) {
    if (words[i].shape == Case::lower) return std::nullopt;
    if (is_glued(word(at), word(i))) return i;
  }
  return std::nullopt;
}

// White space in place of the characters of text[start, end), each as long in bytes.
void blank(std::string& text, std::size_t start, std::size_t end) {
  for (std::size_t at = start; at < end;) {
    const std::size_t length = detail::length_of_character(text, at);
    if (length == 1) text[at] = ' ';
    if (length == 2) text.replace(at, 2, "\u00A0");
    if (length == 3) text.replace(at, 3, "\u2003");
    at += length;
  }
}

// Where a list stands: behind the surname, from the name that repeats it to the last word.
struct List {
  std::size_t start = 0;
  std::size_t end = 0;
};

std::optional<List> list_behind(std::string_view text, const std::vector<CasedWord>& words, std::size_t at) {
  const auto glued = repetition_of(text, words, at);
  if (!glued) return std::nullopt;
  for (std::size_t i = *glued; i < words.size() && i < *glued + longest_list; ++i)
    if (text.substr(words[i].start, words[i].end - words[i].start) == last_word)
      return List{words[at + 1].start, words[i].end};
  return std::nullopt;
}

std::vector<List> lists_in(std::string_view text) {
  std::vector<List> lists;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::vector<CasedWord> words = detail::cased_words(text, start, end);
    for (std::size_t at = 0; at + 1 < words.size(); ++at)
      if (words[at].start >= (lists.empty() ? 0 : lists.back().end))
        if (const auto list = list_behind(text, words, at)) lists.push_back(*list);
    start = end + 1;
  }
  return lists;
}

}  // namespace

PartedText without_link_lists(std::string text) {
  if (text.find(last_word) == std::string::npos) return {std::move(text), {}};
  PartedText parted{std::move(text), {}};
  const std::vector<List> lists = lists_in(parted.text);
  for (const List& list : lists) {
    const std::string words = parted.text.substr(list.start, list.end - list.start);
    blank(parted.text, list.start, list.end);
    parted.text += "\n\n";
    parted.moved.push_back({static_cast<std::uint32_t>(parted.text.size()), static_cast<std::uint32_t>(list.start)});
    parted.text += words;
  }
  return parted;
}

}  // namespace entente
