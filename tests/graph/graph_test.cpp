#include "graph/text_pool.h"
#include "tests/graph/stored_graph.h"

#include <gmock/gmock.h>
#include <boost/graph/page_rank.hpp>

namespace entente {
namespace {

using ::testing::ElementsAre;
using testing::StoredGraph;

/// `SUBJECT PREDICATE OBJECT` of every edge, in the order of the Boost graph.
std::vector<std::string> edges_of(const Graph& graph) {
  std::vector<std::string> edges;
  for (std::uint32_t vertex = 0; vertex < graph.actors().size(); ++vertex)
    for (auto [edge, end] = out_edges(vertex, graph.boost()); edge != end; ++edge)
      edges.push_back(graph.actors()[source(*edge, graph.boost())].id + " " +
                      std::string(graph.facts()[graph.boost()[*edge].fact].predicate) + " " +
                      graph.actors()[target(*edge, graph.boost())].id);
  return edges;
}

std::vector<std::string> ids_of(const Graph& graph) {
  std::vector<std::string> ids;
  for (const auto& actor : graph.actors()) ids.push_back(actor.id);
  return ids;
}

TEST(Graph, rolls_actors_up) {
  const StoredGraph stored(testing::small_corpus());
  const auto graph = stored.load();
  EXPECT_THAT(ids_of(graph), ElementsAre("FRA", "IGO.NATO", "NSA.RED-BAND", "ORG.harbour-union", "RUS", "UKR", "USA"));
  EXPECT_THAT(edges_of(graph),
              ElementsAre("FRA represents FRA", "FRA CONSULT IGO.NATO", "FRA backs UKR", "IGO.NATO SUPPORT USA",
                          "NSA.RED-BAND ASSAULT UKR", "ORG.harbour-union PROTEST FRA", "RUS AGREE UKR",
                          "RUS THREATEN USA", "USA CONSULT RUS", "USA ACCUSE RUS", "USA ACCUSE RUS"));
  EXPECT_EQ(graph.facts_without_object(), 1u);
  EXPECT_EQ(graph.actors()[6].name, "United States");
  EXPECT_EQ(graph.vertex_of("USA.GOV.MOD"), graph.vertex_of("USA"));
  EXPECT_EQ(graph.vertex_of("PER.ada-lind"), graph.vertex_of("USA"));
  EXPECT_EQ(graph.vertex_of("nothing"), std::nullopt);
}

TEST(Graph, finds_the_actor_of_a_person_who_is_a_vertex_too) {
  auto articles = testing::articles_of({{"s", "PER.ada-lind", "ACCUSE", "RUS"}, {"s", "PER.ada-lind", "AID", "FRA"}});
  articles[1].entities.clear();  // which does not know her country
  const StoredGraph stored(articles);
  const auto graph = stored.load();
  EXPECT_THAT(ids_of(graph), ElementsAre("FRA", "PER.ada-lind", "RUS", "USA"));
  EXPECT_EQ(graph.vertex_of("PER.ada-lind"), graph.vertex_of("USA"));
}

TEST(Graph, keeps_actors_apart_on_request) {
  const StoredGraph stored(testing::small_corpus());
  const auto graph = stored.load({.roll_up = false});
  EXPECT_EQ(graph.facts().size(), 11u);
  EXPECT_TRUE(graph.vertex_of("USA.GOV.MOD") && graph.vertex_of("PER.ada-lind"));
  EXPECT_NE(graph.vertex_of("USA.GOV.MOD"), graph.vertex_of("USA"));
  EXPECT_EQ(graph.vertex_of("USA.GOV"), std::nullopt);
}

TEST(Graph, leaves_offices_out_between_actors) {
  const StoredGraph stored(testing::articles_of({{"s", "PER.ada-lind", "holds_position", "POS.USA.defence-minister"},
                                                 {"s", "PER.ada-lind", "represents", "USA"}}));
  EXPECT_THAT(edges_of(stored.load()), ElementsAre("USA represents USA"));
  EXPECT_THAT(edges_of(stored.load({.roll_up = false})),
              ElementsAre("PER.ada-lind holds_position POS.USA.defence-minister", "PER.ada-lind represents USA"));
}

TEST(Graph, takes_what_the_options_say) {
  const StoredGraph stored(testing::small_corpus());
  struct Row {
    const char* what;
    GraphOptions options;
    std::size_t facts;
  };
  const Row rows[] = {{"all", {}, 11},
                      {"a year", {.dates = {Date{2016, 1, 1}, Date{2016, 12, 31}}}, 3},
                      {"until", {.dates = {std::nullopt, Date{2015, 9, 18}}}, 3},
                      {"confident", {.min_confidence = 0.8}, 5},
                      {"events", {.kind = FactKind::event}, 9},
                      {"relations", {.kind = FactKind::relation}, 2},
                      {"positive", {.negative = false}, 10},
                      {"actual", {.modality = Modality::actual}, 11},
                      {"planned", {.modality = Modality::planned}, 0},
                      {"none", {.min_confidence = 2}, 0}};
  for (const auto& row : rows) EXPECT_EQ(stored.load(row.options).facts().size(), row.facts) << row.what;
}

TEST(Graph, an_edge_leads_to_its_sentence) {
  const StoredGraph stored(testing::small_corpus());
  const auto graph = stored.load();
  for (std::uint32_t i = 0; i < graph.facts().size(); ++i) {
    const auto fact = graph.snapshot().fact(graph.facts()[i].ref);
    EXPECT_EQ(fact.fact.id, graph.facts()[i].id);
    EXPECT_EQ(graph.sentences({{i}})[0], graph.snapshot().sentences({{fact}})[0]);
    EXPECT_FALSE(graph.sentences({{i}})[0].empty());
  }
}

TEST(Graph, sees_merged_actors) {
  StoredGraph stored(testing::small_corpus());
  stored.store.same("ORG.harbour-union", "NSA.RED-BAND", "e", "", "1");
  const auto graph = stored.load();
  EXPECT_EQ(graph.actors().size(), 6u);
  EXPECT_EQ(graph.vertex_of("ORG.harbour-union"), graph.vertex_of("NSA.RED-BAND"));
}

TEST(Graph, knows_its_actors_one_by_one_as_all_together) {
  StoredGraph stored(testing::small_corpus());
  stored.store.same("ORG.harbour-union", "NSA.RED-BAND", "e", "", "1");
  stored.store.remove("talks");  // nothing names the United States now, and facts still roll up to them
  const auto graph = stored.load();
  for (std::uint32_t vertex = 0; vertex < graph.ids().size(); ++vertex) {
    EXPECT_EQ(graph.actor(vertex), graph.actors()[vertex]);
    EXPECT_EQ(graph.actor(vertex).id, graph.ids()[vertex]);
  }
  EXPECT_EQ(graph.actor(*graph.vertex_of("USA")).type, EntityType::state);
}

TEST(Graph, outlives_what_it_was_moved_from) {
  const StoredGraph stored(testing::small_corpus());
  auto graph = std::make_unique<Graph>(stored.load());
  const Graph copy = *graph, moved = std::move(*graph);
  graph.reset();
  EXPECT_EQ(edges_of(copy), edges_of(moved));
  EXPECT_EQ(copy.facts()[0].id, moved.facts()[0].id);
}

TEST(TextPool, keeps_short_and_long_texts) {
  detail::TextPool pool;
  std::vector<std::string> texts;
  std::vector<std::string_view> kept;
  for (std::size_t i = 0; i < 200; ++i)
    texts.emplace_back(i * i * 7 % 5000 + (i == 90 ? 100'000 : 0), char('a' + i % 26));
  for (const auto& text : texts) kept.push_back(pool.keep(text));
  EXPECT_TRUE(std::equal(texts.begin(), texts.end(), kept.begin(), kept.end()));
}

TEST(Graph, is_empty_for_an_empty_store) {
  const StoredGraph stored({});
  EXPECT_EQ(num_vertices(stored.load().boost()), 0u);
}

TEST(Graph, runs_the_algorithms_of_boost) {
  const StoredGraph stored(testing::small_corpus());
  const auto graph = stored.load();
  std::vector<double> ranks(graph.actors().size());
  boost::graph::page_rank(graph.boost(),
                          boost::make_iterator_property_map(ranks.begin(), get(boost::vertex_index, graph.boost())));
  EXPECT_GT(ranks[*graph.vertex_of("UKR")], ranks[*graph.vertex_of("ORG.harbour-union")]);
}

TEST(Graph, does_not_depend_on_the_order_of_ingestion) {
  auto articles = testing::many_articles(30);
  const StoredGraph forwards(articles);
  std::reverse(articles.begin(), articles.end());
  const StoredGraph backwards(articles);
  const auto one = forwards.load(), other = backwards.load();
  EXPECT_TRUE(std::equal(one.facts().begin(), one.facts().end(), other.facts().begin(), other.facts().end()));
  EXPECT_EQ(edges_of(one), edges_of(other));
}

}  // namespace
}  // namespace entente
