#include "store/snapshot.h"

#include "store/in_parts.h"
#include "store/keys.h"
#include "store/rollup.h"
#include "store/snapshot_state.h"

#include <algorithm>
#include <set>

namespace entente {

using detail::Column;
using detail::FactLoader;
using detail::FactRecord;

Snapshot::Snapshot(std::shared_ptr<const State> state) : state_(std::move(state)) {}

namespace {

/// Places with their days: the order of every list of facts.
using Places = std::vector<std::pair<detail::DayKey, FactRef>>;
using Targets = std::set<std::string>;

void add_places(const detail::View& view, Column column, const std::string& prefix, const DateRange& range,
                Places& places) {
  const auto [first, end] = detail::bounds_of(range);
  view.scan(column, detail::with_day(prefix, first), detail::with_day(prefix, end),
            [&](std::string_view key, std::string_view) {
              places.emplace_back(detail::day_before_ref(key), detail::ref_of(key));
              return true;
            });
}

/// Whether a side of a fact, as its article knows it, is in one of the scopes.
bool is_within(const std::string& id, const std::string& actor, const Targets& targets) {
  if (id.empty()) return false;
  if (targets.contains(id) || targets.contains(actor)) return true;
  const auto ancestors = ancestors_of(id);
  return std::any_of(ancestors.begin(), ancestors.end(), [&](const auto& a) { return targets.contains(a); });
}

/// The numbers of the places in the order in which the facts are stored.
std::vector<std::size_t> by_ref(const Places& places) {
  std::vector<std::size_t> order(places.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return places[a].second < places[b].second; });
  return order;
}

/// Reads article by article; each fact that is wanted comes to its place.
template <class Wanted>
std::vector<StoredFact> load(const Snapshot::State& state, Places places, Wanted wanted) {
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  const auto order = by_ref(places);
  std::vector<StoredFact> facts(places.size());
  std::vector<char> kept(places.size());  // no vector<bool>: threads write side by side
  detail::in_parts(order.size(), 2000, [&](std::size_t first, std::size_t last) {
    FactLoader loader(state);
    std::vector<std::string> keys;
    for (auto i = first; i < last; ++i) keys.push_back(detail::fact_key(places[order[i]].second));
    std::size_t found = 0;
    state.view->scan_prefixes(Column::fact, keys, [&](std::size_t key, std::string_view, std::string_view value) {
      auto record = detail::decode_fact(value);
      const auto place = order[first + key];
      kept[place] = wanted(record);
      if (kept[place]) facts[place] = loader.fact(places[place].second, std::move(record));
      ++found;
    });
    if (found != keys.size()) detail::fail_for_missing_fact();
  });
  std::size_t count = 0;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (kept[i] && count != i) facts[count] = std::move(facts[i]);
    count += kept[i] != 0;
  }
  facts.resize(count);
  return facts;
}

struct Sides {
  bool subject;
  bool object;
};
Sides sides_in(const FactRecord& record, const Targets& targets) {
  return {is_within(record.fact.subject, record.subject_actor, targets),
          is_within(record.fact.object.value_or(""), record.object_actor, targets)};
}

}  // namespace

std::vector<StoredFact> Snapshot::facts_between(std::string_view first, std::string_view second,
                                                const DateRange& range) const {
  const auto ones = state_->targets(first), others = state_->targets(second);
  Places places;
  for (const auto& one : ones)
    for (const auto& other : others)
      add_places(*state_->view, Column::pair, detail::pair_prefix(detail::hash_of(one), detail::hash_of(other)), range,
                 places);
  return load(*state_, std::move(places), [&](const FactRecord& record) {
    const auto one = sides_in(record, ones), other = sides_in(record, others);
    return (one.subject && other.object) || (one.object && other.subject);
  });
}

std::vector<StoredFact> Snapshot::facts_of(std::string_view entity, const DateRange& range) const {
  const auto targets = state_->targets(entity);
  Places places;
  for (const auto& target : targets)
    add_places(*state_->view, Column::actor, detail::u64_prefix(detail::hash_of(target)), range, places);
  return load(*state_, std::move(places), [&](const FactRecord& record) {
    const auto sides = sides_in(record, targets);
    return sides.subject || sides.object;
  });
}

std::vector<StoredFact> Snapshot::facts_in(std::string_view article) const {
  FactLoader loader(*state_);
  std::vector<StoredFact> facts;
  state_->view->scan_prefix(Column::fact, detail::article_key(detail::hash_of(article)),
                            [&](std::string_view key, std::string_view value) {
                              facts.push_back(loader.fact(detail::ref_of(key), detail::decode_fact(value)));
                              return facts.back().article == article;
                            });
  if (!facts.empty() && facts.back().article != article) facts.clear();
  return facts;
}

std::vector<StoredFact> Snapshot::facts_during(const DateRange& range) const {
  Places places;
  add_places(*state_->view, Column::time, {}, range, places);
  return load(*state_, std::move(places), [](const FactRecord&) { return true; });
}

std::optional<StoredFact> Snapshot::fact(std::string_view id) const {
  FactLoader loader(*state_);
  std::optional<StoredFact> found;
  state_->view->scan_prefix(Column::fact_id, detail::u64_prefix(detail::hash_of(id)),
                            [&](std::string_view key, std::string_view) {
                              auto fact = loader.fact(detail::ref_of(key));
                              if (fact.fact.id == id) found = std::move(fact);
                              return !found;
                            });
  return found;
}

StoredFact Snapshot::fact(FactRef ref) const {
  return FactLoader(*state_).fact(ref);
}

Fact Snapshot::fact_as_told(FactRef ref) const {
  return FactLoader(*state_).record(ref).fact;
}

std::string Snapshot::canonical(std::string_view id) const {
  return std::string(state_->seen_id(id));
}

std::vector<Judgement> Snapshot::judgements() const {
  return state_->judgements;
}

}  // namespace entente
