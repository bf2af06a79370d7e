#include "store/keys.h"
#include "store/rollup.h"
#include "store/snapshot.h"
#include "store/snapshot_state.h"
#include "store/summaries.h"

namespace entente {

using detail::Column;
using detail::EntityVotes;

namespace {

/// Whether facts are found under the id although no article names it: `USA` where only `USA.GOV` is spoken of.
bool is_scope(const Snapshot::State& state, std::string_view id) {
  bool found = false;
  state.view->scan_prefix(Column::actor, detail::u64_prefix(detail::hash_of(id)),
                          [&](std::string_view, std::string_view) { return !(found = true); });
  return found;
}

/// An id of which nothing is known but that facts roll up to it.
EntitySummary bare(std::string id) {
  EntitySummary summary;
  const bool state = id.size() == 3 && id.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
  summary.entity.type = state ? EntityType::state : EntityType::other;
  summary.entity.name = id;
  if (state) summary.entity.country = id;
  summary.entity.id = std::move(id);
  return summary;
}

}  // namespace

std::optional<EntitySummary> Snapshot::entity(std::string_view id) const {
  EntityVotes votes;
  const auto members = state_->merges.members(id);
  for (const auto& member : members) detail::collect_votes(*state_->view, member, votes);
  auto summary = votes.summary(members);
  if (summary.articles > 0) return summary;
  for (const auto& member : members)
    if (is_scope(*state_, member)) return bare(members.front());
  return std::nullopt;
}

std::string Snapshot::actor(std::string_view id) const {
  Entity unknown;
  unknown.id = id;
  const auto summary = entity(id);
  const auto own = actor_of(summary ? summary->entity : unknown);
  return std::string(state_->seen_actor(id, own));
}

std::vector<EntitySummary> Snapshot::entities() const {
  return detail::all_summaries(*state_);
}

}  // namespace entente
