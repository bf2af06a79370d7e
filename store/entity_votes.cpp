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

template <class Votes>
void vote(Votes& votes, std::string_view for_what, std::uint64_t weight) {
  const auto known = votes.find(for_what);
  if (known != votes.end())
    known->second += weight;
  else
    votes.emplace(for_what, weight);
}

ContributionHead head_of(const Contribution& contribution) {
  const auto& entity = contribution.entity;
  return {entity.id, entity.type, entity.name, entity.country, entity.wikidata, contribution.mentions};
}

}  // namespace

void EntityVotes::add(const Contribution& contribution) {
  add(head_of(contribution));
  for (const auto& [name, count] : contribution.names) vote(wordings_, name, count);
}

void EntityVotes::add(const ContributionHead& head) {
  const auto weight = head.mentions + 1;
  types_[head.type] += weight;
  if (!head.name.empty()) vote(names_, head.name, weight);
  if (head.country) vote(countries_, *head.country, weight);
  if (head.wikidata) vote(wikidata_, *head.wikidata, weight);
  mentions_ += head.mentions;
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
