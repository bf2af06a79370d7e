#pragma once

#include "ingest/coding/cast.h"

#include <optional>
#include <string_view>

namespace entente::detail {

/// Another type than the trigger's word suggests, and the cue or table class that says so.
struct Retyping {
  ActType type = ActType::none;
  std::string_view why;
  ActType strict = ActType::none;  ///< what coders write for it where they depart from that type
};

/// By the words around the trigger: "fought alongside" and "drills with Japan" are COOPERATE, "a scathing attack"
/// ACCUSE, "movement into Syria" MOBILIZE. O(children).
std::optional<Retyping> type_by_words(const CodingScene& scene, const Trigger& trigger, ActType type);

/// By who does it to whom: between politicians an "attack" is ACCUSE, a strike of workers PROTEST, an attack of hackers
/// COERCE, a missile that hits nobody MOBILIZE, fighters expelled ASSAULT, a state's leaving of a union SANCTION, a
/// guest received CONSULT, captives freed from others and support of money or goods AID. O(children).
std::optional<Retyping> type_by_cast(const CodingScene& scene, const Trigger& trigger, ActType type, const Cast& cast);

}  // namespace entente::detail
