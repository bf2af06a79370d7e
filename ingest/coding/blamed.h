#pragma once

#include "ingest/coding/arguments.h"
#include "ingest/coding/cast.h"

namespace entente::detail {

/// "Kenya blamed the attack on Somalia": offers whom the verb blames, where the parser hangs it on the deed; and as the
/// doer of the deed, where that is the trigger. O(words of the deed).
void offer_blamed(const CodingScene& scene, std::uint32_t trigger, ActType type, Proposals& proposals);

/// Leaves nobody else in that role; who blames has not done the deed, and who has done it has not suffered it.
void settle_blamed(const CodingScene& scene, std::uint32_t trigger, ActType type, Ranking& subjects, Ranking& objects);

}  // namespace entente::detail
