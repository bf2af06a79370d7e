#pragma once

#include "graph/graph.h"
#include "graph/queries.h"

#include <iosfwd>
#include <span>
#include <string>

namespace entente {

/// Answers as one JSON document each, without a final line end; fixed order of fields, numbers in their shortest form.
/// Facts carry their sentence, read from the snapshot; ids through the judgements, and as said under `fact`. They may
/// be many and are written piece by piece.
void write_facts_json(std::ostream& out, std::span<const StoredFact> facts, const Snapshot& snapshot);
std::string paths_json(std::span<const Path> paths, const Graph& graph);
std::string neighbours_json(std::span<const Neighbour> neighbours, const Graph& graph);
std::string timeline_json(std::span<const Period> periods);
std::string entities_json(std::span<const EntitySummary> entities);
std::string articles_json(std::span<const ArticleSummary> articles);
std::string judgements_json(std::span<const Judgement> judgements);
std::string counts_json(const StoreCounts& counts);

}  // namespace entente
