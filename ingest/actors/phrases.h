#pragma once

#include "ingest/actors/fold.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente::detail {

/// Numbers for the words that tables know.
class Vocabulary {
 public:
  static constexpr std::uint32_t unknown = UINT32_MAX;

  std::uint32_t add(const std::string& word);
  std::uint32_t find(const std::string& word) const;  ///< `unknown` where no table has it

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// A piece of the text as the tries compare it.
struct PieceKey {
  std::uint32_t word = Vocabulary::unknown;
  Case shape = Case::other;
  std::uint32_t token = 0;
  bool closes = true;  ///< a phrase may end here: the end of a token, or a hyphen inside it ("U.S.-backed")
};

/// What a phrase of a table stands for. `cases` has the letter case of each of its pieces.
struct Phrase {
  std::vector<Case> cases;
  std::uint32_t value = 0;
};

/// Phrases by their pieces: each look-up follows the text as far as some phrase goes on. Immutable once filled.
class PhraseTrie {
 public:
  /// `loose`: acronyms of four letters and more may also be written like names: Nato, Unesco.
  void add(std::string_view phrase, std::uint32_t value, Vocabulary& vocabulary, bool loose = false);

  struct Match {
    std::size_t end = 0;                ///< one past the last piece
    std::vector<std::uint32_t> values;  ///< in order of addition
  };

  /// The longest phrase that starts at piece `from`, ends before `to` and is written as the table writes it: words in
  /// capitals need capitals, capitalised words a capital, small words are found in any case. Nothing: end == from.
  Match longest(const std::vector<PieceKey>& pieces, std::size_t from, std::size_t to) const;

 private:
  struct Node {
    std::vector<Phrase> phrases;
  };
  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;  // node << 32 | word → node
};

/// Whether a word written as `seen` may stand for a table's word written as `listed`.
bool case_fits(Case listed, Case seen);

}  // namespace entente::detail
