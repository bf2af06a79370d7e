#include "store/entity_votes.h"

#include <algorithm>

namespace entente::detail {
namespace {

/// The key with most votes, the smallest of equals.
template <class Votes>
std::optional<typename Votes::key_type> winner(const Votes& votes) {
  const auto best =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best == votes.end()) return std::nullopt;
  return best->first;
}

}  // namespace

void EntityVotes::add(const Contribution& contribution) {
  const auto& entity = contribution.entity;
  const auto weight = contribution.mentions + 1;
  types_[entity.type] += weight;
  if (!entity.name.empty()) names_[entity.name] += weight;
  if (entity.country) countries_[*entity.country] += weight;
  if (entity.wikidata) wikidata_[*entity.wikidata] += weight;
  for (const auto& [name, count] : contribution.names) wordings_[name] += count;
  mentions_ += contribution.mentions;
  ++articles_;
}

EntitySummary EntityVotes::summary(const std::vector<std::string>& members) const {
  EntitySummary summary;
  auto& entity = summary.entity;
  entity.id = members.front();
  entity.type = winner(types_).value_or(EntityType::other);
  entity.name = winner(names_).value_or(entity.id);
  entity.country = winner(countries_);
  entity.wikidata = winner(wikidata_);
  summary.names.assign(wordings_.begin(), wordings_.end());
  std::stable_sort(summary.names.begin(), summary.names.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  summary.mentions = mentions_;
  summary.articles = articles_;
  summary.merged.assign(members.begin() + 1, members.end());
  std::sort(summary.merged.begin(), summary.merged.end());
  return summary;
}

}  // namespace entente::detail
