#pragma once

#include "ingest/coding/cast.h"

namespace entente::detail {

/// Is it somebody of whom the words below the event only speak: in the clause that is denied ("denied arming Hamas"),
/// whom what is told or investigated harmed ("said the raid was a crime against Iraq"), who complained, helps,
/// mediates, is searched for, or whom only the name of a topic tells ("the Russia probe")? `objects` are all
/// candidates. O(depth + candidates).
bool is_only_spoken_of(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate,
                       const Ranking& objects);

}  // namespace entente::detail
