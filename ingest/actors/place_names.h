#pragma once

#include "ingest/actors/scene.h"

namespace entente::detail {

/// Whether the words around a name say that it is a place: "Arden, a village", "Arden is a city", "the town of Arden".
bool is_said_to_be_place(const Scene& scene, std::uint32_t head);

/// The names that the article introduces as places, or whom it has only "in" and "near" while the recogniser takes them
/// for people that no table knows.
std::set<std::string> introduced_places(const Scene& scene);

}  // namespace entente::detail
