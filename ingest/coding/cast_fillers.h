#pragma once

#include "ingest/coding/cast.h"

#include <cstdint>
#include <vector>

namespace entente::detail {

/// All who fill a role with the candidate chosen for it, the candidate's own actors first: of an unnamed group its
/// members, those of its compound, who stands by a subject, and whom a verb left out once more acts on ("jailed Hassan
/// for treason and [Said] for murder"). Each actor once.
std::vector<Filler> fillers_of(const CodingScene& scene, std::uint32_t trigger, const Candidate& candidate, Role role);

}  // namespace entente::detail
