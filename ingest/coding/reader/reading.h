#pragma once

#include "entente/document.h"

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace entente {

/// The sixteen PLOVER types in the ontology's order; `none` last: the word tells no event.
enum class ActType : std::uint8_t {
  AGREE,
  CONSULT,
  SUPPORT,
  CONCEDE,
  COOPERATE,
  AID,
  RETREAT,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  PROTEST,
  SANCTION,
  MOBILIZE,
  COERCE,
  ASSAULT,
  none
};
inline constexpr std::size_t act_type_count = 16;

/// A word that may head an argument, with the probability that it does.
struct ArgumentScore {
  static constexpr std::uint32_t nobody = 0xFFFFFFFF;  ///< the text names none
  std::uint32_t token = nobody;
  float score = 0;

  bool operator==(const ArgumentScore&) const = default;
};

/// What a reader says of one word: the probabilities of what event it tells, who takes part and how it is told.
struct TriggerReading {
  std::uint32_t token = 0;
  std::array<float, act_type_count + 1> types{};  ///< by ActType; they sum to 1
  /// Scores of every word worth naming and of `nobody`, best first; empty: the reader does not know.
  std::vector<ArgumentScore> subject;
  std::vector<ArgumentScore> object;
  std::vector<ArgumentScore> speaker;
  std::array<float, 2> polarity{};  ///< positive, negative; all zero: the reader does not know
  std::array<float, 6> modality{};  ///< by Modality; all zero: the reader does not know
  float said = -1;                  ///< probability that somebody other than the narrator tells it; negative: unknown
};

/// What a reader says of one sentence: its words that may tell an event, in order. A reader leaves out words that are
/// almost surely none.
struct SentenceReading {
  std::vector<TriggerReading> triggers;
};

/// A learned reader: one SentenceReading for every sentence of the document, in order. `asked` has a flag for each: the
/// reading of a sentence that is not asked for is empty; no flags ask for all. The same sentence gives the same reading,
/// whatever is read beside it or was read before, and any number of threads may read at once.
using Reader = std::function<std::vector<SentenceReading>(const Document&, const std::vector<bool>& asked)>;

}  // namespace entente
