#include "graph/graph.h"

#include "entente/error.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace entente {
namespace {

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Numbers ids in the order of their coming; the graph sorts them afterwards.
class Numbering {
 public:
  std::uint32_t of(std::string_view id) {
    const auto [at, is_new] = numbers_.try_emplace(std::string(id), static_cast<std::uint32_t>(ids_.size()));
    if (is_new) ids_.push_back(&at->first);
    return at->second;
  }

  /// The ids sorted, and for each old number the place of its id among them.
  std::pair<std::vector<std::string>, std::vector<std::uint32_t>> sorted() const {
    std::vector<std::uint32_t> order(ids_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return *ids_[a] < *ids_[b]; });
    std::vector<std::string> ids;
    std::vector<std::uint32_t> places(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      ids.push_back(*ids_[order[i]]);
      places[order[i]] = i;
    }
    return {std::move(ids), std::move(places)};
  }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<const std::string*> ids_;
};

bool wanted(const FactRow& row, const GraphOptions& options) {
  return row.confidence >= options.min_confidence && (!options.kind || *options.kind == row.kind) &&
         (options.negative || row.polarity == Polarity::positive);
}

GraphFact fact_of(const FactRow& row) {
  GraphFact fact;
  fact.ref = row.ref;
  fact.id = row.id;
  fact.kind = row.kind;
  fact.polarity = row.polarity;
  fact.modality = row.modality;
  fact.quad = row.kind == FactKind::event ? quad_of(row.predicate) : Quad::none;
  fact.predicate = row.predicate;
  fact.confidence = row.confidence;
  fact.day = row.day;
  fact.sentence = row.sentence;
  return fact;
}

/// What all articles together know of each id; of one that nothing names, the id alone.
std::vector<Actor> actors_of(const Snapshot& snapshot, const std::vector<std::string>& ids) {
  std::vector<Actor> actors;
  actors.reserve(ids.size());
  for (const auto& id : ids) {
    auto entity = snapshot.entity(id).value_or(EntitySummary{}).entity;
    actors.push_back({id, entity.type, entity.name.empty() ? id : std::move(entity.name), std::move(entity.country),
                      std::move(entity.wikidata)});
  }
  return actors;
}

auto order_of(const GraphFact& fact) {
  return std::tuple(fact.source, fact.target, !fact.day, fact.day, fact.ref);
}

Edges edges_of(const std::vector<GraphFact>& facts) {
  if (facts.size() >= std::numeric_limits<std::uint32_t>::max()) throw Error("too many facts for one graph");
  Edges edges;
  edges.reserve(facts.size());
  for (const auto& fact : facts) edges.emplace_back(fact.source, fact.target);
  return edges;
}

}  // namespace

Graph Graph::load(const Snapshot& snapshot, const GraphOptions& options) {
  Graph graph(snapshot);
  graph.rolled_up_ = options.roll_up;
  Numbering numbering;
  snapshot.each_fact(options.dates, [&](const FactRow& row) {
    if (!wanted(row, options)) return;
    const auto source = numbering.of(options.roll_up ? row.subject_actor : row.subject);
    if (row.object.empty()) return void(++graph.without_object_);
    auto fact = fact_of(row);
    fact.source = source;
    fact.target = numbering.of(options.roll_up ? row.object_actor : row.object);
    graph.facts_.push_back(std::move(fact));
  });
  const auto [ids, places] = numbering.sorted();
  for (auto& fact : graph.facts_) {
    fact.source = places[fact.source];
    fact.target = places[fact.target];
  }
  graph.connect(ids);
  return graph;
}

void Graph::connect(const std::vector<std::string>& ids) {
  std::sort(facts_.begin(), facts_.end(), [](const auto& a, const auto& b) { return order_of(a) < order_of(b); });
  actors_ = actors_of(snapshot_, ids);
  const auto edges = edges_of(facts_);
  std::vector<EdgeFact> numbers(edges.size());
  for (std::uint32_t i = 0; i < numbers.size(); ++i) numbers[i].fact = i;
  boost_ = Boost(boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), numbers.begin(),
                 static_cast<std::uint32_t>(actors_.size()));
}

std::optional<std::uint32_t> Graph::vertex_of(std::string_view id) const {
  const auto find = [&](std::string_view wanted_id) -> std::optional<std::uint32_t> {
    const auto at = std::lower_bound(actors_.begin(), actors_.end(), wanted_id,
                                     [](const Actor& actor, std::string_view key) { return actor.id < key; });
    if (at == actors_.end() || at->id != wanted_id) return std::nullopt;
    return static_cast<std::uint32_t>(at - actors_.begin());
  };
  const auto canonical = snapshot_.canonical(id);
  if (const auto own = find(canonical)) return own;
  if (!rolled_up_) return std::nullopt;
  return find(snapshot_.actor(canonical));
}

std::vector<std::string> Graph::sentences(std::span<const std::uint32_t> facts) const {
  std::vector<std::pair<FactRef, std::optional<Span>>> places;
  for (const auto index : facts) places.emplace_back(facts_[index].ref, facts_[index].sentence);
  return snapshot_.sentences(places);
}

}  // namespace entente
