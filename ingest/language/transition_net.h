#pragma once

#include "ingest/language/pack.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace entente::detail {

/// The network of parser and entity recogniser (spacy/ml/tb_framework.py; Chen and Manning 2014, with a maxout layer
/// whose products are computed once a token):
///
///   h_t      = W_p x_t + b_p                                      64 numbers a token
///   P_{t,s}  = W_s h_t                                            2 × 64 numbers a token and slot
///   hidden_o = max_p (Σ_s P_{token in slot s, s} + b)_{p,o}       `missing_s` for an empty slot
///   scores   = U hidden + c
class TransitionNet {
 public:
  static constexpr std::size_t hidden = 64;
  static constexpr std::size_t slot_size = 2 * hidden;
  static constexpr std::size_t most_slots = 8;

  /// Reads COMPONENT.projection.*, .lower.*, .upper.*, .actions and .labels. Throws Error.
  TransitionNet(const PackReader& pack, const std::string& component, std::size_t width, std::size_t slots);

  std::size_t slots() const { return slots_; }
  std::size_t classes() const { return actions_.size(); }
  std::uint8_t action(std::size_t i) const { return actions_[i]; }
  std::string_view label(std::size_t i) const { return labels_[i]; }

  /// A mask for `best`: 0 for the classes that `allowed(class)` lets through, −∞ for the others.
  template <class Allowed>
  std::vector<float> mask(const Allowed& allowed) const {
    std::vector<float> values = closed_mask_;
    for (std::size_t i = 0; i < classes(); ++i)
      if (allowed(i)) values[i] = 0;
    return values;
  }

 private:
  friend class TransitionScorer;

  std::size_t width_;
  std::size_t slots_;
  std::span<const std::uint8_t> actions_;
  PackedStrings labels_;
  const float *projection_weights_, *projection_bias_;
  const float *lower_weights_, *lower_bias_, *missing_;
  const float *upper_weights_, *upper_bias_;
  std::vector<float> closed_mask_;  // −∞ everywhere; as long as a row of upper_weights_
};

/// Scores the states of one document. P is computed for a block of tokens when the first of them is asked for, and kept
/// for the last `window` tokens; what lies further back is computed anew, so that memory does not grow with the
/// document. Reused from document to document.
class TransitionScorer {
 public:
  static constexpr std::size_t window = 256;
  static constexpr std::size_t block = 32;

  explicit TransitionScorer(const TransitionNet& net);

  /// `vectors` are `rows` rows of the net's width, and outlive the document's states.
  void start(const float* vectors, std::size_t rows);

  /// The best class of the state whose slots hold these tokens (−1: empty) among those that the mask leaves; −1 where
  /// it leaves none.
  int best(std::span<const std::int32_t> tokens, const std::vector<float>& mask);

 private:
  void compute_up_to(std::size_t token);
  const float* products(std::size_t token, std::size_t slot);

  const TransitionNet* net_;
  const float* vectors_ = nullptr;
  std::size_t rows_ = 0;
  std::size_t computed_ = 0;  // tokens from the start
  // Written before they are read, so not filled: a short text touches a small part.
  std::unique_ptr<float[]> projected_;  // of one block
  std::unique_ptr<float[]> table_;      // [window][slots][2][hidden]
  std::unique_ptr<float[]> anew_;       // [slots][2][hidden]
};

}  // namespace entente::detail
