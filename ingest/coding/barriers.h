#pragma once

#include "ingest/coding/cast.h"

namespace entente::detail {

/// Takes out of the subjects of an event who cannot have done it, whatever the reader says: who judges or answers the
/// act, and the place that a noun of violence stands beside.
void bar_subjects(const CodingScene& scene, const Trigger& trigger, ActType type, Ranking& subjects);

/// Takes out of the objects of an event who cannot be its recipient: whom a judged act was done to ("condemned the
/// attack on Israel"), what talks are about, where something is agreed, the medium that is told, and who acts in a
/// clause of its own beside the event's.
void bar_objects(const CodingScene& scene, const Trigger& trigger, ActType type, Ranking& objects);

/// "Obama condemned the murder", "called the bombing a crime": does the verb above the noun judge what the noun tells?
/// Who judges an act has not done it; who denies or orders one may have.
bool is_judged(const CodingScene& scene, std::uint32_t noun);

/// "NATO warned of a Russian attack", "the UN warned that Boko Haram could attack Chad": does a word of warning
/// foretell what others may do, without a threat of its own?
bool only_foretells(const CodingScene& scene, std::uint32_t trigger);

/// Is it done to somebody, or at least somewhere?
bool is_deed(ActType type);

}  // namespace entente::detail
