#pragma once

#include "ingest/actors/scene.h"

namespace entente::detail {

/// Links a capital or a seat of power, read in `sense`, to whoever sits there where it acts ("Brussels rejected the
/// plan"), else to the place ("the Brussels summit").
void link_seat(Scene& scene, const Hit& hit, Sense sense);

}  // namespace entente::detail
