#pragma once

#include "entente/span.h"
#include "ingest/language/tokenizer_pieces.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente::detail {

/// Sequences of token texts, found in a sequence of tokens: a trie over numbered words.
class Phrases {
 public:
  void add(std::span<const std::string_view> words);

  /// A word's number, from 1 on; 0 where no phrase has it.
  std::uint32_t word(std::string_view text) const;

  /// The phrases that stand in a sequence of word numbers, chosen as spaCy does: the longest first, of equal ones the
  /// leftmost, none whose first or last token lies in one that was looked at before it, chosen or not. By first token.
  std::vector<TokenSpan> find(std::span<const std::uint32_t> words) const;

 private:
  struct Node {
    bool is_end = false;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> next;  // word, node; few
  };

  const Node* step(const Node& node, std::uint32_t word) const;
  std::vector<TokenSpan> all(std::span<const std::uint32_t> words) const;

  TextMap<std::uint32_t> words_;
  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::vector<std::uint32_t> first_;  // by word: the node after it at a phrase's start, 0 where none starts so
};

}  // namespace entente::detail
