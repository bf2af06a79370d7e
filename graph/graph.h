#pragma once

#include "entente/date.h"
#include "entente/extraction.h"
#include "graph/ontology.h"
#include "store/facts.h"
#include "store/snapshot.h"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

struct GraphOptions {
  DateRange dates = {};                   ///< of StoredFact::day(); a bounded range leaves undated facts out
  double min_confidence = 0;              ///< 0 to 1; facts of less are left out
  std::optional<FactKind> kind = {};      ///< empty: events and relations
  std::optional<Modality> modality = {};  ///< empty: all
  bool roll_up =
      true;  ///< vertices are actors (`USA` gathers `USA.GOV.MOD` and who represents it), offices held are left out
  bool negative = true;  ///< also facts with negative polarity
};

/// A vertex: an entity, or with roll-up the actor that entities count for.
struct Actor {
  std::string id;
  EntityType type = EntityType::other;
  std::string name;
  std::optional<std::string> country;
  std::optional<std::string> wikidata;

  bool operator==(const Actor&) const = default;
};

/// An edge: a fact, from its subject to its object. The texts live as long as a graph that it came from, or a copy.
struct GraphFact {
  FactRef ref;
  std::string_view id;
  FactKind kind = FactKind::event;
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::actual;
  Quad quad = Quad::none;
  std::string_view predicate;
  std::uint32_t source = 0;  ///< vertex
  std::uint32_t target = 0;
  double confidence = 0;
  std::optional<Date> day;
  std::optional<Span> sentence;

  bool operator==(const GraphFact&) const = default;
};

/// What an edge of the Boost graph carries: the index of its fact.
struct EdgeFact {
  std::uint32_t fact = 0;
};

/// What all facts of a snapshot say together. Immutable, so that any number of threads may ask. Vertices are sorted by
/// id; parallel edges are kept, sorted by source, target, day, then the fact's place. Facts without an object make no
/// edge, but their subject is a vertex.
class Graph {
 public:
  using Boost = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, EdgeFact,
                                                   boost::no_property, std::uint32_t, std::uint32_t>;

  /// O(facts log facts) time; about 150 bytes a fact. Throws Error where the database is damaged.
  static Graph load(const Snapshot& snapshot, const GraphOptions& options = {});

  /// For Boost's own algorithms: vertex v is actors()[v], edge e is facts()[boost()[e].fact].
  const Boost& boost() const { return boost_; }

  /// By vertex. Read from the snapshot when they are first asked for: whoever only walks the edges does not wait for
  /// them. Throws Error where the database is damaged.
  std::span<const Actor> actors() const;
  /// One of them, read without the others.
  const Actor& actor(std::uint32_t vertex) const;
  /// Their ids, in the order of their bytes.
  std::span<const std::string_view> ids() const;

  std::span<const GraphFact> facts() const { return facts_; }

  /// The vertex of an entity id: that of the actor it rolls up to, else its own or that of what it was merged into;
  /// empty where no fact has it. Throws Error where the database is damaged.
  std::optional<std::uint32_t> vertex_of(std::string_view id) const;

  /// Facts without an object, which make no edge.
  std::uint64_t facts_without_object() const { return without_object_; }

  bool rolled_up() const { return rolled_up_; }

  /// The snapshot that it was loaded from, for articles and whole facts.
  const Snapshot& snapshot() const { return snapshot_; }

  /// The sentences of the facts with these indices, in that order; each article is read once. Throws Error where the
  /// database is damaged.
  Sentences sentences(std::span<const std::uint32_t> facts) const;

 private:
  struct Parts;
  explicit Graph(Snapshot snapshot);
  void connect();

  Snapshot snapshot_;
  std::shared_ptr<Parts> parts_;  // what copies share: texts and actors
  Boost boost_;
  std::vector<GraphFact> facts_;
  std::uint64_t without_object_ = 0;
  bool rolled_up_ = false;
};

}  // namespace entente
