#pragma once

#include "ingest/coding/reader/pair_features.h"
#include "ingest/coding/reader/reading.h"
#include "ingest/language/encoder/dense.h"
#include "ingest/language/pack.h"

#include <array>
#include <span>
#include <vector>

namespace entente::detail {

/// What the coder asks of word vectors: types of every word; arguments and status of triggers. docs/coder-format.md,
/// "Heads", has the equations.
class Heads {
 public:
  /// `width`: of a word vector. Throws Error naming the section where the sizes do not fit.
  Heads(const PackReader& pack, std::size_t width);

  /// Probabilities of the sixteen types and none for each of the rows in `vectors`.
  std::vector<std::array<float, act_type_count + 1>> types(std::span<const float> vectors) const;

  /// Fills polarity, modality and the argument scores of one sentence's triggers (`candidates` stand as tokens, best
  /// first, those of at least 0.001; then nobody's in its place). `triggers` and `words` hold a row of width() for each
  /// reading and each candidate; rows[k] are the pairs of reading k with the candidates.
  void ask(std::span<TriggerReading> readings, std::span<const float> triggers, std::span<const float> words,
           const std::vector<std::uint32_t>& candidates, const std::vector<std::vector<PairRows>>& rows) const;

 private:
  struct Projections;  // of a sentence's triggers and candidates
  std::vector<float> argument_scores(const Projections& projected, std::size_t trigger,
                                     const std::vector<PairRows>& rows) const;
  void add_pair_scores(std::vector<float>& scores, const Projections& projected, std::size_t trigger,
                       const std::vector<PairRows>& rows) const;

  Dense trigger1_, trigger2_, status1_, status2_, query_, key_, pair_trigger_, pair_word_, pair_out_, nobody_;
  std::vector<float> paths_;     // path_rows × pair width
  std::vector<float> features_;  // feature_rows × roles
  std::array<float, 4> temperature_{};
};

}  // namespace entente::detail
