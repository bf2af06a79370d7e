#include "store/encoding.h"
#include "store/keys.h"
#include "store/names.h"
#include "store/rollup.h"
#include "store/snapshot.h"
#include "store/snapshot_state.h"
#include "store/spelling.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace entente {

using detail::Column;
using detail::EntityVotes;

namespace {

void sort_by_mentions(std::vector<EntitySummary>& summaries) {
  std::sort(summaries.begin(), summaries.end(), [](const auto& a, const auto& b) {
    return a.mentions != b.mentions ? a.mentions > b.mentions : a.entity.id < b.entity.id;
  });
}

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

using Ids = std::set<std::string, std::less<>>;

/// Canonical ids of the entities with an alias in [lower, upper) that is wanted; at most `limit`.
template <class Wanted>
Ids ids_with_alias(const Snapshot::State& state, const std::string& lower, const std::string& upper, std::size_t limit,
                   Wanted wanted) {
  Ids ids;
  state.view->scan(Column::alias, lower, upper, [&](std::string_view key, std::string_view value) {
    if (wanted(key.substr(0, key.find('\0')))) ids.emplace(state.seen_id(value));
    return ids.size() < limit;
  });
  return ids;
}

std::vector<std::string> words_of(const std::string& folded) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < folded.size();) {
    const auto end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Those with an alias that for each of the words has one that `fits` it.
template <class Fits>
Ids ids_holding(const Snapshot::State& state, const std::vector<std::string>& words, Fits fits) {
  return ids_with_alias(state, {}, {}, 1000, [&](std::string_view alias) {
    const auto those = words_of(std::string(alias));
    return std::all_of(words.begin(), words.end(), [&](const auto& word) {
      return std::any_of(those.begin(), those.end(), [&](const auto& each) { return fits(each, word); });
    });
  });
}

std::vector<EntitySummary> summaries_of(const Snapshot& snapshot, const Ids& ids) {
  std::vector<EntitySummary> summaries;
  for (const auto& id : ids)
    if (auto summary = snapshot.entity(id)) summaries.push_back(*std::move(summary));
  sort_by_mentions(summaries);
  return summaries;
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

std::vector<EntitySummary> Snapshot::entities_named(std::string_view name) const {
  auto prefix = folded_name(name);
  prefix += '\0';
  auto ids = ids_with_alias(*state_, prefix, detail::after(prefix), 1000, [](std::string_view) { return true; });
  if (entity(name)) ids.emplace(state_->seen_id(name));
  return summaries_of(*this, ids);
}

std::vector<EntitySummary> Snapshot::entities_like(std::string_view name, std::size_t limit) const {
  const auto folded = folded_name(name);
  if (folded.empty()) return {};
  auto ids = ids_with_alias(*state_, folded, detail::after(folded), 1000, [](std::string_view) { return true; });
  if (ids.empty())
    ids = ids_holding(*state_, words_of(folded), [](const auto& word, const auto& w) { return word.starts_with(w); });
  auto summaries = summaries_of(*this, ids);
  summaries.resize(std::min(limit, summaries.size()));
  return summaries;
}

std::vector<EntitySummary> Snapshot::entities_holding(std::string_view name) const {
  const auto words = words_of(folded_name(name));
  if (words.empty()) return {};
  return summaries_of(*this, ids_holding(*state_, words, std::equal_to{}));
}

std::vector<EntitySummary> Snapshot::entities_spelt_like(std::string_view name, std::size_t limit) const {
  const auto folded = folded_name(name);
  const auto slips = slips_in(folded.size());
  std::vector<Ids> by_edits(slips + 1);
  state_->view->scan(Column::alias, {}, {}, [&](std::string_view key, std::string_view value) {
    const auto edits = edits_of_name(folded, key.substr(0, key.find('\0')));
    if (edits <= slips && slips != 0) by_edits[edits].emplace(state_->seen_id(value));
    return true;
  });
  std::vector<EntitySummary> nearest;
  Ids seen;
  for (const auto& ids : by_edits)
    for (auto& each : summaries_of(*this, ids))
      if (nearest.size() < limit && seen.insert(each.entity.id).second) nearest.push_back(std::move(each));
  return nearest;
}

std::vector<EntitySummary> Snapshot::entities() const {
  // What concerns one id stands together, so that only merged entities wait for the end.
  using Votes = std::map<std::string, EntityVotes, std::less<>>;
  Votes merged, here;
  std::string at;
  std::vector<EntitySummary> summaries;
  const auto finish = [&](Votes& votes) {
    for (const auto& [id, its_votes] : votes) summaries.push_back(its_votes.summary(state_->merges.members(id)));
    votes.clear();
  };
  state_->view->scan(Column::entity, {}, {}, [&](std::string_view key, std::string_view value) {
    if (const auto id_hash = key.substr(0, sizeof(std::uint64_t)); id_hash != at) {
      finish(here);
      at = id_hash;
    }
    const auto contribution = detail::decode_contribution(value);
    const auto id = std::string(state_->seen_id(contribution.entity.id));
    (state_->merges.classes().contains(id) ? merged : here)[id].add(contribution);
    return true;
  });
  finish(here);
  finish(merged);
  std::sort(summaries.begin(), summaries.end(), [](const auto& a, const auto& b) { return a.entity.id < b.entity.id; });
  return summaries;
}

}  // namespace entente
