#pragma once

#include "ingest/coding/cast.h"

namespace entente::detail {

/// Has somebody whom the words name beside an event not done it: who repels or reports the assault, foils the plot to
/// attack, opposes the text that accuses, wants the release, is alleged to have done what the claim tells, is helped by
/// whoever comes to his rescue, or whom "anti-" puts on the other side? O(depth + children).
bool is_no_doer(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate);

/// Does "anti-" put somebody on the other side: "an anti-[American] rally", also where the rally itself is asked whose
/// it is?
bool is_opposed(const CodingScene& scene, const Candidate& candidate);

}  // namespace entente::detail
