#pragma once

#include "ingest/coding/cast.h"

namespace entente::detail {

/// Is it no event of that type for the words around: a heading's passive without its doer ("Israel urged to lift
/// blockade"), a statement of what may be ("suggested that it could cut aid") or that clears ("had not lied"), a
/// foretold threat, a danger that somebody poses, what one is able to do, nobody's act, a veto of the tables?
bool is_no_event(const CodingScene& scene, const Trigger& trigger, ActType type);

/// Is it none of politics what these do to one another: the commerce of companies, a trip of somebody who is of no
/// state, an election that one politician wins over another, what a state's own speaker says of it?
bool is_private(const CodingScene& scene, const Trigger& trigger, ActType type, const Cast& cast);

}  // namespace entente::detail
