#pragma once

#include "entente/document.h"

#include <vector>

namespace entente::detail {

/// Sets left_edge and right_edge from head (spacy/tokens/doc.pyx, set_children_from_heads): passes to and fro until no
/// head lies outside its sentence, at most twelve, since arcs may cross. O(tokens).
void set_edges(std::vector<Token>& tokens);

/// A sentence starts at the left edge of every root. They cover all tokens.
std::vector<TokenSpan> sentences_of(const std::vector<Token>& tokens);

/// Undoes pseudo-projective lifting (Nivre and Nilsson 2005, scheme Head; spacy/pipeline/_parser_internals/
/// nonproj.pyx). A token with `lifted_from` Y hangs too high: its head becomes the first token labelled Y below its
/// head, level by level and from left to right; white space and the token itself are passed over, with what hangs from
/// them. Tokens are resolved in order on the changing heads and the edges as they came; those are stale afterwards.
void resolve_lifted(std::vector<Dep> lifted_from, const std::vector<char>& is_space, std::vector<Token>& tokens);

}  // namespace entente::detail
