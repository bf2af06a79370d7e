#pragma once

#include "ingest/coding/cast.h"

#include <optional>
#include <string_view>

namespace entente::detail {

/// Another type than the trigger's word suggests, and the cue or table class that says so.
struct Retyping {
  ActType type = ActType::none;
  std::string_view why;
};

/// By the words around the trigger: "fought alongside" and "drills with Japan" are COOPERATE, "a scathing attack"
/// ACCUSE, "movement into Syria" MOBILIZE. O(children).
std::optional<Retyping> type_by_words(const CodingScene& scene, const Trigger& trigger, ActType type);

/// By who does it to whom: between politicians an "attack" is ACCUSE, a strike of workers PROTEST, an attack of hackers
/// COERCE, a missile that hits nobody MOBILIZE, fighters expelled ASSAULT, a state's leaving of a union SANCTION, a
/// guest received CONSULT, captives freed from others AID. O(children).
std::optional<Retyping> type_by_cast(const CodingScene& scene, const Trigger& trigger, ActType type, const Cast& cast);

/// Is it no event of that type for the words around: a heading's passive without its doer ("Israel urged to lift
/// blockade"), a statement of what may be ("suggested that it could cut aid") or that clears ("had not lied"), a
/// foretold threat, nobody's act, a veto of the tables?
bool is_no_event(const CodingScene& scene, const Trigger& trigger, ActType type);

/// Is it none of politics what these do to one another: the commerce of companies, a trip of somebody who is of no
/// state, an election that one politician wins over another, what a state's own speaker says of it?
bool is_private(const CodingScene& scene, const Trigger& trigger, ActType type, const Cast& cast);

}  // namespace entente::detail
