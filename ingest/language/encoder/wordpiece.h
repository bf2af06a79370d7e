#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

/// BERT's uncased WordPiece (Devlin et al. 2019; Wu et al. 2016): text is cleaned of control characters, lower-cased,
/// stripped of accents (NFD without nonspacing marks), split at white space, around punctuation and CJK ideographs;
/// each word is then covered by the longest piece of the vocabulary from the left, further pieces with `##` in front; a
/// word that cannot be covered, or is longer than 100 code points, is the unknown piece.
class WordPiece {
 public:
  /// `vocabulary`: pieces by id. Throws Error where one of the special pieces [UNK], [CLS], [SEP] is missing. The views
  /// must outlive it.
  explicit WordPiece(const std::vector<std::string_view>& vocabulary);

  /// The pieces of `text` (UTF-8), without the special ones.
  std::vector<std::int32_t> pieces_of(std::string_view text) const;

  std::int32_t unknown() const { return unknown_; }
  std::int32_t start() const { return start_; }
  std::int32_t separator() const { return separator_; }

 private:
  void add_word(std::string_view word, std::vector<std::int32_t>& pieces) const;
  const std::int32_t* find(std::string_view piece, bool continues) const;

  std::unordered_map<std::string_view, std::int32_t> starts_;     // by piece
  std::unordered_map<std::string_view, std::int32_t> continues_;  // by piece, without its ##
  std::int32_t unknown_ = 0;
  std::int32_t start_ = 0;
  std::int32_t separator_ = 0;
};

}  // namespace entente
