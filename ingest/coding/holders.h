#pragma once

#include "ingest/coding/candidates.h"

namespace entente::detail {

/// Whoever holds a place is whom an attack on it is aimed at: "bombed [ISIL]-controlled Raqqa". Puts holders where
/// their places stand among the objects, with the places' scores. O(candidates · children).
void put_holders(const CodingScene& scene, Ranking& objects);

}  // namespace entente::detail
