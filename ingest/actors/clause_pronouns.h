#pragma once

#include "ingest/actors/scene.h"

namespace entente::detail {

/// Whether "it" stands for the clause behind it and for nobody: "It is clear that …", "It was reported that …", "it is
/// time to …"; not "It is ready to …", "It is confident that …".
bool stands_for_clause(const Scene& scene, std::uint32_t at);

}  // namespace entente::detail
