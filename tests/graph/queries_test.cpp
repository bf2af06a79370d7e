#include "graph/queries.h"

#include "tests/graph/stored_graph.h"

#include <gmock/gmock.h>
#include <algorithm>
#include <sstream>

namespace entente {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::Said;
using testing::StoredGraph;

/// A table of edges: letters are actors, `s` their sentence.
std::vector<Extraction> letters(const std::vector<std::pair<char, char>>& edges) {
  std::vector<Said> rows;
  for (const auto& [from, to] : edges)
    rows.push_back({"A sentence.", std::string("ORG.").append(1, from), "ACCUSE", std::string("ORG.").append(1, to)});
  return testing::articles_of(rows);
}

char letter(const Graph& graph, std::uint32_t vertex) {
  return graph.actors()[vertex].id.back();
}

/// `a>b<c`: the letters of a path, `<` where the fact goes against the walk.
std::string drawn(const Graph& graph, const Path& path) {
  std::string text(1, letter(graph, path.front().from));
  for (const auto& hop : path) text.append(hop.forward ? ">" : "<").append(1, letter(graph, hop.to));
  return text;
}

std::uint32_t vertex(const Graph& graph, char name) {
  return graph.vertex_of(std::string("ORG.").append(1, name)).value();
}

TEST(Paths, shortest) {
  struct Row {
    std::vector<std::pair<char, char>> edges;
    const char* ends;
    PathOptions options;
    std::vector<std::string> paths;
  };
  const Row rows[] = {
      {{{'a', 'b'}}, "ab", {}, {"a>b"}},
      {{{'b', 'a'}}, "ab", {}, {"a<b"}},
      {{{'a', 'b'}, {'b', 'c'}}, "ac", {}, {"a>b>c"}},
      {{{'a', 'b'}, {'c', 'b'}}, "ac", {}, {"a>b<c"}},
      {{{'a', 'c'}, {'c', 'd'}, {'a', 'b'}, {'b', 'd'}}, "ad", {}, {"a>b>d", "a>c>d"}},
      {{{'a', 'c'}, {'c', 'd'}, {'a', 'b'}, {'b', 'd'}}, "ad", {.max_paths = 1}, {"a>b>d"}},
      {{{'a', 'c'}, {'c', 'd'}, {'d', 'c'}, {'c', 'a'}, {'a', 'b'}, {'b', 'd'}}, "ad", {}, {"a<c<d", "a>b>d"}},
      {{{'a', 'c'}, {'c', 'd'}, {'a', 'b'}, {'b', 'd'}}, "ad", {.max_paths = 0}, {"a>b>d", "a>c>d"}},
      {{{'a', 'b'}, {'b', 'd'}, {'a', 'd'}}, "ad", {}, {"a>d"}},
      {{{'a', 'b'}, {'c', 'd'}}, "ad", {}, {}},
      {{{'a', 'b'}, {'b', 'c'}, {'c', 'd'}}, "ad", {.max_hops = 2}, {}},
      {{{'a', 'a'}, {'a', 'b'}}, "aa", {}, {}},
  };
  for (const auto& row : rows) {
    const StoredGraph stored(letters(row.edges));
    const auto graph = stored.load();
    std::vector<std::string> paths;
    for (const auto& path : shortest_paths(graph, vertex(graph, row.ends[0]), vertex(graph, row.ends[1]), row.options))
      paths.push_back(drawn(graph, path));
    EXPECT_EQ(paths, row.paths) << row.ends;
  }
}

TEST(Paths, show_the_most_confident_fact) {
  const StoredGraph stored(testing::articles_of({{"s", "ORG.a", "ACCUSE", "ORG.b", 0.5},
                                                 {"s", "ORG.b", "CONSULT", "ORG.a", 0.9},
                                                 {"s", "ORG.a", "AID", "ORG.b", 0.9}}));
  const auto graph = stored.load();
  const auto path = shortest_paths(graph, 0, 1).at(0);
  EXPECT_EQ(graph.facts()[path[0].fact].predicate, "AID");
  EXPECT_EQ(path[0].facts, 3u);
  EXPECT_TRUE(path[0].forward);
}

TEST(Neighbours, by_hops_then_facts) {
  const StoredGraph stored(letters({{'a', 'b'}, {'c', 'a'}, {'a', 'c'}, {'c', 'd'}, {'d', 'e'}, {'a', 'a'}}));
  const auto graph = stored.load();
  const auto list = [&](std::uint32_t hops) {
    std::ostringstream text;
    for (const auto& each : neighbours(graph, vertex(graph, 'a'), hops))
      text << letter(graph, each.vertex) << each.hops << 'x' << each.facts << ' ';
    return text.str();
  };
  EXPECT_EQ(list(0), "");
  EXPECT_EQ(list(1), "c1x2 b1x1 ");
  EXPECT_EQ(list(3), "c1x2 b1x1 d2x1 e3x1 ");
}

TEST(Degree, counts_facts_and_others) {
  const StoredGraph stored(letters({{'a', 'b'}, {'a', 'b'}, {'c', 'a'}, {'a', 'a'}}));
  const auto graph = stored.load();
  EXPECT_EQ(degree(graph, vertex(graph, 'a')), (Degree{3, 2, 2}));
}

TEST(FactsBetween, agree_with_the_store) {
  const StoredGraph stored(testing::many_articles(40));
  const auto graph = stored.load();
  for (const auto* one : {"USA", "RUS", "FRA", "IGO.NATO"})
    for (const auto* other : {"USA", "UKR", "IGO.NATO"}) {
      std::vector<FactRef> there, here;
      for (const auto& fact : stored.store.snapshot().facts_between(one, other)) there.push_back(fact.ref);
      for (const auto index : facts_between(graph, *graph.vertex_of(one), *graph.vertex_of(other)))
        here.push_back(graph.facts()[index].ref);
      EXPECT_EQ(here, there) << one << ' ' << other;
    }
}

TEST(Timeline, periods) {
  struct Row {
    Date day;
    Step step;
    Date first, last;
  };
  const Row rows[] = {
      {{2020, 2, 29}, Step::day, {2020, 2, 29}, {2020, 2, 29}},
      {{2020, 2, 29}, Step::month, {2020, 2, 1}, {2020, 2, 29}},
      {{2021, 12, 31}, Step::month, {2021, 12, 1}, {2021, 12, 31}},
      {{2021, 5, 5}, Step::year, {2021, 1, 1}, {2021, 12, 31}},
      {{2020, 3, 1}, Step::week, {2020, 2, 24}, {2020, 3, 1}},
      {{2020, 3, 2}, Step::week, {2020, 3, 2}, {2020, 3, 8}},
      {{1969, 12, 31}, Step::week, {1969, 12, 29}, {1970, 1, 4}},
      {{1960, 2, 1}, Step::week, {1960, 2, 1}, {1960, 2, 7}},
  };
  for (const auto& row : rows) {
    StoredFact fact;
    fact.published = row.day;
    const auto periods = timeline({{fact}}, row.step);
    ASSERT_EQ(periods.size(), 1u);
    EXPECT_EQ(to_string(periods[0].first) + to_string(periods[0].last), to_string(row.first) + to_string(row.last));
  }
}

TEST(Timeline, no_finer_than_the_text_tells) {
  struct Row {
    Precision precision;
    Step step, told;
  };
  const Row rows[] = {
      {Precision::year, Step::day, Step::year},    {Precision::year, Step::month, Step::year},
      {Precision::month, Step::week, Step::month}, {Precision::month, Step::year, Step::year},
      {Precision::week, Step::day, Step::week},    {Precision::week, Step::month, Step::month},
      {Precision::day, Step::day, Step::day},      {Precision::unknown, Step::month, Step::month},
  };
  StoredFact dated, of_january;
  dated.fact.start = of_january.fact.start = Date{2013, 1, 1};
  of_january.fact.precision = Precision::day;
  for (const auto& row : rows) {
    dated.fact.precision = row.precision;
    const auto periods = timeline({{of_january, dated}}, row.step);
    const auto told = [&](const Period& period) { return period.step == row.told; };
    EXPECT_EQ(std::count_if(periods.begin(), periods.end(), told), 1);
    EXPECT_EQ(periods.size(), row.step == row.told ? 1u : 2u);
  }
  dated.published = Date{2013, 5, 5}, dated.fact.start.reset(), dated.fact.precision = Precision::year;
  EXPECT_EQ(timeline({{dated}}, Step::day)[0].step, Step::day) << "the day of publication";
}

TEST(Timeline, scores_what_happened) {
  struct Row {
    const char* predicate;
    const char* strict;
    Modality modality;
    Polarity polarity;
    std::optional<double> score;
  };
  const Row rows[] = {
      {"ASSAULT", "ASSAULT", Modality::actual, Polarity::positive, score_of("ASSAULT")},
      {"ASSAULT", "ASSAULT", Modality::claimed, Polarity::positive, score_of("ASSAULT")},
      {"ASSAULT", "THREATEN", Modality::planned, Polarity::positive, score_of("THREATEN")},
      {"ASSAULT", "ASSAULT", Modality::actual, Polarity::negative, std::nullopt},
      {"AID", "AID", Modality::possible, Polarity::positive, std::nullopt},
      {"AID", "AGREE", Modality::willing, Polarity::positive, score_of("AGREE")},
      {"AID", "REJECT", Modality::actual, Polarity::negative, score_of("REJECT")},
      {"AGREE", "AGREE", Modality::willing, Polarity::positive, score_of("AGREE")},
      {"AGREE", "AGREE", Modality::conditional, Polarity::positive, std::nullopt},
  };
  for (const Row& row : rows) {
    StoredFact fact;
    fact.fact.predicate = row.predicate, fact.fact.plover = row.strict;
    fact.fact.modality = row.modality, fact.fact.polarity = row.polarity;
    fact.fact.confidence = 0.5, fact.published = Date{2020, 1, 1};
    const auto periods = timeline({{fact}}, Step::day);
    EXPECT_EQ(periods[0].facts, 1u);
    EXPECT_EQ(periods[0].score, row.score) << row.predicate << ' ' << name_of(row.modality);
  }
}

TEST(Timeline, counts_and_means) {
  const StoredGraph stored(testing::small_corpus());
  const auto facts = stored.store.snapshot().facts_between("USA", "RUS");
  const auto periods = timeline(facts, Step::year, "USA");
  ASSERT_EQ(periods.size(), 1u);
  const auto& year = periods[0];
  EXPECT_EQ(year.facts, 4u);
  EXPECT_EQ(year.forward, 3u);
  EXPECT_THAT(year.quads, ElementsAre(0, 1, 0, 3, 0));
  EXPECT_EQ(year.predicates.front(), (std::pair<std::string, std::uint64_t>("ACCUSE", 2)));
  EXPECT_NEAR(year.score.value(), (0.9 * 2.5 - 0.7 * 3 - 0.75 * 3) / 2.35, 1e-12) << "without the negated one";
  EXPECT_NEAR(year.confidence, (0.9 + 0.7 + 0.8 + 0.75) / 4, 1e-12);
  EXPECT_EQ(timeline(facts, Step::day).size(), 2u);
  EXPECT_EQ(timeline(facts, Step::year, "USA.GOV")[0].forward, 1u);
  EXPECT_THAT(timeline(stored.store.snapshot().facts_in("undated"), Step::day), IsEmpty());
}

TEST(Timeline, names_of_steps) {
  EXPECT_EQ(step_named("week"), Step::week);
  EXPECT_EQ(step_named("Week"), std::nullopt);
}

}  // namespace
}  // namespace entente
