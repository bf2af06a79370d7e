#pragma once

#include "entente/document.h"
#include "ingest/language/parse_state.h"
#include "ingest/language/transition_net.h"

#include <vector>

namespace entente::detail {

/// What one thread needs to parse. Reused from document to document.
struct ParserScratch {
  explicit ParserScratch(const TransitionNet& net) : scorer(net) {}

  TransitionScorer scorer;
  ParseState state;
  std::vector<int> classes;  ///< of the arc to each token
};

/// The dependency parser (spacy/pipeline/_parser_internals/arc_eager.pyx, nonproj.pyx): greedy arc-eager transitions
///
///   shift    S | b B → S b | B               left   S s | b B → S | b B, s ← b
///   reduce   S s | B → S | B, or, where s    right  S s | b B → S s b | B, s → b
///            has no head, S | s B            break  S | b c B: c starts a sentence
///
/// of the best score among those that the state allows, then pseudo-projective labels (Nivre and Nilsson 2005) are
/// resolved.
class Parser {
 public:
  /// Throws Error where the model has other actions or labels that Dep does not know.
  Parser(const PackReader& pack, std::size_t width);

  const TransitionNet& net() const { return net_; }

  /// Sets head, dep, left_edge and right_edge of the tokens, and the sentences. `vectors` holds one row a token;
  /// `is_space` says which tokens are white space. O(tokens), but for the resolved labels, which search a sentence.
  void parse(const float* vectors, const std::vector<char>& is_space, Document& document, ParserScratch& scratch) const;

 private:
  enum Action : std::uint8_t { shift, reduce, left, right, break_sentence };

  static unsigned allowed(const ParseState& state);
  void apply(std::size_t chosen, ParserScratch& scratch) const;

  TransitionNet net_;
  std::vector<std::vector<float>> masks_;  // by the set of allowed actions
  std::vector<Dep> deps_;                  // by class; none where it has no label
  std::vector<Dep> lifted_from_;           // by class: Y of a label X||Y, else none
};

}  // namespace entente::detail
