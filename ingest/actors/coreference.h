#pragma once

#include "ingest/actors/scene.h"

namespace entente::detail {

/// Resolves one noun phrase whose head is a common noun, and adds its mention.
void link_nominal(Scene& scene, TokenSpan chunk);

/// What a quantity counts: "hundreds of [protesters]", "some of the [senators]"; none for any other word.
std::uint32_t counted_by(const Scene& scene, std::uint32_t at);

/// Takes the noun phrase of a quantity for the entity of what it counts; false where that is nobody.
bool link_counting(Scene& scene, TokenSpan chunk, std::uint32_t at, std::uint32_t counted);

/// Resolves a noun that only modifies another, where it names an actor of its own: "[police] station", "[rebel] base".
void link_modifier(Scene& scene, std::uint32_t at);

/// Resolves one pronoun by what stands before it, and adds its mention; leaves it alone where nothing fits.
void link_pronoun(Scene& scene, std::uint32_t at);

}  // namespace entente::detail
