#pragma once

#include "entente/document.h"
#include "ingest/language/packed_lookup.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// spaCy's rule lemmatizer for English: lists of known forms, exceptions and suffix rules for each part of speech
/// (WordNet's morphology). Keeps views into the pack. Immutable.
class Lemmatizer {
 public:
  /// Reads the sections `lemmatizer.*` that `convert_lemmatizer` writes. Throws Error.
  explicit Lemmatizer(const PackReader& pack);

  /// The first lemma. `morph` is the token's features (`Number=Sing|...`).
  std::string lemma(std::string_view text, Pos pos, std::string_view morph) const;

  /// Whether the lists have `word`, in small letters, or what a rule makes of it.
  bool knows_form(std::string_view word, Pos pos) const;

 private:
  struct Table {
    bool present = false;
    detail::PackedLookup index;
    detail::PackedLookup exceptions;
    PackedStrings exception_forms;  // of each exception, tab between them
    std::vector<std::pair<std::string_view, std::string_view>> rules;
  };
  static constexpr std::size_t pos_count = static_cast<std::size_t>(Pos::X) + 1;

  static Table read_table(const PackReader& pack, const std::string& pos);
  static std::string first_form(const Table& table, std::string_view text);

  std::vector<Table> tables_;  // by Pos
};

/// Gives every token a lemma that has none yet. Needs `pos` and `morph`. O(bytes).
void lemmatize(const Lemmatizer& lemmatizer, Document& document);

}  // namespace entente
