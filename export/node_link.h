#pragma once

#include "graph/graph.h"

#include <iosfwd>

namespace entente {

struct NodeLinkOptions {
  bool sentences = true;  ///< with each fact's sentence
};

/// JSON node-link: `directed`, `multigraph`, `graph`, `nodes` (by id), `links` (by source, target, day, place; `key` is
/// the fact's id; `subject`, `object` and `speaker` are the entities as the fact's article has them, which `source` and
/// `target` stand for; `score` is that of the mode where it has its own). NetworkX reads it with `node_link_graph(data,
/// edges="links")`, D3 as nodes and links. The same graph gives the same bytes.
void write_node_link(std::ostream& out, const Graph& graph, const NodeLinkOptions& options = {});

}  // namespace entente
