#include "ingest/coding/amount_numbers.h"

#include "data_coding.h"
#include "entente/error.h"
#include "ingest/actors/table.h"
#include "ingest/language/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <unordered_map>

namespace entente::detail {
namespace {

struct NumberWord {
  double value = 0;
  bool is_scale = false;
};
using Words = std::unordered_map<std::string_view, NumberWord>;

std::optional<double> plain_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Words load_number_words() {
  Words words;
  const Table table = read_table(embedded_coding("amount_numbers.tsv"), "amount_numbers.tsv");
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const auto value = plain_number(table.cell(row, "value"));
    if (!value) throw Error(fmt::format("{}: row {}: no number", table.file, row + 1));
    words[table.cell(row, "word")] = {*value, !table.cell(row, "scale").empty()};
  }
  return words;
}

const NumberWord* number_word(std::string_view lower) {
  static const Words words = load_number_words();
  const auto found = words.find(lower);
  return found == words.end() ? nullptr : &found->second;
}

// Of a word inside a number: "dozen" counts others and goes on none.
std::optional<double> word_value(std::string_view lower) {
  const NumberWord* word = number_word(lower);
  return word == nullptr || (word->is_scale && word->value < 100) ? std::nullopt : std::optional{word->value};
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Digits, groups of three after commas, a point, and perhaps a scale glued on: "1,200", "2.5bn".
std::optional<double> digits_value(std::string_view text) {
  if (text.empty() || !is_digit(text.front())) return std::nullopt;
  std::string digits;
  std::size_t at = 0;
  for (; at < text.size() && (is_digit(text[at]) || text[at] == ',' || text[at] == '.'); ++at)
    if (text[at] != ',') digits += text[at];
  const auto value = plain_number(digits);
  if (!value || at == text.size()) return value;
  const auto scale = word_value(lower(text.substr(at)));
  return scale && *scale >= 1000 ? std::optional{*value * *scale} : std::nullopt;
}

struct Reckoning {
  double total = 0;
  double part = 0;
  double last = 0;

  // Can the word go on the number: a scale always, a smaller word after a larger ("sixty five", "hundred six")?
  bool takes(double value) const { return value >= 100 || (last > value && last >= 20); }
  void add(double value) {
    if (value >= 1000) {
      total += part * value;
      part = 0;
    } else if (value == 100) {
      part *= value;
    } else {
      part += value;
    }
    last = value;
  }
};

}  // namespace

std::optional<double> scale_at(const Document& document, std::uint32_t token) {
  const NumberWord* word =
      token < document.tokens.size() ? number_word(lower(text_of(document, document.tokens[token]))) : nullptr;
  return word != nullptr && word->is_scale ? std::optional{word->value} : std::nullopt;
}

std::optional<double> plain_digits(const Document& document, std::uint32_t token) {
  return digits_value(text_of(document, document.tokens[token]));
}

std::optional<WrittenNumber> number_at(const Document& document, std::uint32_t token) {
  const auto size = static_cast<std::uint32_t>(document.tokens.size());
  const auto text = [&](std::uint32_t t) { return text_of(document, document.tokens[t]); };
  const auto digits = digits_value(text(token));
  const auto first = digits ? digits : word_value(lower(text(token)));
  if (!first || (!digits && *first >= 100)) return std::nullopt;
  Reckoning sum{0, *first, *first};
  std::uint32_t at = token + 1;
  while (at < size) {
    const bool joined = at + 1 < size && (text(at) == "-" || (text(at) == "and" && sum.last >= 100 && !digits));
    const auto value = word_value(lower(text(joined ? at + 1 : at)));
    if (!value || (digits && *value < 100) || !sum.takes(*value)) break;
    sum.add(*value);
    at += joined ? 2 : 1;
  }
  return WrittenNumber{sum.total + sum.part, {token, at}};
}

}  // namespace entente::detail
