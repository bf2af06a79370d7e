#pragma once

#include "entente/document.h"

#include <cstdint>
#include <string>
#include <vector>

namespace entente::detail {

/// A sentence as the learned reader sees it: its words are the sentence's tokens but white space, all numbers count in
/// words, and a head outside the sentence is the word itself. docs/coder-format.md defines every field.
struct SentenceWords {
  const Document* document = nullptr;
  std::vector<std::uint32_t> token;  ///< the document's token of each word
  std::vector<std::uint32_t> head;
  std::vector<EntityLabel> label;
  std::vector<std::int32_t> name;    ///< number of the recogniser's name that it is in; -1: none
  std::vector<std::uint32_t> whole;  ///< head word of the name or titled name that it is part of; itself elsewhere
  std::vector<bool> passive;
  std::vector<bool> candidate;  ///< may be an argument
  std::vector<bool> may_trigger;

  std::size_t size() const { return token.size(); }
  const Token& at(std::uint32_t word) const { return document->tokens[token[word]]; }
};

/// The parts of a sentence that are read apart: it is cut at white space with two line feeds or more, where the parser
/// ran a headline into the text. In order; none is empty.
std::vector<TokenSpan> units_of(const Document& document, TokenSpan sentence);

/// The words of a sentence or of a unit. O(words · longest name).
SentenceWords words_of_sentence(const Document& document, TokenSpan sentence);

}  // namespace entente::detail
