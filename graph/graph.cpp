#include "graph/graph.h"

#include "entente/error.h"
#include "graph/text_pool.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace entente {

struct Graph::Parts {
  detail::TextPool texts;
  std::vector<std::string_view> ids;  // by vertex
  std::once_flag actors_read;
  std::vector<Actor> actors;
  std::mutex mutex;
  std::map<std::uint32_t, Actor> some_actors;  // those that were asked for one by one; guarded by the mutex
};

namespace {

using Number = std::uint32_t;
constexpr auto most = std::numeric_limits<Number>::max();

/// Numbers texts in the order of their coming.
class Numbering {
 public:
  explicit Numbering(detail::TextPool& pool) : pool_(pool) {}

  Number of(std::string_view text) {
    if (const auto known = numbers_.find(text); known != numbers_.end()) return known->second;
    texts_.push_back(pool_.keep(text));
    return numbers_.emplace(texts_.back(), static_cast<Number>(texts_.size() - 1)).first->second;
  }

  const std::vector<std::string_view>& texts() const { return texts_; }

 private:
  detail::TextPool& pool_;
  std::unordered_map<std::string_view, Number> numbers_;
  std::vector<std::string_view> texts_;
};

bool wanted(const FactRow& row, const GraphOptions& options) {
  // Between actors an office is told by `represents`; the office itself is no actor.
  if (options.roll_up && row.predicate == "holds_position") return false;
  return row.confidence >= options.min_confidence && (!options.kind || *options.kind == row.kind) &&
         (!options.modality || *options.modality == row.modality) &&
         (options.negative || row.polarity == Polarity::positive);
}

/// Facts between numbered vertices, in the order of their coming.
class Facts {
 public:
  Facts(detail::TextPool& pool, bool roll_up) : pool_(pool), roll_up_(roll_up) {}

  void add(const FactRow& row) {
    const auto source = vertices_.of(roll_up_ ? row.subject_actor : row.subject);
    if (row.object.empty()) return void(++without_object_);
    const auto target = vertices_.of(roll_up_ ? row.object_actor : row.object);
    const auto predicate = predicates_.of(row.predicate);
    if (predicate == quads_.size()) quads_.push_back(quad_of(row.predicate));
    const auto quad = row.kind == FactKind::event ? quads_[predicate] : Quad::none;
    facts_.push_back({row.ref, pool_.keep(row.id), row.kind, row.polarity, row.modality, quad,
                      predicates_.texts()[predicate], source, target, row.confidence, row.day, row.sentence});
  }

  const std::vector<std::string_view>& vertices() const { return vertices_.texts(); }
  std::uint64_t without_object() const { return without_object_; }
  const std::deque<GraphFact>& all() const { return facts_; }

 private:
  detail::TextPool& pool_;
  const bool roll_up_;
  Numbering vertices_{pool_}, predicates_{pool_};
  std::vector<Quad> quads_;  // by predicate
  std::deque<GraphFact> facts_;
  std::uint64_t without_object_ = 0;
};

/// The texts sorted, and for each old number the place of its text among them.
std::pair<std::vector<std::string_view>, std::vector<Number>> sorted(const std::vector<std::string_view>& texts) {
  std::vector<Number> order(texts.size()), places(texts.size());
  for (Number i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return texts[a] < texts[b]; });
  std::vector<std::string_view> ids;
  for (Number i = 0; i < order.size(); ++i) {
    ids.push_back(texts[order[i]]);
    places[order[i]] = i;
  }
  return {std::move(ids), std::move(places)};
}

