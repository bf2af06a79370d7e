#pragma once

#include "ingest/coding/cast.h"

namespace entente::detail {

/// Has somebody whom the words name beside an event not done it: who repels or reports the assault, foils the plot to
/// attack, opposes the text that accuses, wants the release, is alleged to have done what the claim tells, is helped by
/// whoever comes to his rescue, lets others do it or helps them fight, whom "anti-" puts on the other side, whom "no"
/// or "neither" leaves out? O(depth + children).
bool is_no_doer(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate);

/// Leaves of the subjects of "had somebody arrested" who has it done, and takes out whom it only befalls: "[Russia] had
/// two soldiers killed". O(candidates).
void settle_causer(const CodingScene& scene, std::uint32_t verb, ActType type, Ranking& subjects);

/// Is it nobody of the two whom a hyphen joins before a noun of what they do together, or the other of them: "the
/// [Trump]-[Putin] meeting"? O(children).
bool is_outside_pair(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate,
                     Role role);

/// Does it stand where by a row the other side of a gift does: "[Zambia] received aid from [China]"? O(depth).
bool is_outside_gift(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate,
                     Role role);

/// Does "anti-" put somebody on the other side: "an anti-[American] rally", also where the rally itself is asked whose
/// it is?
bool is_opposed(const CodingScene& scene, const Candidate& candidate);

}  // namespace entente::detail
