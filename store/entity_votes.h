#pragma once

#include "store/records.h"
#include "store/snapshot.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace entente::detail {

/// Makes one entity of what the articles say about it.
class EntityVotes {
 public:
  void add(const Contribution& contribution);
  /// The same without the contribution's names.
  void add(const ContributionHead& head);

  std::uint64_t articles() const { return articles_; }

  /// See EntitySummary; `members` are all ids merged into the first.
  EntitySummary summary(const std::vector<std::string>& members) const;

 private:
  using Votes = std::map<std::string, std::uint64_t, std::less<>>;

  std::map<EntityType, std::uint64_t> types_;
  Votes names_, countries_, wikidata_, wordings_;
  std::uint64_t mentions_ = 0;
  std::uint64_t articles_ = 0;
};

}  // namespace entente::detail
