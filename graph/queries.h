#pragma once

#include "graph/graph.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

struct Neighbour {
  std::uint32_t vertex = 0;
  std::uint32_t hops = 0;
  std::uint64_t facts = 0;  ///< between it and vertices one hop nearer

  bool operator==(const Neighbour&) const = default;
};

/// Vertices within `hops` of `start`, by either direction of edges; without `start`. By hops, then most facts, then
/// vertex. O(edges reached).
std::vector<Neighbour> neighbours(const Graph& graph, std::uint32_t start, std::uint32_t hops);

/// One step of a path, walked from `from` to `to`.
struct Hop {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t fact = 0;   ///< the most confident fact between the two (then the latest, then the first in order)
  bool forward = true;      ///< the fact's subject is `from`
  std::uint64_t facts = 0;  ///< all facts between the two, either direction

  bool operator==(const Hop&) const = default;
};
using Path = std::vector<Hop>;

struct PathOptions {
  std::size_t max_paths = 5;  ///< 0: all
  std::uint32_t max_hops = 6;
};

/// Shortest paths by number of hops over edges in either direction, at most `max_paths`: those with the most facts on
/// their weakest hop first, then by vertices. Where not all are asked for, only the first 2,000 by vertices (or
/// `max_paths`, if that is more) are compared. Empty where there is none or the two are one. Breadth first, then along
/// the paths that are compared: O(edges + paths · hops · edges at a vertex).
std::vector<Path> shortest_paths(const Graph& graph, std::uint32_t from, std::uint32_t to, const PathOptions& = {});

struct Degree {
  std::uint64_t out = 0;     ///< facts it is the subject of
  std::uint64_t in = 0;      ///< facts it is the object of
  std::uint64_t actors = 0;  ///< distinct others

  bool operator==(const Degree&) const = default;
};
/// O(edges at the vertex · log).
Degree degree(const Graph& graph, std::uint32_t vertex);

/// Indices of the facts between two vertices in either direction, ascending by day (undated last), then place. O(edges
/// at the vertex that has fewer).
std::vector<std::uint32_t> facts_between(const Graph& graph, std::uint32_t first, std::uint32_t second);

enum class Step { day, week, month, year };

/// Reads `day`, `week`, `month`, `year`.
std::optional<Step> step_named(std::string_view name);

/// One stretch of a timeline. Weeks begin on Mondays.
struct Period {
  Date first;
  Date last;
  Step step = Step::day;  ///< how long it is
  std::uint64_t facts = 0;
  std::uint64_t forward = 0;                                      ///< with `first` of the pair as subject
  std::array<std::uint64_t, 5> quads{};                           ///< indexed by Quad
  std::vector<std::pair<std::string, std::uint64_t>> predicates;  ///< most frequent first, then by name
  std::optional<double> score;  ///< mean PLOVER score of the events told as done, weighted by confidence
  double confidence = 0;        ///< mean of all its facts, 0 to 1

  bool operator==(const Period&) const = default;
};

/// The dated facts by period, in order, periods without facts left out. `subject` is the id, actor or entity, that
/// counts as forward. What the text dates less finely than the step has the longer period that it tells ("in 2013" the
/// whole year), before the shorter ones that begin on its first day. A negated event, and one that is only planned or
/// possible, has the score of its strict type (a threat, promise or refusal), or where it has none no part in it.
/// O(facts · log periods).
std::vector<Period> timeline(std::span<const StoredFact> facts, Step step, std::string_view subject = {});

}  // namespace entente
