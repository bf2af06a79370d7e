#include "store/snapshot_state.h"

#include "store/encoding.h"
#include "store/rollup.h"

#include "entente/error.h"

#include <fmt/core.h>
#include <algorithm>

namespace entente {
namespace {

std::vector<Judgement> read_judgements(const detail::View& view) {
  std::vector<Judgement> all;
  view.scan(detail::Column::judgement, {}, {}, [&](std::string_view key, std::string_view value) {
    all.push_back(detail::decode_judgement(value));
    all.back().id = fmt::format("{:016x}", detail::u64_at(key, 0));
    return true;
  });
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.when < b.when; });
  return all;
}

/// The actor of a merged entity: that of the first member that counts for another, else its own id.
std::string actor_of_class(const detail::View& view, const detail::Merges& merges,
                           const std::vector<std::string>& members) {
  for (const auto& member : members) {
    detail::EntityVotes votes;
    detail::collect_votes(view, member, votes);
    if (const auto actor = actor_of(votes.summary({member}).entity); actor != member)
      return std::string(merges.canonical(actor));
  }
  return members.front();
}

}  // namespace

Snapshot::State::State(std::shared_ptr<const detail::View> at)
    : view(std::move(at)), judgements(read_judgements(*view)), merges(judgements) {
  for (const auto& [canonical, members] : merges.classes())
    class_actors[canonical] = actor_of_class(*view, merges, members);
}

std::string_view Snapshot::State::seen_actor(std::string_view id, std::string_view actor) const {
  if (class_actors.empty()) return actor;
  const auto of_id = class_actors.find(merges.canonical(id));
  if (of_id != class_actors.end()) return of_id->second;
  const auto of_actor = class_actors.find(merges.canonical(actor));
  return of_actor != class_actors.end() ? std::string_view(of_actor->second) : actor;
}

std::set<std::string> Snapshot::State::targets(std::string_view entity) const {
  const auto own = merges.members(entity);
  std::set<std::string> targets(own.begin(), own.end());
  for (const auto& [canonical, members] : merges.classes()) {
    bool inside = class_actors.at(canonical) == own.front();
    for (const auto& member : members)
      for (const auto& ancestor : ancestors_of(member))
        inside |= std::find(own.begin(), own.end(), ancestor) != own.end();
    if (inside) targets.insert(members.begin(), members.end());
  }
  return targets;
}

namespace detail {

void collect_votes(const View& view, std::string_view id, EntityVotes& votes) {
  view.scan_prefix(Column::entity, u64_prefix(hash_of(id)), [&](std::string_view, std::string_view value) {
    const auto contribution = decode_contribution(value);
    if (contribution.entity.id == id) votes.add(contribution);
    return true;
  });
}

void fail_for_missing_fact() {
  throw Error("damaged database: an index names a fact that is not there");
}

FactRecord FactLoader::record(FactRef ref) const {
  const auto value = state_.view->get(Column::fact, fact_key(ref));
  if (!value) fail_for_missing_fact();
  return decode_fact(*value);
}

const Article& FactLoader::article(std::uint64_t key) {
  if (const auto known = articles_.find(key); known != articles_.end()) return known->second;
  const auto value = state_.view->get(Column::article, article_key(key));
  if (!value) throw Error("damaged database: a fact names an article that is not there");
  return articles_.emplace(key, decode_header(*value).article).first->second;
}

StoredFact FactLoader::fact(FactRef ref, FactRecord record) {
  const auto& from = article(ref.article);
  const auto object = record.fact.object.value_or("");
  StoredFact fact;
  fact.ref = ref;
  fact.article = from.id;
  fact.published = from.date;
  fact.subject = state_.seen_id(record.fact.subject);
  fact.object = state_.seen_id(object);
  fact.subject_actor = state_.seen_actor(record.fact.subject, record.subject_actor);
  fact.object_actor = state_.seen_actor(object, record.object_actor);
  fact.fact = std::move(record.fact);
  return fact;
}

}  // namespace detail
}  // namespace entente
