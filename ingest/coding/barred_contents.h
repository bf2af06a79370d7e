#pragma once

#include "ingest/coding/cast.h"

namespace entente::detail {

/// Is it somebody of whom the words below the event only speak: in the clause that is denied ("denied arming Hamas") or
/// beside the event's, whom what is told, opposed or investigated harmed ("said the raid was a crime against Iraq"),
/// who complained, mediates, hears it, is helped or searched for, for whose good it is asked, who stands with the
/// doers, or whom only the name of a topic tells ("the Russia probe")? `objects` are all candidates. O(depth +
/// candidates).
bool is_only_spoken_of(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate,
                       const Ranking& objects);

}  // namespace entente::detail
