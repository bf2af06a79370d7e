#pragma once

#include "ingest/coding/cast.h"

namespace entente::detail {

/// Takes out of the subjects of an event who cannot have done it, whatever the reader says: who judges or answers the
/// act, the place that a noun of violence stands beside, and where somebody unknown is who acts.
void bar_subjects(const CodingScene& scene, const Trigger& trigger, ActType type, Ranking& subjects);

/// Takes out of the objects of an event who cannot be its recipient: whom a judged act was done to ("condemned the
/// attack on Israel"), what talks are about, where something is agreed, the medium that is told, and who acts in a
/// clause of its own beside the event's.
void bar_objects(const CodingScene& scene, const Trigger& trigger, ActType type, Ranking& objects);

}  // namespace entente::detail
