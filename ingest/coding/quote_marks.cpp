#include "ingest/coding/quote_marks.h"

#include "ingest/actors/fold.h"

#include <algorithm>
#include <array>

namespace entente::detail {
namespace {

bool opens(std::string_view word) {
  return word == "“" || word == "``";
}

bool breaks_line(const Document& document, const Token& token) {
  return text_of(document, token).find('\n') != std::string_view::npos;
}

bool is_at_edge(const Document& document, const Token& token) {
  if (token.pos == Pos::SPACE) return true;
  static constexpr std::array<std::string_view, 8> stops{",", ".", ";", ":", "--", "—", "–", "-"};
  return std::ranges::find(stops, text_of(document, token)) != stops.end();
}

void passages_in(const Document& document, TokenSpan paragraph, std::vector<TokenSpan>& found) {
  std::uint32_t open = paragraph.last;  // the last: none is open
  for (std::uint32_t t = paragraph.first; t < paragraph.last; ++t) {
    const std::string_view word = text_of(document, document.tokens[t]);
    if (!is_quotation_mark(word)) continue;
    const bool is_open = open < paragraph.last;
    if (opens(word) || (!is_open && word != "”")) {
      if (!is_open) open = t;
    } else if (is_open) {
      if (t > open + 1) found.push_back({open, t + 1});
      open = paragraph.last;
    }
  }
  if (paragraph.last > open + 1) found.push_back({open, paragraph.last});
}

}  // namespace

std::vector<TokenSpan> paragraphs_of(const Document& document) {
  std::vector<TokenSpan> found;
  std::uint32_t first = 0;
  const auto count = static_cast<std::uint32_t>(document.tokens.size());
  for (std::uint32_t t = 0; t <= count; ++t) {
    if (t < count && !breaks_line(document, document.tokens[t])) continue;
    if (t > first) found.push_back({first, t});
    first = t + 1;
  }
  return found;
}

std::vector<TokenSpan> quoted_passages(const Document& document) {
  std::vector<TokenSpan> found;
  for (const TokenSpan paragraph : paragraphs_of(document)) passages_in(document, paragraph, found);
  return found;
}

TokenSpan trimmed(const Document& document, TokenSpan span) {
  while (span.first < span.last && is_at_edge(document, document.tokens[span.first])) ++span.first;
  while (span.first < span.last && is_at_edge(document, document.tokens[span.last - 1])) --span.last;
  return span;
}

}  // namespace entente::detail
