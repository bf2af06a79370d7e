#pragma once

#include "ingest/coding/cast.h"

namespace entente::detail {

/// Is a candidate no party to talks or to an agreement: what they are about ("talks on Iran", "met to discuss Putin's
/// demands"), where they are held ("met in Poland", "the castle where leaders meet"), or what lies behind the border
/// that a promise is to guard, or who of one's own is kept from a visit? O(depth + children).
bool is_no_party(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate);

}  // namespace entente::detail
