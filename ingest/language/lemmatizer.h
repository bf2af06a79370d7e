#pragma once

#include "entente/document.h"
#include "ingest/language/pack.h"

#include <cstdint>
#include <span>
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

 private:
  /// A list of strings with a hash table over it: slots of index + 1, 0 where free, found by linear probing.
  struct Lookup {
    PackedStrings strings;
    std::span<const std::uint32_t> slots;

    /// The string's place in the list; -1 where it is not in it.
    std::int64_t find(std::string_view text) const;
  };
  struct Table {
    bool present = false;
    Lookup index;
    Lookup exceptions;
    PackedStrings exception_forms;  // of each exception, tab between them
    std::vector<std::pair<std::string_view, std::string_view>> rules;
  };
  static constexpr std::size_t pos_count = static_cast<std::size_t>(Pos::X) + 1;

  static Lookup read_lookup(const PackReader& pack, const std::string& name);
  static Table read_table(const PackReader& pack, const std::string& pos);
  static std::string first_form(const Table& table, std::string_view text);

  std::vector<Table> tables_;  // by Pos
};

/// Gives every token a lemma that has none yet. Needs `pos` and `morph`. O(bytes).
void lemmatize(const Lemmatizer& lemmatizer, Document& document);

}  // namespace entente
