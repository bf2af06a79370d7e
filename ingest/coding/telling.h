#pragma once

#include "ingest/coding/cast.h"
#include "ingest/coding/status.h"

#include <optional>
#include <string>
#include <vector>

namespace entente::detail {

/// How an act is told, by written cues and reader together.
struct Telling {
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::actual;
  std::optional<std::uint32_t> speaker;  ///< entity that says so; empty: the narrator
  bool by_cue = false;                   ///< a word or an open quotation names the speaker, not the reader alone
  bool told = false;                     ///< the act itself is the content of the speaker's verb
  bool doubted = false;                  ///< the reader would rather have the narrator: no speaker for its own deeds
  bool alleged = false;                  ///< a word says that it is only claimed: "allegedly"
  bool refused = false;                  ///< a table's own word for it is negated, not as past: "will not lift"
};

/// Weighs the cues of the sentence against what the reader says. A refusal is negative only where a word denies it:
/// "cancelled a meeting" is the refusal itself. `carried` names the speaker of a quotation that the sentence goes on
/// with. `explanation` gets a line a cue.
Telling weigh_telling(const CodingScene& scene, TokenSpan sentence, const Trigger& trigger, ActType type,
                      std::optional<std::uint32_t> carried, std::vector<std::string>& explanation);

}  // namespace entente::detail
