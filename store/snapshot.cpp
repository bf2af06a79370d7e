#include "store/snapshot.h"

#include "store/keys.h"
#include "store/rollup.h"
#include "store/snapshot_state.h"
#include "store/utf8_text.h"

#include <algorithm>
#include <map>
#include <set>

namespace entente {

using detail::Column;
using detail::FactLoader;
using detail::FactRecord;

Snapshot::Snapshot(std::shared_ptr<const State> state) : state_(std::move(state)) {}

namespace {

/// Places with their days: the order of every list of facts.
using Places = std::set<std::pair<detail::DayKey, FactRef>>;
using Targets = std::set<std::string>;

void add_places(const detail::View& view, Column column, const std::string& prefix, const DateRange& range,
                Places& places) {
  const auto [first, end] = detail::bounds_of(range);
  view.scan(column, detail::with_day(prefix, first), detail::with_day(prefix, end),
            [&](std::string_view key, std::string_view) {
              places.emplace(detail::day_before_ref(key), detail::ref_of(key));
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

template <class Wanted>
std::vector<StoredFact> load(const Snapshot::State& state, const Places& places, Wanted wanted) {
  FactLoader loader(state);
  std::vector<StoredFact> facts;
  for (const auto& [day, ref] : places) {
    auto record = loader.record(ref);
    if (wanted(record)) facts.push_back(loader.fact(ref, std::move(record)));
  }
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
  return load(*state_, places, [&](const FactRecord& record) {
    const auto one = sides_in(record, ones), other = sides_in(record, others);
    return (one.subject && other.object) || (one.object && other.subject);
  });
}

std::vector<StoredFact> Snapshot::facts_of(std::string_view entity, const DateRange& range) const {
  const auto targets = state_->targets(entity);
  Places places;
  for (const auto& target : targets)
    add_places(*state_->view, Column::actor, detail::u64_prefix(detail::hash_of(target)), range, places);
  return load(*state_, places, [&](const FactRecord& record) {
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
  return load(*state_, places, [](const FactRecord&) { return true; });
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

void Snapshot::each_fact(const DateRange& range, const std::function<void(const FactRow&)>& each) const {
  const auto [first, end] = detail::bounds_of(range);
  std::string id;
  state_->view->scan(Column::time, detail::with_day({}, first), detail::with_day({}, end),
                     [&](std::string_view key, std::string_view value) {
                       auto row = detail::decode_row(value, id);
                       row.ref = detail::ref_of(key);
                       row.day = detail::day_of(detail::day_before_ref(key));
                       row.subject_actor = state_->seen_actor(row.subject, row.subject_actor);
                       row.object_actor = state_->seen_actor(row.object, row.object_actor);
                       row.subject = state_->seen_id(row.subject);
                       row.object = state_->seen_id(row.object);
                       each(row);
                       return true;
                     });
}

// ---- Sentences

using PlacedSpan = std::pair<FactRef, std::optional<Span>>;

std::vector<std::string> Snapshot::sentences(std::span<const PlacedSpan> places) const {
  std::map<std::uint64_t, std::vector<std::size_t>> by_article;
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i].second) by_article[places[i].first.article].push_back(i);
  std::vector<std::string> sentences(places.size());
  for (const auto& [article, wanted] : by_article) {
    const auto text = state_->view->get(Column::text, detail::article_key(article)).value_or("");
    const detail::Utf8Text characters(text);
    for (const auto i : wanted) sentences[i] = characters.at(*places[i].second);
  }
  return sentences;
}

std::vector<std::string> Snapshot::sentences(std::span<const StoredFact> facts) const {
  std::vector<PlacedSpan> places;
  for (const auto& fact : facts) places.emplace_back(fact.ref, fact.fact.sentence_span);
  return sentences(places);
}

std::string Snapshot::canonical(std::string_view id) const {
  return std::string(state_->seen_id(id));
}

std::vector<Judgement> Snapshot::judgements() const {
  return state_->judgements;
}

}  // namespace entente
