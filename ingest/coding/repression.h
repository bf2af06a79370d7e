#pragma once

#include "ingest/coding/retype.h"

namespace entente::detail {

/// Repression that words like those of a fight tell: an attack on computers. O(children).
std::optional<Retyping> repression_by_words(const CodingScene& scene, const Trigger& trigger, ActType type);

/// What an authority does to those in its power, whatever its word: "ordered nine men jailed", "ordered the paper to
/// close" are more than requests, "captured" by police an arrest, a road blocked by soldiers no protest. O(children).
std::optional<Retyping> repression_by_cast(const CodingScene& scene, const Trigger& trigger, ActType type,
                                           const Cast& cast);

}  // namespace entente::detail
