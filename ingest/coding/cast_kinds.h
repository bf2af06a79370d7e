#pragma once

#include "ingest/coding/cast.h"

#include <algorithm>

namespace entente::detail {

/// A party, or a person who counts for a state: others' attacks may be of fists.
bool is_politician(const Entity& entity);

/// A state or its government.
bool is_state(const Entity& entity);

/// Are all who do it of one kind, and all to whom it is done of another? Nobody is of no kind.
bool are(const CodingScene& scene, const Cast& cast, bool (*doer)(const Entity&), bool (*other)(const Entity&));

/// Is it done to somebody, and do all to whom it is done fit (`fits` takes a Filler)?
bool are_objects(const Cast& cast, auto&& fits) {
  return !cast.objects.empty() &&
         std::ranges::all_of(cast.objects, [&](const auto& filler) { return filler && fits(*filler); });
}

/// A state or party and what is its own ("MLI.MIL" of "MLI"); the parties of a state may well meet each other.
bool is_own_part(const CodingScene& scene, std::uint32_t one, std::uint32_t other);

}  // namespace entente::detail
