#include "store/encoding.h"
#include "store/in_parts.h"
#include "store/keys.h"
#include "store/snapshot.h"
#include "store/snapshot_state.h"

#include <algorithm>

namespace entente {
namespace {

using detail::EntityVotes;
using Ids = std::span<const std::string_view>;

/// An id that is asked for, by its hash.
struct Wanted {
  std::uint64_t hash = 0;
  std::size_t place = 0;

  auto operator<=>(const Wanted&) const = default;
};

std::vector<Wanted> by_hash(Ids ids) {
  std::vector<Wanted> wanted;
  wanted.reserve(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) wanted.push_back({detail::hash_of(ids[i]), i});
  std::sort(wanted.begin(), wanted.end());
  return wanted;
}

/// Collects the votes of one hash after the other and makes entities of them. Almost always one id has the hash.
class Collector {
 public:
  Collector(Ids ids, std::span<const Wanted> wanted, std::vector<std::optional<Entity>>& entities)
      : ids_(ids), wanted_(wanted), entities_(entities) {}

  /// What an article says of an id with this hash. Hashes never come again.
  void add(std::uint64_t hash, const detail::ContributionHead& head) {
    if (group_.empty() || group_.front().hash != hash) begin(hash);
    for (std::size_t i = 0; i < group_.size(); ++i)
      if (ids_[group_[i].place] == head.id) votes_[i].add(head);
  }

  void finish() {
    for (std::size_t i = 0; i < group_.size(); ++i) {
      const auto place = group_[i].place;
      if (votes_[i].articles() > 0) entities_[place] = votes_[i].summary({std::string(ids_[place])}).entity;
    }
  }

 private:
  void begin(std::uint64_t hash) {
    finish();
    const auto end = std::upper_bound(wanted_.begin(), wanted_.end(), hash,
                                      [](std::uint64_t h, const Wanted& each) { return h < each.hash; });
    const auto first =
        std::lower_bound(wanted_.begin(), end, hash, [](const Wanted& each, std::uint64_t h) { return each.hash < h; });
    group_ = {first, end};
    votes_.assign(group_.size(), {});
  }

  Ids ids_;
  std::span<const Wanted> wanted_;
  std::vector<std::optional<Entity>>& entities_;
  std::span<const Wanted> group_;
  std::vector<EntityVotes> votes_;
};

void collect(const detail::View& view, Ids ids, std::span<const Wanted> wanted,
             std::vector<std::optional<Entity>>& entities) {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (i == 0 || wanted[i].hash != wanted[i - 1].hash) keys.push_back(detail::u64_prefix(wanted[i].hash));
  Collector collector(ids, wanted, entities);
  view.scan_prefixes(detail::Column::entity, keys, [&](std::size_t, std::string_view key, std::string_view value) {
    collector.add(detail::u64_at(key, 0), detail::decode_contribution_head(value));
  });
  collector.finish();
}

}  // namespace

std::vector<Entity> Snapshot::entities_of(std::span<const std::string_view> ids) const {
  const auto wanted = by_hash(ids);
  std::vector<std::optional<Entity>> known(ids.size());
  detail::in_parts(wanted.size(), 1000, [&](std::size_t first, std::size_t last) {
    collect(*state_->view, ids, std::span(wanted).subspan(first, last - first), known);
  });
  std::vector<Entity> entities;
  entities.reserve(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const bool merged = state_->merges.classes().contains(state_->seen_id(ids[i]));
    if (known[i] && !merged) {
      entities.push_back(*std::move(known[i]));
      continue;
    }
    entities.push_back(entity(ids[i]).value_or(EntitySummary{}).entity);
    entities.back().id = ids[i];
    if (entities.back().name.empty()) entities.back().name = ids[i];
  }
  return entities;
}

}  // namespace entente
