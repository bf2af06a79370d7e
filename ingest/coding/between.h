#pragma once

#include "ingest/coding/candidates.h"

#include <cstdint>
#include <optional>
#include <utility>

namespace entente::detail {

/// Is the word what both parties have who do something "between" them: "talks between their [armies]"? It is neither of
/// them.
bool is_shared_between(const Tree& tree, std::uint32_t token);

/// The two whom "their" means in what a noun tells: "[Mali] and [Niger] announced talks between their armies", "[Xi]
/// told [Obama] that talks between their armies would go on"; one word twice where it names both ("[the two men] agreed
/// to"); none elsewhere, and where the text names no two. O(depth
/// + children).
std::optional<std::pair<std::uint32_t, std::uint32_t>> parties_between(const CodingScene& scene, std::uint32_t noun);

/// The two whom a subject's own words name: "delegations from [Mali] and [Niger] met", "[UK] and [EU] negotiators
/// agreed"; none where the verb has somebody else with whom or to whom it is done. O(children).
std::optional<std::pair<std::uint32_t, std::uint32_t>> parties_in_subject(const CodingScene& scene, std::uint32_t word);

}  // namespace entente::detail
