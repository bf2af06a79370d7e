#pragma once

#include "ingest/coding/candidates.h"

namespace entente::detail {

/// Is the word somebody whom a preposition sets beside another: "along with [Germany]", "alongside [Rivlin]"?
bool is_companion(const CodingScene& scene, std::uint32_t token);

/// What such a preposition hangs on, by itself or below the word before it: "along [with]".
std::uint32_t above_companion(const Tree& tree, std::uint32_t preposition);

/// Who takes part like a verb's subject, before the verb: "France, along with [Germany], condemned", "The king,
/// accompanied by [his minister], met", "Together with [Italy], France attacked".
std::vector<std::uint32_t> companions_of(const CodingScene& scene, std::uint32_t subject);

/// Whom the text names of a group that it does not name otherwise: "several countries, including [Chad] and [Niger]".
/// Nobody where the group itself is somebody known ("Russian officials, including Lavrov").
std::vector<std::uint32_t> members_of(const CodingScene& scene, std::uint32_t group);

/// Adds to the score of an unnamed group that the parse offers for a role those of its named members, who are then no
/// candidates of their own.
void gather_members(const CodingScene& scene, Ranking& ranking);

}  // namespace entente::detail
