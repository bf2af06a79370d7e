#include "graph/queries.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace entente {
namespace {

constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max();

/// The fact of every edge at a vertex, with the other end, out-edges first.
template <class Visit>
void each_edge(const Graph& graph, std::uint32_t vertex, Visit visit) {
  const auto& boost_graph = graph.boost();
  for (auto [edge, end] = out_edges(vertex, boost_graph); edge != end; ++edge)
    visit(target(*edge, boost_graph), boost_graph[*edge].fact);
  for (auto [edge, end] = in_edges(vertex, boost_graph); edge != end; ++edge)
    if (source(*edge, boost_graph) != vertex) visit(source(*edge, boost_graph), boost_graph[*edge].fact);
}

/// Hops from `start` over edges in either direction, `unreached` beyond `limit`; stops behind the ring of `goal`.
std::vector<std::uint32_t> distances(const Graph& graph, std::uint32_t start, std::uint32_t limit,
                                     std::uint32_t goal = unreached) {
  std::vector<std::uint32_t> hops(graph.ids().size(), unreached);
  std::vector<std::uint32_t> ring{start};
  hops[start] = 0;
  for (std::uint32_t distance = 1; distance <= limit && !ring.empty(); ++distance) {
    std::vector<std::uint32_t> next;
    for (const auto vertex : ring)
      each_edge(graph, vertex, [&](std::uint32_t other, std::uint32_t) {
        if (hops[other] != unreached) return;
        hops[other] = distance;
        next.push_back(other);
      });
    if (goal != unreached && hops[goal] != unreached) break;
    ring = std::move(next);
  }
  return hops;
}

Hop hop_between(const Graph& graph, std::uint32_t from, std::uint32_t to) {
  const auto facts = facts_between(graph, from, to);
  const auto rank = [&](std::uint32_t index) {
    const auto& fact = graph.facts()[index];
    return std::tuple(fact.confidence, fact.day.has_value(), fact.day);
  };
  auto best = facts.front();
  for (const auto index : facts)
    if (rank(best) < rank(index)) best = index;
  return {from, to, best, graph.facts()[best].source == from, facts.size()};
}

/// All vertex sequences from a vertex down the distances to the start, in the order of vertices.
class PathCollector {
 public:
  PathCollector(const Graph& graph, const std::vector<std::uint32_t>& hops, std::size_t limit)
      : graph_(graph), hops_(hops), limit_(limit) {}

  std::vector<std::vector<std::uint32_t>> from(std::uint32_t goal) {
    stack_ = {goal};
    descend();
    return std::move(found_);
  }

 private:
  void descend() {
    if (found_.size() >= limit_) return;
    const auto vertex = stack_.back();
    if (hops_[vertex] == 0) return void(found_.emplace_back(stack_.rbegin(), stack_.rend()));
    std::set<std::uint32_t> nearer;
    each_edge(graph_, vertex, [&](std::uint32_t other, std::uint32_t) {
      if (hops_[other] == hops_[vertex] - 1) nearer.insert(other);
    });
    for (const auto other : nearer) {
      stack_.push_back(other);
      descend();
      stack_.pop_back();
    }
  }

  const Graph& graph_;
  const std::vector<std::uint32_t>& hops_;
  std::size_t limit_;
  std::vector<std::uint32_t> stack_;
  std::vector<std::vector<std::uint32_t>> found_;
};

std::uint64_t weakest(const Path& path) {
  return std::min_element(path.begin(), path.end(), [](const Hop& a, const Hop& b) { return a.facts < b.facts; })
      ->facts;
}

}  // namespace

std::vector<Neighbour> neighbours(const Graph& graph, std::uint32_t start, std::uint32_t hops) {
  const auto reached = distances(graph, start, hops);
  std::vector<Neighbour> all;
  for (std::uint32_t vertex = 0; vertex < reached.size(); ++vertex) {
    if (vertex == start || reached[vertex] == unreached) continue;
    Neighbour neighbour{vertex, reached[vertex], 0};
    each_edge(graph, vertex,
              [&](std::uint32_t other, std::uint32_t) { neighbour.facts += reached[other] + 1 == reached[vertex]; });
    all.push_back(neighbour);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.hops != b.hops ? a.hops < b.hops : a.facts > b.facts; });
  return all;
}

std::vector<Path> shortest_paths(const Graph& graph, std::uint32_t from, std::uint32_t to, const PathOptions& options) {
  if (from == to) return {};
  const auto hops = distances(graph, from, options.max_hops, to);
  if (hops[to] == unreached) return {};
  constexpr std::size_t considered = 2000;  // of equally short paths, so that hubs stay cheap where few are asked for
  const std::size_t most = options.max_paths == 0 ? std::numeric_limits<std::size_t>::max() : std::max(considered, options.max_paths);
  std::map<std::pair<std::uint32_t, std::uint32_t>, Hop> known;
  std::vector<Path> paths;
  for (const auto& vertices : PathCollector(graph, hops, most).from(to)) {
    Path path;
    for (std::size_t i = 1; i < vertices.size(); ++i) {
      const auto step = std::pair(vertices[i - 1], vertices[i]);
      if (!known.contains(step)) known.emplace(step, hop_between(graph, step.first, step.second));
      path.push_back(known.at(step));
    }
    paths.push_back(std::move(path));
  }
  std::stable_sort(paths.begin(), paths.end(), [](const Path& a, const Path& b) { return weakest(a) > weakest(b); });
  if (options.max_paths != 0) paths.resize(std::min(paths.size(), options.max_paths));
  return paths;
}

Degree degree(const Graph& graph, std::uint32_t vertex) {
  std::set<std::uint32_t> others;
  each_edge(graph, vertex, [&](std::uint32_t other, std::uint32_t) { others.insert(other); });
  others.erase(vertex);
  return {out_degree(vertex, graph.boost()), in_degree(vertex, graph.boost()), others.size()};
}

std::vector<std::uint32_t> facts_between(const Graph& graph, std::uint32_t first, std::uint32_t second) {
  const auto edges_from = [&](std::uint32_t vertex) {
    return out_degree(vertex, graph.boost()) + in_degree(vertex, graph.boost());
  };
  const auto near = edges_from(first) <= edges_from(second) ? first : second;
  const auto far = near == first ? second : first;
  std::vector<std::uint32_t> facts;
  each_edge(graph, near, [&](std::uint32_t other, std::uint32_t fact) {
    if (other == far) facts.push_back(fact);
  });
  std::sort(facts.begin(), facts.end(), [&](auto a, auto b) {
    const auto &one = graph.facts()[a], &other = graph.facts()[b];
    return std::tuple(!one.day, one.day, one.ref) < std::tuple(!other.day, other.day, other.ref);
  });
  return facts;
}

}  // namespace entente
