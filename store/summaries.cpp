#include "store/summaries.h"

#include "store/entity_votes.h"
#include "store/keys.h"
#include "store/snapshot_state.h"

#include <algorithm>
#include <map>

namespace entente::detail {
namespace {

/// Makes entities of contributions, which come in the order of their keys: what concerns one id stands together, so
/// that only merged entities wait for the end.
class Summaries {
 public:
  explicit Summaries(const Snapshot::State& state) : state_(state) {}

  void add(std::string_view key, const std::string& canonical, const Contribution& contribution) {
    if (const auto id_hash = key.substr(0, sizeof(std::uint64_t)); id_hash != at_) {
      finish(here_);
      at_ = id_hash;
    }
    const bool is_merged = state_.merges.classes().contains(canonical);
    (is_merged ? merged_ : here_)[canonical].add(contribution);
  }

  std::vector<EntitySummary> by_id() {
    finish(here_);
    finish(merged_);
    std::sort(all_.begin(), all_.end(), [](const auto& a, const auto& b) { return a.entity.id < b.entity.id; });
    return std::move(all_);
  }

 private:
  using Votes = std::map<std::string, EntityVotes, std::less<>>;

  void finish(Votes& votes) {
    for (const auto& [id, its_votes] : votes) all_.push_back(its_votes.summary(state_.merges.members(id)));
    votes.clear();
  }

  const Snapshot::State& state_;
  Votes merged_, here_;
  std::string at_;
  std::vector<EntitySummary> all_;
};

/// Where the contributions to these entities begin.
std::vector<std::string> prefixes_of(const Snapshot::State& state, const Ids& ids) {
  std::vector<std::string> prefixes;
  for (const auto& id : ids)
    for (const auto& member : state.merges.members(id)) prefixes.push_back(u64_prefix(hash_of(member)));
  std::sort(prefixes.begin(), prefixes.end());
  prefixes.erase(std::unique(prefixes.begin(), prefixes.end()), prefixes.end());
  return prefixes;
}

}  // namespace

std::vector<EntitySummary> all_summaries(const Snapshot::State& state) {
  Summaries summaries(state);
  state.view->scan(Column::entity, {}, {}, [&](std::string_view key, std::string_view value) {
    const auto contribution = decode_contribution(value);
    summaries.add(key, std::string(state.seen_id(contribution.entity.id)), contribution);
    return true;
  });
  return summaries.by_id();
}

std::vector<EntitySummary> summaries_of(const Snapshot::State& state, const Ids& ids) {
  Summaries summaries(state);
  const auto prefixes = prefixes_of(state, ids);
  state.view->scan_prefixes(Column::entity, prefixes, [&](std::size_t, std::string_view key, std::string_view value) {
    const auto contribution = decode_contribution(value);
    const auto wanted = ids.find(state.seen_id(contribution.entity.id));
    if (wanted != ids.end()) summaries.add(key, *wanted, contribution);
  });
  return summaries.by_id();
}

}  // namespace entente::detail
