#pragma once

#include "entente/document.h"
#include "ingest/coding/syntax.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace entente::detail {

/// The way back from an extraction's code points to a document's tokens, and from tokens to the clauses they stand in.
/// The document must outlive it. O(tokens) to build.
class Clauses {
 public:
  explicit Clauses(const Document& document);

  const Document& document() const { return tree_.document(); }
  const Tree& tree() const { return tree_; }
  const CodePoints& code_points() const { return code_points_; }

  /// The tokens that begin inside the span. O(log n).
  TokenSpan tokens(Span span) const;

  /// Of the tokens, the one whose governor lies outside them.
  std::uint32_t head_of(TokenSpan tokens) const;

  /// The nearest verb at or above the token.
  std::uint32_t verb_of(std::uint32_t token) const;

 private:
  Tree tree_;
  CodePoints code_points_;
  std::vector<std::uint32_t> starts_;
};

/// For "attacked the base on Tuesday, killing 12", the verb that a participle of manner or result goes with.
std::optional<std::uint32_t> verb_of_participle(const Tree& tree, std::uint32_t trigger);

/// The verb whose date a trigger without one of its own shares: "responded on Friday by [bombing]", "speaking on
/// Tuesday, he [criticised]", and, of a date before both, "on Monday, it condemned … and [summoned]".
std::optional<std::uint32_t> verb_of_shared_date(const Tree& tree, std::uint32_t trigger);

/// How close a token stands to a trigger: 0 right below it, 1 elsewhere in what it governs, 2 beside it in its clause;
/// nothing where another verb governs it.
std::optional<int> attachment(const Clauses& clauses, std::uint32_t token, std::uint32_t trigger);

}  // namespace entente::detail
