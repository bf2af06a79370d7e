#pragma once

#include "ingest/coding/retype.h"

namespace entente::detail {

/// The type of a word by which somebody gives way, whatever the reader takes it for: "acquitted the reporter",
/// "unblocked the sites", "reversed a decision to expel him", "gave approval for UN teams to enter". O(children).
std::optional<Retyping> giving_way_by_words(const CodingScene& scene, std::uint32_t word, ActType type);

}  // namespace entente::detail
