#include "ingest/coding/time_titles.h"

#include "ingest/actors/fold.h"

#include <algorithm>

namespace entente::detail {
namespace {

std::string_view word(const Document& document, std::uint32_t at) {
  return text_of(document, document.tokens[at]);
}

bool is_capitalised(const Document& document, std::uint32_t at) {
  return case_of(word(document, at)) == Case::capital || document.tokens[at].pos == Pos::NUM;
}

bool are_capitalised(const Document& document, TokenSpan words) {
  for (std::uint32_t at = words.first; at < words.last; ++at)
    if (!is_capitalised(document, at)) return false;
  return words.size() > 1;
}

// "the [Sunday] Times": more of the name stands behind; of a work's title the words may be all.
bool is_in_name(const Document& document, TokenSpan words) {
  return std::ranges::any_of(document.names, [&](const NamedSpan& name) {
    const bool inside = name.tokens.first <= words.first && words.last <= name.tokens.last;
    if (!inside) return false;
    return name.label == EntityLabel::WORK_OF_ART ||
           (name.label == EntityLabel::ORG && words.last < name.tokens.last && is_capitalised(document, words.last));
  });
}

// "60 Minutes", "This Morning": sentences write no unit so.
bool is_written_as_title(const Document& document, const TimeMatch& match) {
  const TimeRule rule = match.pattern->rule;
  const bool unit = rule == TimeRule::shift || rule == TimeRule::part || rule == TimeRule::span;
  return unit && case_of(word(document, match.tokens.last - 1)) == Case::capital &&
         are_capitalised(document, match.tokens);
}

// "USA [TODAY]"
bool is_in_capitals(const Document& document, TokenSpan words) {
  const auto upper = [&](std::uint32_t at) { return case_of(word(document, at)) == Case::upper; };
  return words.size() == 1 && words.first > 0 && upper(words.first) && upper(words.first - 1) &&
         document.tokens[words.first - 1].pos == Pos::PROPN;
}

// "“Newsroom Sunday”": short and nothing but words with capitals between the marks.
bool is_quoted_title(const Document& document, TokenSpan words) {
  constexpr std::uint32_t longest = 4;
  while (words.first > 0 && words.size() <= longest && is_capitalised(document, words.first - 1)) --words.first;
  while (words.last < document.tokens.size() && words.size() <= longest && is_capitalised(document, words.last))
    ++words.last;
  return words.first > 0 && words.last < document.tokens.size() && words.size() <= longest &&
         is_quotation_mark(word(document, words.first - 1)) && is_quotation_mark(word(document, words.last)) &&
         are_capitalised(document, words);
}

}  // namespace

bool is_in_title(const Document& document, const TimeMatch& match) {
  return is_in_name(document, match.tokens) || is_written_as_title(document, match) ||
         is_in_capitals(document, match.tokens) || is_quoted_title(document, match.tokens);
}

}  // namespace entente::detail
