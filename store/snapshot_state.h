#pragma once

#include "store/database.h"
#include "store/entity_votes.h"
#include "store/merges.h"
#include "store/records.h"
#include "store/snapshot.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

/// What a snapshot is made of: the view, and the judgements, read once.
struct Snapshot::State {
  explicit State(std::shared_ptr<const detail::View> at);

  std::string_view seen_id(std::string_view id) const { return merges.canonical(id); }

  /// The actor of a side of a fact, given what the fact's article says, through the judgements.
  std::string_view seen_actor(std::string_view id, std::string_view actor) const;

  /// All scopes whose facts are facts of `entity`.
  std::set<std::string> targets(std::string_view entity) const;

  std::shared_ptr<const detail::View> view;
  std::vector<Judgement> judgements;
  detail::Merges merges;
  std::map<std::string, std::string, std::less<>> class_actors;  // canonical id → actor of the merged entity
};

namespace detail {

/// Adds the contributions of every article to the entity of this id.
void collect_votes(const View& view, std::string_view id, EntityVotes& votes);

/// Throws the Error of an index that names a fact which is not there.
[[noreturn]] void fail_for_missing_fact();

/// Reads whole facts; remembers the articles' headers.
class FactLoader {
 public:
  explicit FactLoader(const Snapshot::State& state) : state_(state) {}

  /// Throws Error where the place has no fact.
  FactRecord record(FactRef ref) const;
  StoredFact fact(FactRef ref) { return fact(ref, record(ref)); }
  StoredFact fact(FactRef ref, FactRecord record);

 private:
  const Article& article(std::uint64_t key);

  const Snapshot::State& state_;
  std::unordered_map<std::uint64_t, Article> articles_;
};

}  // namespace detail
}  // namespace entente
