#pragma once

#include "graph/graph.h"

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>

namespace entente {

struct DotOptions {
  std::string title = {};                    ///< drawn above the graph; empty: none
  std::size_t max_actors = 0;                ///< only the actors with the most facts with others; 0: all
  std::uint64_t min_facts = 1;               ///< of a bundle
  std::span<const std::uint32_t> only = {};  ///< only edges between these vertices; empty: all
};

/// GraphViz's language: actors as nodes, the parallel facts of one predicate bundled into one edge, coloured by quad
/// class and as wide as they are many, with the most confident fact's sentence as tooltip; dashed where they are
/// denied, dotted where they are not actual. Where actors are rolled up, relations from an actor to itself are left
/// out. The same graph gives the same bytes.
void write_dot(std::ostream& out, const Graph& graph, const DotOptions& options = {});

}  // namespace entente
