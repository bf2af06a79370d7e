#include "ingest/coding/headline.h"

#include "data_coding.h"
#include "ingest/actors/table.h"

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

}  // namespace

std::vector<SentenceKind> sentence_kinds(const Document& document, const Article& article) {
  std::vector<SentenceKind> kinds;
  for (const TokenSpan sentence : document.sentences) {
    const std::string_view text = text_of(document, sentence);
    if (document.tokens[sentence.first].start < article.title.size())
      kinds.push_back(SentenceKind::title);
    else if (opens_aside(text) || is_byline(document, sentence))
      kinds.push_back(SentenceKind::aside);
    else
      kinds.push_back(SentenceKind::body);
  }
  return kinds;
}

}  // namespace entente::detail
