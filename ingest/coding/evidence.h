#pragma once

#include "ingest/coding/cast.h"
#include "ingest/coding/telling.h"

#include <array>
#include <string>

namespace entente::detail {

/// What speaks for and against a fact, as numbers; weights.tsv has a weight for each.
enum class Clue : std::uint8_t {
  bias,
  type,           ///< log probability of the type
  event,          ///< log probability that the word tells any event
  subject,        ///< log share of the chosen subject
  object,         ///< log share of the chosen object or of nobody
  nobody,         ///< the fact has no object
  subject_parse,  ///< prior of the construction that offers the subject
  object_parse,
  row,        ///< a table row says the same type: its prior
  other_row,  ///< a table row says another type
  headline,
  noun,           ///< the trigger is a noun
  subject_state,  ///< a state, government or military
  subject_body,   ///< an international body, armed group or party
  subject_person,
  object_state,
  object_body,
  object_person,
  conjunct,    ///< one of the two is coordinated with the chosen word
  unsure,      ///< 1 - confidence of the two mentions, summed
  same_state,  ///< both are of one state
  reported,    ///< somebody is said to tell it
  negative,
  not_actual,
  unread,           ///< a table's trigger that the reader takes for none
  echo_here,        ///< surest type of another trigger of the sentence that says the same of the same sides
  echo_elsewhere,   ///< likewise in another sentence
  pair_elsewhere,   ///< likewise of any type
  subject_unknown,  ///< neither state nor known body or group
  object_unknown,
  pronoun,  ///< the subject is a pronoun
  nominal,  ///< the subject is a description
  subject_share,
  object_share,
  doer,   ///< probability of type and subject together
  whole,  ///< and of the object
  main,   ///< the act of the sentence's main clause, or of what is reported there
  frame   ///< a table row says the same type, in a main clause: how far the parse offers subject and object
};
inline constexpr std::size_t clue_count = 38;

using Evidence = std::array<float, clue_count>;

struct FactParts {
  const Trigger& trigger;
  const std::array<float, act_type_count + 1>& types;
  ActType type;
  const Cast& cast;
  const Filler& subject;
  const std::optional<Filler>& object;
  const Telling& telling;
  bool headline;
};

Evidence evidence_of(const CodingScene& scene, const FactParts& parts);

/// Logistic score, 0 to 1, by the weights for facts of a reader or of the tables alone.
float score_of(const Evidence& evidence, bool by_reader, const CodingTables& tables);

/// `evidence: type -0.21, subject -0.05, ...`, the zeros left out.
std::string describe(const Evidence& evidence);

}  // namespace entente::detail
