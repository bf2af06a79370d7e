#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace entente::detail {

/// What a word that attributes takes as its content.
struct QuoteCue {
  bool clause = false;                         ///< a finite clause
  bool infinitive = false;                     ///< "wants to ..."
  bool object = false;                         ///< a noun phrase
  bool complement = false;                     ///< an object and what is said of it
  bool quote = false;                          ///< words in quotation marks
  std::vector<std::string_view> prepositions;  ///< what follows one of these
};

struct QuoteTables {
  std::unordered_map<std::string_view, QuoteCue> verbs;  ///< by lemma
  std::unordered_map<std::string_view, QuoteCue> nouns;
  std::unordered_set<std::string_view> labels;  ///< words before a colon that name no speaker
};

/// quote-cues.tsv and quote-labels.tsv, read once. Throws Error naming file and row where a row makes no sense.
const QuoteTables& quote_tables();

}  // namespace entente::detail
