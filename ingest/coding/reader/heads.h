#pragma once

#include "ingest/coding/reader/pair_features.h"
#include "ingest/coding/reader/reading.h"
#include "ingest/language/encoder/dense.h"
#include "ingest/language/pack.h"

#include <array>
#include <span>
#include <vector>

namespace entente::detail {

/// A sentence's triggers and what may take part: rows[k] are the pairs of reading k with the candidates.
struct AskedSentence {
  std::vector<TriggerReading> readings;
  std::vector<std::uint32_t> candidates;
  std::vector<std::vector<PairRows>> rows;
};

/// What the coder asks of word vectors: types of every word; arguments and status of triggers. docs/coder-format.md,
/// "Heads", has the equations.
class Heads {
 public:
  /// `width`: of a word vector. Throws Error naming the section where the sizes do not fit.
  Heads(const PackReader& pack, std::size_t width);

  /// Probabilities of the sixteen types and none for each of the rows in `vectors`.
  std::vector<std::array<float, act_type_count + 1>> types(std::span<const float> vectors) const;

  /// Fills polarity, modality and the argument scores of the sentences' triggers (`candidates` stand as tokens, best
  /// first, those of at least 0.001; then nobody's in its place). `triggers` and `words` hold a row of width() for each
  /// reading and each candidate of all sentences, in order. Sentences share the matrices' passes.
  void ask(std::span<AskedSentence> sentences, std::span<const float> triggers, std::span<const float> words) const;

 private:
  struct Projections;  // of all triggers and candidates
  struct Place;        // of a trigger and its sentence's first candidate among them
  void ask_trigger(const Projections& projected, Place place, const AskedSentence& sentence, std::size_t k,
                   TriggerReading& reading) const;
  std::vector<float> argument_scores(const Projections& projected, Place place,
                                     const std::vector<PairRows>& rows) const;
  void add_pair_scores(std::vector<float>& scores, const Projections& projected, Place place,
                       const std::vector<PairRows>& rows) const;

  Dense trigger1_, trigger2_, status1_, status2_, query_, key_, pair_trigger_, pair_word_, pair_out_, nobody_;
  std::vector<float> paths_;     // path_rows × pair width
  std::vector<float> features_;  // feature_rows × roles
  std::array<float, 4> temperature_{};
};

}  // namespace entente::detail
