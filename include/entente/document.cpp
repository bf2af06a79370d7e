#include "entente/document.h"

#include "entente/names.h"

#include <algorithm>

namespace entente {
namespace {

using detail::names_of;

constexpr auto pos_names = names_of<Pos>("", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART",
                                         "PRON", "PROPN", "PUNCT", "SCONJ", "SPACE", "SYM", "VERB", "X");
constexpr auto dep_names = names_of<Dep>(
    "", "ROOT", "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "case", "cc",
    "ccomp", "compound", "conj", "csubj", "csubjpass", "dative", "dep", "det", "dobj", "expl", "intj", "mark", "meta",
    "neg", "nmod", "npadvmod", "nsubj", "nsubjpass", "nummod", "oprd", "parataxis", "pcomp", "pobj", "poss", "preconj",
    "predet", "prep", "prt", "punct", "quantmod", "relcl", "xcomp");
constexpr auto label_names =
    names_of<EntityLabel>("", "CARDINAL", "DATE", "EVENT", "FAC", "GPE", "LANGUAGE", "LAW", "LOC", "MONEY", "NORP",
                          "ORDINAL", "ORG", "PERCENT", "PERSON", "PRODUCT", "QUANTITY", "TIME", "WORK_OF_ART");

constexpr std::uint32_t block = 64;

bool starts_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

std::uint32_t count_characters(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), starts_character));
}

}  // namespace

std::string_view name_of(Pos value) {
  return pos_names.of(value);
}
std::string_view name_of(Dep value) {
  return dep_names.of(value);
}
std::string_view name_of(EntityLabel value) {
  return label_names.of(value);
}
std::optional<Pos> pos_named(std::string_view name) {
  return pos_names.find(name);
}
std::optional<Dep> dep_named(std::string_view name) {
  return dep_names.find(name);
}
std::optional<EntityLabel> entity_label_named(std::string_view name) {
  return label_names.find(name);
}

std::string_view text_of(const Document& document, const Token& token) {
  return std::string_view{document.text}.substr(token.start, token.end - token.start);
}

std::string_view text_of(const Document& document, TokenSpan tokens) {
  if (tokens.first >= tokens.last) return {};
  const std::uint32_t start = document.tokens[tokens.first].start;
  return std::string_view{document.text}.substr(start, document.tokens[tokens.last - 1].end - start);
}

std::uint32_t sentence_of(const Document& document, std::uint32_t token) {
  const auto after = std::upper_bound(document.sentences.begin(), document.sentences.end(), token,
                                      [](std::uint32_t value, TokenSpan sentence) { return value < sentence.first; });
  return static_cast<std::uint32_t>(after - document.sentences.begin()) - 1;
}

CodePoints::CodePoints(std::string_view text) : text_{text} {
  if (count_characters(text) == text.size()) return;
  std::uint32_t count = 0;
  for (std::size_t start = 0; start <= text.size(); start += block) {
    counts_.push_back(count);
    count += count_characters(text.substr(start, block));
  }
}

std::uint32_t CodePoints::before(std::uint32_t offset) const {
  if (counts_.empty()) return offset;
  const std::uint32_t start = offset / block * block;
  return counts_[offset / block] + count_characters(text_.substr(start, offset - start));
}

Span CodePoints::span(const Document& document, TokenSpan tokens) const {
  return span(document, tokens, 0, 0);
}

Span CodePoints::span(const Document& document, TokenSpan tokens, std::uint32_t skipped, std::uint32_t dropped) const {
  if (tokens.first >= tokens.last) return {};
  const auto passage =
      std::ranges::upper_bound(document.moved, document.tokens[tokens.first].start, {}, &MovedPassage::start);
  const std::uint32_t back =
      passage == document.moved.begin() ? 0 : std::prev(passage)->start - std::prev(passage)->original;
  return {before(document.tokens[tokens.first].start + skipped - back),
          before(document.tokens[tokens.last - 1].end - dropped - back)};
}

bool is_moved(const Document& document, std::uint32_t token) {
  return !document.moved.empty() && document.tokens[token].start >= document.moved.front().start;
}

}  // namespace entente
