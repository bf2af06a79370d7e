#include "entente/error.h"
#include "export/blocks.h"
#include "export/dot.h"
#include "export/node_link.h"
#include "tests/graph/stored_graph.h"

#include <gmock/gmock.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>
#include <sstream>

namespace entente {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::StoredGraph;

std::string dot_of(const Graph& graph, const DotOptions& options = {}) {
  std::ostringstream out;
  write_dot(out, graph, options);
  return out.str();
}

std::string node_link_of(const Graph& graph, const NodeLinkOptions& options = {}) {
  std::ostringstream out;
  write_node_link(out, graph, options);
  return out.str();
}

TEST(Dot, bundles_and_colours) {
  const StoredGraph stored(testing::small_corpus());
  const auto dot = dot_of(stored.load(), {.title = "A & B"});
  EXPECT_THAT(dot, HasSubstr("\"USA\" -> \"RUS\" [label=\"ACCUSE ×2\", color=\"#e08a2e\""));
  EXPECT_THAT(dot, HasSubstr("\"RUS\" -> \"USA\" [label=\"not THREATEN\""));
  EXPECT_THAT(dot, HasSubstr("tooltip=\"2015-10-01: Red Band fighters shelled Odessa, hitting Ukraine.\""));
  EXPECT_THAT(dot, HasSubstr("\"FRA\" [label=\"France\""));
  EXPECT_THAT(dot, HasSubstr("<b>A &amp; B</b>"));
}

TEST(Dot, draws_only_what_is_asked_for) {
  const StoredGraph stored(testing::small_corpus());
  const auto graph = stored.load();
  EXPECT_THAT(dot_of(graph, {.min_facts = 2}), Not(HasSubstr("CONSULT")));
  EXPECT_THAT(dot_of(graph, {.max_actors = 2}), Not(HasSubstr("UKR")));
  const std::vector<std::uint32_t> only{*graph.vertex_of("FRA"), *graph.vertex_of("UKR")};
  const auto dot = dot_of(graph, {.only = only});
  EXPECT_THAT(dot, HasSubstr("\"FRA\" -> \"UKR\""));
  EXPECT_THAT(dot, Not(HasSubstr("RUS")));
}

TEST(Dot, draws_what_is_not_actual_apart) {
  auto articles = testing::articles_of({{"s", "ORG.a", "AID", "ORG.b"}, {"s", "ORG.a", "AID", "ORG.b"}});
  articles[1].facts[0].modality = Modality::planned;
  const auto dot = dot_of(StoredGraph(articles).load());
  EXPECT_THAT(dot, HasSubstr("penwidth=1.00, tooltip="));
  EXPECT_THAT(dot, HasSubstr("penwidth=1.00, style=dotted, tooltip="));
  EXPECT_THAT(dot, Not(HasSubstr("×2")));
}

TEST(Dot, draws_no_relation_of_an_actor_to_itself) {
  const StoredGraph stored(testing::articles_of({{"s", "PER.ada-lind", "represents", "USA"},
                                                 {"s", "USA.GOV.MOD", "ACCUSE", "USA.GOV"},
                                                 {"s", "USA.GOV.MOD", "ACCUSE", "USA.GOV"},
                                                 {"s", "FRA", "AID", "UKR"}}));
  const auto dot = dot_of(stored.load());
  EXPECT_THAT(dot, Not(HasSubstr("represents")));
  EXPECT_THAT(dot, HasSubstr("\"USA\" -> \"USA\" [label=\"ACCUSE ×2\""));
  EXPECT_THAT(dot_of(stored.load(), {.max_actors = 2}), Not(HasSubstr("USA"))) << "loops make nobody one of the first";
  EXPECT_THAT(dot_of(stored.load({.roll_up = false})), HasSubstr("represents"));
}

TEST(Dot, survives_any_text) {
  const StoredGraph stored(testing::articles_of({{"He said \"no\\\n<b>\".", "ORG.\"a\\", "ACCUSE", "ORG.<b>"}}));
  const auto dot = dot_of(stored.load());
  EXPECT_THAT(dot, HasSubstr(R"(tooltip="2020-01-01: He said \"no\\ <b>\"."])"));
  EXPECT_THAT(dot, HasSubstr(R"("ORG.\"a\\" -> "ORG.<b>")"));
}

TEST(NodeLink, is_what_networkx_and_d3_read) {
  const StoredGraph stored(testing::small_corpus());
  const auto graph = stored.load();
  const auto json = nlohmann::json::parse(node_link_of(graph));
  EXPECT_EQ(json["directed"], true);
  EXPECT_EQ(json["multigraph"], true);
  EXPECT_EQ(json["nodes"].size(), 7u);
  ASSERT_EQ(json["links"].size(), graph.facts().size());
  const auto& link = json["links"][0];
  EXPECT_EQ(link["source"], "FRA");
  EXPECT_EQ(link["target"], "FRA");
  EXPECT_EQ(link["sentence"], "Jean Zóla represents France.");
  EXPECT_EQ(link["article"], "paris");
  EXPECT_EQ(link["key"], graph.facts()[0].id);
  EXPECT_TRUE(link["score"].is_null());
  EXPECT_FALSE(nlohmann::json::parse(node_link_of(graph, {.sentences = false}))["links"][0].contains("sentence"));
}

TEST(NodeLink, tells_mode_speaker_and_who_stands_behind_the_actors) {
  auto articles =
      testing::articles_of({{"s", "USA.GOV.MOD", "ACCUSE", "RUS"}, {"s", "PER.ada-lind", "represents", "USA"}});
  articles[0].facts[0].mode = "disapprove", articles[0].facts[0].speaker = "PER.ada-lind";
  articles[1].facts[0].basis = Basis::background;
  const auto json = nlohmann::json::parse(node_link_of(StoredGraph(articles).load()));
  const auto &event = json["links"][0], &relation = json["links"][1];
  EXPECT_EQ(event["mode"], "disapprove");
  EXPECT_EQ(event["score"], score_of("ACCUSE", "disapprove").value());
  EXPECT_EQ(event["subject"], "USA.GOV.MOD");
  EXPECT_EQ(event["object"], "RUS");
  EXPECT_EQ(event["speaker"], "PER.ada-lind");
  EXPECT_TRUE(event["basis"].is_null());
  EXPECT_EQ(relation["basis"], "background");
  EXPECT_TRUE(relation["mode"].is_null());
}

TEST(Blocks, come_in_order_and_whole) {
  const auto numbers = [](std::size_t first, std::size_t last) {
    std::string text;
    for (auto i = first; i < last; ++i) text += std::to_string(i) + "\n";
    return text;
  };
  for (const std::size_t count : {0u, 1u, 999u, 1000u, 1001u, 25'500u}) {
    std::ostringstream out;
    write_blocks(out, count, numbers);
    EXPECT_EQ(out.str(), numbers(0, count)) << count;
  }
}

TEST(Blocks, pass_on_what_goes_wrong) {
  std::ostringstream out;
  const auto fails = [](std::size_t first, std::size_t) {
    return first == 3000 ? throw Error("no such thing") : std::to_string(first) + "\n";
  };
  EXPECT_THROW(write_blocks(out, 9000, fails), Error);
  EXPECT_EQ(out.str(), "0\n1000\n2000\n");
  out.setstate(std::ios::failbit);
  EXPECT_NO_THROW(write_blocks(out, 2500, [](std::size_t, std::size_t) { return std::string("x"); }));
}

TEST(NodeLink, writes_many_links_as_few) {
  const StoredGraph stored(testing::many_articles(300));
  const auto graph = stored.load();
  ASSERT_GT(graph.facts().size(), 2000u);
  const auto json = nlohmann::json::parse(node_link_of(graph));
  ASSERT_EQ(json["links"].size(), graph.facts().size());
  std::vector<std::uint32_t> all(graph.facts().size());
  std::iota(all.begin(), all.end(), 0);
  const auto sentences = graph.sentences(all);
  for (const auto i : all) {
    EXPECT_EQ(json["links"][i]["key"], graph.facts()[i].id);
    EXPECT_EQ(json["links"][i]["source"], graph.ids()[graph.facts()[i].source]);
    EXPECT_EQ(json["links"][i]["sentence"], sentences[i]);
  }
}

TEST(GraphFiles, are_the_same_bytes_whatever_the_order) {
  auto articles = testing::many_articles(40);
  const StoredGraph forwards(articles);
  std::reverse(articles.begin(), articles.end());
  const StoredGraph backwards(articles);
  EXPECT_EQ(dot_of(forwards.load()), dot_of(backwards.load()));
  EXPECT_EQ(node_link_of(forwards.load()), node_link_of(backwards.load()));
}

}  // namespace
}  // namespace entente
