#pragma once

#include "ingest/coding/cast.h"

namespace entente::detail {

/// Is a candidate only where an act is or for whose sake: the town of a condemned attack ("the massacre in [Bucha]"),
/// where a text is withdrawn, where people march, and whom they march for ("in support of [Modi]")? O(depth +
/// children).
bool is_setting(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate);

/// Is a candidate for a protest's doer the town where it is: "protests from [Lyon] to Paris"?
bool is_protest_site(const CodingScene& scene, const Trigger& trigger, const Candidate& candidate);

}  // namespace entente::detail
