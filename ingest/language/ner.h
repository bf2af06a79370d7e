#pragma once

#include "entente/document.h"
#include "ingest/language/transition_net.h"

#include <vector>

namespace entente::detail {

/// The entity recogniser (spacy/pipeline/_parser_internals/ner.pyx): one transition a token,
///
///   begin(l), in(l), last(l), unit(l), out
///
/// of the best score among those allowed. An entity ends where the parser starts a sentence, and no white space begins
/// one. The state's slots: the token, the open entity's first token, the token before where an entity is open.
class EntityRecogniser {
 public:
  /// Throws Error where the model has other actions or labels that EntityLabel does not know.
  EntityRecogniser(const PackReader& pack, std::size_t width);

  const TransitionNet& net() const { return net_; }

  /// Sets the names. Needs the sentences. `vectors` holds one row a token. O(tokens).
  void recognise(const float* vectors, const std::vector<char>& is_space, Document& document,
                 TransitionScorer& scorer) const;

 private:
  enum Action : std::uint8_t { begin = 1, in, last, unit, out };

  TransitionNet net_;
  std::vector<EntityLabel> labels_;          // by class
  std::vector<std::vector<float>> outside_;  // masks; by: may begin, may be a unit (bits 0 and 1)
  std::vector<std::vector<float>> inside_;   // masks: 2 · label + whether it may go on
};

}  // namespace entente::detail
