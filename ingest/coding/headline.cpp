#include "ingest/coding/headline.h"

#include "data_coding.h"
#include "entente/error.h"
#include "ingest/actors/table.h"
#include "ingest/coding/lower.h"
#include "ingest/coding/reader/words.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace entente::detail {
namespace {

constexpr std::uint32_t longest_dateline = 14;  // words

struct Mark {
  SentenceKind kind = SentenceKind::aside;
  bool opening = false;
  std::string words;
};

// Of two words that a cell may hold; any other is an error.
bool is_first_of(const Table& table, std::size_t row, std::string_view column, std::string_view one,
                 std::string_view other) {
  const std::string_view cell = table.cell(row, column);
  if (cell != one && cell != other)
    throw Error("asides.tsv, row " + std::to_string(row + 1) + ": " + std::string(column) + " is neither " +
                std::string(one) + " nor " + std::string(other));
  return cell == one;
}

const std::vector<Mark>& marks() {
  static const std::vector<Mark> all = [] {
    std::vector<Mark> found;
    const Table table = read_table(embedded_coding("asides.tsv"), "asides.tsv");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      const bool caption = is_first_of(table, row, "kind", "caption", "aside");
      const bool opening = is_first_of(table, row, "where", "opening", "within");
      found.push_back(
          {caption ? SentenceKind::caption : SentenceKind::aside, opening, std::string(table.cell(row, "words"))});
    }
    return found;
  }();
  return all;
}

// By the words that it opens with or holds.
SentenceKind marked_kind(std::string_view sentence) {
  const std::string low = lower(sentence);
  const auto mark = std::ranges::find_if(marks(), [&](const Mark& known) {
    return known.opening ? low.starts_with(known.words) : low.find(known.words) != std::string::npos;
  });
  return mark == marks().end() ? SentenceKind::body : mark->kind;
}

// "By Ann Smith and Bob Jones", without a verb
bool is_byline(const Document& document, TokenSpan sentence) {
  if (sentence.size() > 14 || lower(text_of(document, document.tokens[sentence.first])) != "by") return false;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
    if (document.tokens[t].pos == Pos::VERB) return false;
  return true;
}

SentenceKind kind_of(const Document& document, TokenSpan unit, const Article& article) {
  if (document.tokens[unit.first].start < article.title.size()) return SentenceKind::title;
  if (is_moved(document, unit.first)) return SentenceKind::aside;
  return is_byline(document, unit) ? SentenceKind::aside : marked_kind(text_of(document, unit));
}

TokenSpan without_white_space(const Document& document, TokenSpan unit) {
  while (unit.size() > 0 && document.tokens[unit.first].pos == Pos::SPACE) ++unit.first;
  while (unit.size() > 0 && document.tokens[unit.last - 1].pos == Pos::SPACE) --unit.last;
  return unit;
}

bool is_upper_case(std::string_view word) {
  return std::ranges::none_of(word, [](unsigned char c) { return std::islower(c) != 0; }) &&
         std::ranges::count_if(word, [](unsigned char c) { return std::isupper(c) != 0; }) > 2;
}

// What may stand in a dateline: names, days, commas, full stops and parentheses.
bool fits_dateline(const Document& document, const Token& token) {
  const std::string_view word = text_of(document, token);
  const auto first = static_cast<unsigned char>(word.front());
  return std::isupper(first) || std::isdigit(first) || word == "," || word == "." || word == "(" || word == ")" ||
         word == "/";
}

bool ends_dateline(const Document& document, std::uint32_t at) {
  const std::string_view word = text_of(document, document.tokens[at]);
  if (word == "-") return document.tokens[at - 1].end < document.tokens[at].start;  // not the hyphen of "China-Russia"
  return word == "--" || word == "—" || word == "–" || word == ":";
}

// A place in capitals opens a story; a body does not ("NATO — an alliance — …").
bool opens_as_place(const Document& document, std::uint32_t first) {
  const bool body = std::ranges::any_of(document.names, [&](const NamedSpan& name) {
    return name.tokens.contains(first) && name.label == EntityLabel::ORG;
  });
  return !body && is_upper_case(text_of(document, document.tokens[first]));
}

}  // namespace

TokenSpan without_dateline(const Document& document, TokenSpan unit) {
  const std::uint32_t end = std::min(unit.last, unit.first + longest_dateline);
  bool agency = false;
  for (std::uint32_t t = unit.first; t < end; ++t) {
    const std::string_view word = text_of(document, document.tokens[t]);
    if (t > unit.first && ends_dateline(document, t)) {
      const bool dateline = agency || (word != ":" && opens_as_place(document, unit.first));
      return dateline ? TokenSpan{t + 1, unit.last} : unit;
    }
    if (!fits_dateline(document, document.tokens[t])) return unit;
    agency = agency || (word == ")" && t > unit.first + 1);
  }
  return unit;
}

std::vector<Unit> units_of(const Document& document, const Article& article) {
  std::vector<Unit> units;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
    for (const TokenSpan part : units_of(document, document.sentences[s]))
      if (const TokenSpan unit = without_white_space(document, part); unit.size() > 0)
        units.push_back({unit, s, kind_of(document, unit, article)});
  return units;
}

}  // namespace entente::detail
