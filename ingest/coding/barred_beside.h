#pragma once

#include "ingest/coding/cast.h"

namespace entente::detail {

/// Does a word stand in a clause beside an event, which tells of others, so that it is no recipient: in what is told of
/// the doer of a verb ("Amnesty, which spoke to [witnesses], condemned it"), in a claim that is rejected ("rebutted
/// claims that he told [Russia]"), beside somebody else ("in remarks alongside [Rivlin]"), among those spoken to ("in a
/// call with [Macron]"), with another verb ("condemned the law but praised [Egypt]"), or as who gives a thing its name
/// ("bombed what [the army] called a camp")?
bool is_beside_event(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate);

}  // namespace entente::detail
