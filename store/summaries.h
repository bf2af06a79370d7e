#pragma once

#include "store/snapshot.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace entente::detail {

using Ids = std::set<std::string, std::less<>>;

/// Of all entities that articles name, by canonical id. O(contributions).
std::vector<EntitySummary> all_summaries(const Snapshot::State& state);

/// Of those with these canonical ids, by id. O(their contributions), read in the order in which they are stored.
std::vector<EntitySummary> summaries_of(const Snapshot::State& state, const Ids& ids);

}  // namespace entente::detail
