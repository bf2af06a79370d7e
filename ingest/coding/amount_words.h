#pragma once

#include <string_view>
#include <unordered_map>

namespace entente::detail {

/// data/coding/amount_words.tsv by kind.
struct AmountWords {
  std::unordered_map<std::string_view, std::string_view> comparisons;
  std::unordered_map<std::string_view, std::string_view> currencies;
  std::unordered_map<std::string_view, std::string_view> verbs;
  std::unordered_map<std::string_view, std::string_view> nouns;
  std::unordered_map<std::string_view, std::string_view> after;
  std::unordered_map<std::string_view, std::string_view> deeds;
};

/// Read once. Throws Error where a row's kind is none of these.
const AmountWords& amount_words();

}  // namespace entente::detail
