#include "ingest/coding/amount_quantities.h"

#include "ingest/coding/amount_words.h"
#include "ingest/coding/syntax.h"
#include "ingest/language/unicode.h"

#include <cmath>
#include <string>

namespace entente::detail {
namespace {

class QuantityWords {
 public:
  explicit QuantityWords(const Document& document) : document_{document} {}

  std::string at(std::uint32_t t) const {
    return t < document_.tokens.size() ? lower(text_of(document_, document_.tokens[t])) : std::string{};
  }
  std::string before(std::uint32_t t) const { return t == 0 ? std::string{} : at(t - 1); }
  bool is_sign(std::uint32_t t) const { return amount_words().currencies.contains(at(t)); }  ///< "$"

 private:
  const Document& document_;
};

// "a dozen", "a million", "half a million"
std::optional<WrittenQuantity> article_and_scale(const Document& document, const QuantityWords& words,
                                                 std::uint32_t token) {
  const bool half = words.at(token) == "half";
  const std::uint32_t article = half ? token + 1 : token;
  const auto scale = is_one_of(words.at(article), {"a", "an"}) ? scale_at(document, article + 1) : std::nullopt;
  if (!scale) return std::nullopt;
  if (!half && words.at(article + 2) == "and" && article + 3 < document.tokens.size())  // "a hundred and fifty"
    if (const auto more = number_at(document, article + 3); more && more->value < *scale)
      return WrittenQuantity{*scale + more->value, std::nullopt, {token, more->tokens.last}};
  return WrittenQuantity{half ? *scale / 2 : *scale, std::nullopt, {token, article + 2}};
}

// "half of its 900", "half the 900"
std::optional<WrittenQuantity> half_of_number(const Document& document, const QuantityWords& words,
                                              std::uint32_t token) {
  if (words.at(token) != "half") return std::nullopt;
  std::uint32_t at = token + 1;
  while (at < token + 4 && is_one_of(words.at(at), {"of", "the", "its", "their", "his", "her", "all"})) ++at;
  const auto number = at == token + 1 || at >= document.tokens.size() ? std::nullopt : number_at(document, at);
  if (!number || std::fmod(number->value, 2) != 0) return std::nullopt;
  return WrittenQuantity{number->value / 2, std::nullopt, {token, number->tokens.last}};
}

// "2-3 billion": the scale holds for both.
double with_scale_of(double least, const Document& document, const WrittenNumber& most) {
  const auto bare = most.tokens.size() > 1 ? plain_digits(document, most.tokens.first) : std::nullopt;
  return bare && *bare > least && most.value > *bare ? least * most.value / *bare : least;
}

// "10 to 15", "10-15", "between 10 and 15"; "from 10 to 15" tells of a rise.
std::optional<WrittenQuantity> range(const Document& document, const QuantityWords& words, const WrittenNumber& first) {
  const std::uint32_t between = first.tokens.last;
  const std::string before =
      words.before(words.before(first.tokens.first) == "$" ? first.tokens.first - 1 : first.tokens.first);
  const bool joined = before == "between" ? words.at(between) == "and"
                                          : before != "from" && is_one_of(words.at(between), {"to", "-", "\u2013"});
  if (!joined || between + 1 >= document.tokens.size()) return std::nullopt;
  const std::uint32_t second = between + (words.is_sign(between + 1) ? 2 : 1);
  const auto most = second < document.tokens.size() ? number_at(document, second) : std::nullopt;
  if (!most) return std::nullopt;
  const double least = with_scale_of(first.value, document, *most);
  if (least >= most->value) return std::nullopt;
  return WrittenQuantity{most->value, least, {first.tokens.first, most->tokens.last}};
}

}  // namespace

std::optional<WrittenQuantity> quantity_at(const Document& document, std::uint32_t token) {
  const QuantityWords words{document};
  if (const auto found = article_and_scale(document, words, token)) return found;
  if (const auto found = half_of_number(document, words, token)) return found;
  const auto number = number_at(document, token);
  if (!number) return std::nullopt;
  if (const auto found = range(document, words, *number)) return found;
  WrittenQuantity one{number->value, std::nullopt, number->tokens};
  if (const auto dozen = words.at(one.tokens.last) == "dozen" ? scale_at(document, one.tokens.last) : std::nullopt) {
    one.value *= *dozen;
    ++one.tokens.last;
  }
  return one;
}

}  // namespace entente::detail
