#include "ingest/normalise/datelines.h"

#include "ingest/normalise/headings.h"
#include "ingest/normalise/word_kinds.h"

#include <algorithm>
#include <array>

namespace entente {
namespace {

using namespace detail;

constexpr std::size_t longest = 80, shortest_sentence = 20;  // bytes
constexpr std::size_t most_words = 9, most_capitals = 4;

constexpr std::array<std::string_view, 4> dashes{"\u2014", "\u2013", "--", " - "};

std::size_t find_dash(std::string_view line) {
  std::size_t first = line.npos;
  for (const std::string_view dash : dashes) first = std::min(first, line.find(dash));
  return first;
}

// Behind the place's last mark: blanks and dashes.
std::size_t behind_dashes(std::string_view line, std::size_t at) {
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::string_view mark : {std::string_view{" "}, std::string_view{"-"}, dashes[0], dashes[1]})
      if (line.substr(at).starts_with(mark)) {
        at += mark.size();
        moved = true;
      }
  }
  return at;
}

// "The Associated Press (AP) reported", "NATO — an alliance": the sentence goes on.
bool begins_small(std::string_view line, std::size_t at) {
  return at < line.size() && line[at] >= 'a' && line[at] <= 'z';
}

bool has_small_word(const std::vector<CasedWord>& words) {
  return std::ranges::any_of(words, [](const CasedWord& word) { return word.shape == Case::lower; });
}

std::ptrdiff_t words_in_capitals(const std::vector<CasedWord>& words) {
  return std::ranges::count_if(words,
                               [](const CasedWord& word) { return word.shape == Case::upper && word.key.size() > 2; });
}

// "LONDON", "BAMAKO, Aug 11 (Reuters)", "(Reuters)"; in a line of capitals nothing tells a place from the rest.
bool is_place_in_capitals(std::string_view line, std::size_t dash) {
  const auto words = cased_words(line, 0, dash);
  if (words.empty() || words.size() > most_words || has_small_word(words)) return false;
  const bool opens = line.starts_with('(') || (words.front().shape == Case::upper && words.front().key.size() > 2);
  const auto capitals = words_in_capitals(words);
  auto behind = cased_words(line, dash, std::min(line.size(), dash + longest));
  if (behind.size() > 4) behind.resize(4);
  return opens && capitals > 0 && static_cast<std::size_t>(capitals) <= most_capitals && words_in_capitals(behind) < 2;
}

// "Washington (CNN)", "(CNN)": behind the agency's bracket; npos where there is none.
std::size_t behind_agency(std::string_view line) {
  static const WordClass& agencies = words_for_reading("agencies_in_datelines");
  const std::size_t open = line.find('('), close = line.find(')');
  if (close == line.npos || open > close) return line.npos;
  if (!agencies.contains(fold(line.substr(open + 1, close - open - 1)))) return line.npos;
  const auto words = cased_words(line, 0, open);
  return words.size() <= most_words && !has_small_word(words) ? close + 1 : line.npos;
}

}  // namespace

std::size_t end_of_dateline(std::string_view text, std::size_t start) {
  const std::size_t end_of_line = std::min(text.find('\n', start), text.size());
  const std::string_view line = text.substr(start, end_of_line - start);
  const std::string_view head = line.substr(0, longest);
  std::size_t end = behind_agency(head);
  if (end == head.npos) {
    const std::size_t dash = find_dash(head);
    if (dash == head.npos || !is_place_in_capitals(line, dash)) return start;
    end = dash;
  }
  end = behind_dashes(line, end);
  return line.size() - end < shortest_sentence || begins_small(line, end) ? start : start + end;
}

}  // namespace entente
