#pragma once

#include "entente/document.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// A document's parse, walked downwards. The document must outlive it.
class Tree {
 public:
  /// O(tokens).
  explicit Tree(const Document& document);

  const Document& document() const { return *document_; }
  const Token& operator[](std::uint32_t token) const { return document_->tokens[token]; }

  /// The tokens that `token` governs directly, in order.
  std::span<const std::uint32_t> children(std::uint32_t token) const;

  /// The first child with that label.
  std::optional<std::uint32_t> child(std::uint32_t token, Dep label) const;

  /// The first child that is a preposition with that lemma (`by` also as the agent of a passive).
  std::optional<std::uint32_t> preposition(std::uint32_t token, std::string_view lemma) const;

  bool is_root(std::uint32_t token) const { return (*this)[token].head == token; }

 private:
  const Document* document_;
  std::vector<std::uint32_t> first_;  // children of token t: children_[first_[t] .. first_[t + 1])
  std::vector<std::uint32_t> children_;
};

/// The token and what is coordinated with it, from the first conjunct on if `token` heads the coordination; also behind
/// the same preposition once more ("on Russia and on Belarus").
std::vector<std::uint32_t> conjuncts(const Tree& tree, std::uint32_t token);

using Words = std::initializer_list<std::string_view>;

/// Whether the word is one of those. O(their number).
bool is_one_of(std::string_view word, Words words);

/// Verbs and predicative auxiliaries.
bool is_verb(const Token& token);
bool is_noun(const Token& token);

/// Does a word before a noun describe it: "the [Syrian] [peace] talks"?
bool is_modifier(const Token& token);

/// Does the word stand behind "by", as who does it or made it?
bool is_by_agent(const Tree& tree, std::uint32_t token);

/// Who does what the verb tells behind "by", with all that is joined to it: "brokered by [Moscow and Washington]".
std::vector<std::uint32_t> by_agents(const Tree& tree, std::uint32_t verb);

/// The first of those that a word is joined to: "France" of "France, Germany and [Spain]"; itself where it is joined to
/// none. O(depth).
std::uint32_t first_conjunct(const Tree& tree, std::uint32_t token);

/// Is it the word `above` itself or something that hangs on it, at whatever depth?
bool is_below(const Tree& tree, std::uint32_t token, std::uint32_t above);

/// Is the verb's surface subject what undergoes: a passive, a participle after its noun, or coordinated with one?
bool is_passive(const Tree& tree, std::uint32_t verb);

/// Who the clause of `verb` is about: its own subject or the one that relative clause, participle, control, raising or
/// coordination lends it, and by which of these.
struct SurfaceSubject {
  std::uint32_t token = 0;
  std::string_view path;
};
std::optional<SurfaceSubject> surface_subject(const Tree& tree, std::uint32_t verb);

/// The verb whose clause a word belongs to as an argument, itself if it is one; the word where there is no such verb.
std::uint32_t clause_of(const Tree& tree, std::uint32_t token);

/// Does the word's clause hold "each other" or "one another": those who act do it among themselves?
bool has_reciprocal(const Tree& tree, std::uint32_t token);

/// Does the word stand in a clause that nobody does: "to attack a neighbour is to break the law", "invading it was a
/// mistake"?
bool is_generic(const Tree& tree, std::uint32_t token);

}  // namespace entente