/// The facts between vertices whose place each number has in `places`, by source and target. Those between the same two
/// stay in the order in which they came: by day, then their own place.
std::vector<GraphFact> sorted_by_ends(const std::deque<GraphFact>& facts, const std::vector<Number>& places) {
  if (facts.size() >= most) throw Error("too many facts for one graph");
  std::vector<std::pair<std::uint64_t, Number>> order;
  order.reserve(facts.size());
  for (const auto& fact : facts) {
    const auto ends = std::uint64_t{places[fact.source]} << 32 | places[fact.target];
    order.emplace_back(ends, static_cast<Number>(order.size()));
  }
  std::sort(order.begin(), order.end());
  std::vector<GraphFact> sorted;
  sorted.reserve(facts.size());
  for (const auto& [ends, number] : order) {
    auto& fact = sorted.emplace_back(facts[number]);
    fact.source = places[fact.source];
    fact.target = places[fact.target];
  }
  return sorted;
}

}  // namespace

Graph::Graph(Snapshot snapshot) : snapshot_(std::move(snapshot)), parts_(std::make_shared<Parts>()) {}

Graph Graph::load(const Snapshot& snapshot, const GraphOptions& options) {
  Graph graph(snapshot);
  Facts facts(graph.parts_->texts, options.roll_up);
  snapshot.each_fact(options.dates, [&](const FactRow& row) {
    if (wanted(row, options)) facts.add(row);
  });
  auto [ids, places] = sorted(facts.vertices());
  graph.rolled_up_ = options.roll_up;
  graph.without_object_ = facts.without_object();
  graph.parts_->ids = std::move(ids);
  graph.facts_ = sorted_by_ends(facts.all(), places);
  graph.connect();
  return graph;
}

void Graph::connect() {
  std::vector<std::pair<Number, Number>> edges;
  std::vector<EdgeFact> numbers;
  edges.reserve(facts_.size());
  numbers.reserve(facts_.size());
  for (const auto& fact : facts_) {
    numbers.push_back({static_cast<Number>(edges.size())});
    edges.emplace_back(fact.source, fact.target);
  }
  boost_ = Boost(boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), numbers.begin(),
                 static_cast<Number>(parts_->ids.size()));
}

std::optional<std::uint32_t> Graph::vertex_of(std::string_view id) const {
  const auto& ids = parts_->ids;
  const auto find = [&](std::string_view wanted_id) -> std::optional<std::uint32_t> {
    const auto at = std::lower_bound(ids.begin(), ids.end(), wanted_id);
    if (at == ids.end() || *at != wanted_id) return std::nullopt;
    return static_cast<std::uint32_t>(at - ids.begin());
  };
  const auto canonical = snapshot_.canonical(id);
  if (rolled_up_)
    if (const auto actor = find(snapshot_.actor(canonical))) return actor;
  return find(canonical);
}

namespace {

Actor actor_of(Entity entity) {
  return {std::move(entity.id), entity.type, std::move(entity.name), std::move(entity.country),
          std::move(entity.wikidata)};
}

}  // namespace

std::span<const std::string_view> Graph::ids() const {
  return parts_->ids;
}

std::span<const Actor> Graph::actors() const {
  std::call_once(parts_->actors_read, [this] {
    auto entities = snapshot_.entities_of(parts_->ids);
    parts_->actors.reserve(entities.size());
    for (auto& entity : entities) parts_->actors.push_back(actor_of(std::move(entity)));
  });
  return parts_->actors;
}

const Actor& Graph::actor(std::uint32_t vertex) const {
  const std::lock_guard lock(parts_->mutex);
  const auto known = parts_->some_actors.find(vertex);
  if (known != parts_->some_actors.end()) return known->second;
  auto entity = snapshot_.entities_of({&parts_->ids.at(vertex), 1}).front();
  return parts_->some_actors.emplace(vertex, actor_of(std::move(entity))).first->second;
}

Sentences Graph::sentences(std::span<const std::uint32_t> facts) const {
  std::vector<std::pair<FactRef, std::optional<Span>>> places;
  for (const auto index : facts) places.emplace_back(facts_[index].ref, facts_[index].sentence);
  return snapshot_.sentences(places);
}

}  // namespace entente
