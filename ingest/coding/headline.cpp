#include "ingest/coding/headline.h"

#include "data_coding.h"
#include "ingest/actors/table.h"
#include "ingest/coding/reader/words.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace entente::detail {
namespace {

std::string folded(std::string_view text) {
  std::string low(text);
  for (char& c : low) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return low;
}

const std::vector<std::string>& aside_openings() {
  static const std::vector<std::string> openings = [] {
    std::vector<std::string> found;
    const Table table = read_table(embedded_coding("asides.tsv"), "asides.tsv");
    for (std::size_t row = 0; row < table.rows.size(); ++row) found.emplace_back(table.cell(row, "opening"));
    return found;
  }();
  return openings;
}

bool opens_aside(std::string_view sentence) {
  const std::string low = folded(sentence.substr(0, 40));
  return std::ranges::any_of(aside_openings(), [&](const std::string& opening) { return low.starts_with(opening); });
}

// "By Ann Smith and Bob Jones", without a verb
bool is_byline(const Document& document, TokenSpan sentence) {
  if (sentence.size() > 14 || folded(text_of(document, document.tokens[sentence.first])) != "by") return false;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
    if (document.tokens[t].pos == Pos::VERB) return false;
  return true;
}

SentenceKind kind_of(const Document& document, TokenSpan unit, const Article& article) {
  if (document.tokens[unit.first].start < article.title.size()) return SentenceKind::title;
  const bool aside = opens_aside(text_of(document, unit)) || is_byline(document, unit);
  return aside ? SentenceKind::aside : SentenceKind::body;
}

TokenSpan without_white_space(const Document& document, TokenSpan unit) {
  while (unit.size() > 0 && document.tokens[unit.first].pos == Pos::SPACE) ++unit.first;
  while (unit.size() > 0 && document.tokens[unit.last - 1].pos == Pos::SPACE) --unit.last;
  return unit;
}

}  // namespace

std::vector<Unit> units_of(const Document& document, const Article& article) {
  std::vector<Unit> units;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
    for (const TokenSpan part : units_of(document, document.sentences[s]))
      if (const TokenSpan unit = without_white_space(document, part); unit.size() > 0)
        units.push_back({unit, s, kind_of(document, unit, article)});
  return units;
}

}  // namespace entente::detail
