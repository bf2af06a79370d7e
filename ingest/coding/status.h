#pragma once

#include "entente/extraction.h"
#include "ingest/coding/syntax.h"
#include "ingest/coding/tables.h"

#include <optional>
#include <string>
#include <vector>

namespace entente::detail {

/// How a sentence tells an act, by its written cues.
struct Status {
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::actual;
  std::optional<std::uint32_t> speaker;  ///< the word that names who says so; empty: the narrator
  bool told = false;                     ///< the act itself is the content of the speaker's verb: "X said Y attacked Z"
  bool governed = false;                 ///< the modality is that of a verb above: "planned an attack"
  bool wished = false;                   ///< a result that is only aimed at: surely not come about
  bool threatened = false;               ///< "threatened to attack": surely not done
  bool tried = false;             ///< what is only tried ("tried to reach a deal"): no result of it has come about
  bool demanded = false;          ///< what others are asked to do: no will of theirs
  bool conditioned = false;       ///< a condition stands on the act: "will leave if Iran stays"
  bool supposed = false;          ///< "had Iran attacked": it has not
  bool obliged = false;           ///< the doer should or must do it, and so has not yet
  bool sure_polarity = false;     ///< the polarity stands whatever a reader says: "no apology", a denied claim,
                                  ///< "aside from criticising"
  bool has_negation = false;      ///< a word like "not" or "failed to" denies the act
  std::vector<std::string> cues;  ///< one line a cue, for `entente explain`
};

/// What the words around a trigger say of its act; `noun` is the object that tells it with a light verb ("made no
/// apology"). O(depth of the trigger).
Status read_status(const Tree& tree, TokenSpan sentence, std::uint32_t trigger, const CodingTables& tables,
                   std::optional<std::uint32_t> noun = std::nullopt);

}  // namespace entente::detail
