#pragma once

#include "ingest/coding/cast.h"

namespace entente::detail {

/// Does a candidate stand in words beside the event that have nothing to do with it: who acts in a clause of time
/// ("spoke as [Erdogan] arrived"), where the speaker goes on to, to whom something is owed, or the doer's own state?
/// O(depth + children).
bool is_in_adjunct(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate);

}  // namespace entente::detail
