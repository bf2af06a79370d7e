#pragma once

#include "ingest/coding/candidates.h"

#include <cstdint>
#include <optional>

namespace entente::detail {

/// Who fights where another helps: "backed [Ukraine] in its war against Russia", "sent arms to [Ukraine] for its war";
/// none where the word is no fight or nobody is helped in it. O(depth + children).
std::optional<std::uint32_t> helped_fighter(const CodingScene& scene, std::uint32_t fight);

/// Does a candidate only help: "[Germany] backed Ukraine in its war"?
bool helps_fighter(const CodingScene& scene, std::uint32_t fight, const Candidate& candidate);

}  // namespace entente::detail
