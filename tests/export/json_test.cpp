#include "export/answers_json.h"
#include "export/extraction_json.h"
#include "export/json_writer.h"
#include "tests/graph/stored_graph.h"

#include <gmock/gmock.h>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>

namespace entente {
namespace {

using Json = nlohmann::ordered_json;
using testing::StoredGraph;

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

std::string facts_json(std::span<const StoredFact> facts, const Snapshot& snapshot) {
  std::ostringstream out;
  write_facts_json(out, facts, snapshot);
  return out.str();
}

template <class Value>
std::string json_of(const Value& value) {
  detail::JsonWriter json;
  json.value(value);
  return json.text();
}

TEST(JsonWriter, strings) {
  const std::pair<std::string, std::string> rows[] = {
      {"a", "\"a\""},
      {"\"\\\n\t\r", R"("\"\\\n\t\r")"},
      {std::string("\x01\0", 2), R"("\u0001\u0000")"},
      {"é🙂", "\"é🙂\""},
      {"a\xff"
       "b",
       "\"a\xef\xbf\xbd"
       "b\""},
      {"\xc3", "\"\xef\xbf\xbd\""},
      {"\xe2\x82", "\"\xef\xbf\xbd\xef\xbf\xbd\""},
      {"\xc0\x80", "\"\xef\xbf\xbd\xef\xbf\xbd\""},
      {"\xed\xa0\x80", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\""},
  };
  for (const auto& [text, json] : rows) EXPECT_EQ(json_of(text), json);
}

TEST(JsonWriter, numbers_are_short_and_come_back) {
  const std::pair<double, const char*> rows[] = {{0.1, "0.1"},
                                                 {1, "1"},
                                                 {-0.0, "0"},
                                                 {1e30, "1e+30"},
                                                 {0.85, "0.85"},
                                                 {1.0 / 3, "0.3333333333333333"},
                                                 {std::numeric_limits<double>::quiet_NaN(), "null"}};
  for (const auto& [number, json] : rows) EXPECT_EQ(json_of(number), json);
  EXPECT_EQ(json_of(std::uint64_t{18446744073709551615u}), "18446744073709551615");
  EXPECT_EQ(json_of(true), "true");
  EXPECT_EQ(json_of(Span{1, 2}), "[1,2]");
  EXPECT_EQ(json_of(std::vector<std::string>{"a", "b"}), R"(["a","b"])");
}

TEST(ExtractionJson, has_the_fields_of_the_contract_in_order) {
  auto extraction = testing::small_corpus()[3];
  extraction.facts[1].amounts.push_back({3, "people", "about", "killed", {1, 2}});
  extraction.quotes.push_back({"FRA", Span{1, 2}, std::nullopt, {{3, 4}, {5, 6}}});
  extraction.times.push_back({{1, 2}, "DATE", "2016-01-03"});
  const auto json = Json::parse(extraction_json(extraction));
  using List = std::vector<std::string>;
  EXPECT_EQ(keys_of(json), (List{"schema", "id", "url", "source", "title", "authors", "date", "language", "text",
                                 "sentences", "entities", "facts", "quotes", "times"}));
  EXPECT_EQ(keys_of(json["entities"][0]), (List{"id", "type", "name", "country", "wikidata", "mentions"}));
  EXPECT_EQ(keys_of(json["entities"][0]["mentions"][0]), (List{"start", "end", "form", "rule", "confidence"}));
  const List event{"id",         "kind",     "subject",      "object",      "predicate",    "plover",        "event",
                   "mode",       "contexts", "subject_span", "object_span", "trigger_span", "sentence_span", "polarity",
                   "modality",   "speaker",  "place",        "start",       "end",          "precision",     "amounts",
                   "confidence", "rule"};
  EXPECT_EQ(keys_of(json["facts"][1]), event);
  EXPECT_EQ(keys_of(json["facts"][0]).back(), "basis");
  EXPECT_EQ(json["facts"][1]["amounts"][0].dump(),
            R"({"value":3,"unit":"people","start":1,"end":2,"comparison":"about","role":"killed"})");
  EXPECT_EQ(json["quotes"][0].dump(),
            R"({"speaker":"FRA","speaker_span":[1,2],"cue_span":null,"content_spans":[[3,4],[5,6]]})");
  EXPECT_EQ(json["times"][0].dump(), R"({"start":1,"end":2,"type":"DATE","value":"2016-01-03"})");
  EXPECT_EQ(json["date"], "2016-01-04");
  EXPECT_TRUE(json["url"].is_null());
}

TEST(ExtractionJson, explains_where_asked) {
  auto extraction = testing::small_corpus()[3];
  extraction.facts[1].explanation = {"trigger \"met\"", "evidence: type -0.1"};
  EXPECT_FALSE(Json::parse(extraction_json(extraction))["facts"][1].contains("explanation"));
  EXPECT_EQ(Json::parse(extraction_json(extraction, true))["facts"][1]["explanation"].dump(),
            R"(["trigger \"met\"","evidence: type -0.1"])");
}

TEST(ExtractionJson, offsets_count_code_points) {
  const auto extraction = testing::small_corpus()[3];
  const auto json = Json::parse(extraction_json(extraction));
  const auto zola = json["entities"][2];
  EXPECT_EQ(zola["name"], "Jean Zóla");
  EXPECT_EQ(zola["mentions"][0]["start"], 7) << "París, an empty line";
  EXPECT_EQ(zola["mentions"][0]["end"], 16);
}

TEST(ExtractionJson, is_one_line_of_json_whatever_the_text) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const auto extraction = testing::random_extraction(seed);
    const auto line = extraction_json(extraction);
    EXPECT_EQ(line.find('\n'), std::string::npos);
    const auto json = Json::parse(line);
    EXPECT_EQ(json["text"], extraction.text);
    EXPECT_EQ(json["facts"].size(), extraction.facts.size());
    for (std::size_t i = 0; i < extraction.facts.size(); ++i)
      EXPECT_EQ(json["facts"][i]["confidence"].get<double>(), extraction.facts[i].confidence);
  }
}

TEST(AnswersJson, facts_with_their_sentences) {
  const StoredGraph stored(testing::small_corpus());
  const auto snapshot = stored.store.snapshot();
  const auto json = Json::parse(facts_json(snapshot.facts_between("USA", "RUS"), snapshot));
  ASSERT_EQ(json.size(), 4u);
  EXPECT_EQ(json[1]["sentence"], "The Pentagon accused Russia of a build-up.");
  EXPECT_EQ(json[1]["subject"], "USA.GOV.MOD");
  EXPECT_EQ(json[1]["subject_actor"], "USA");
  EXPECT_EQ(json[1]["fact"]["predicate"], "ACCUSE");
  EXPECT_EQ(facts_json({}, snapshot), "[]");
}

TEST(AnswersJson, paths_neighbours_and_the_rest) {
  StoredGraph stored(testing::small_corpus());
  const auto graph = stored.load();
  const auto paths =
      Json::parse(paths_json(shortest_paths(graph, *graph.vertex_of("USA"), *graph.vertex_of("UKR")), graph));
  ASSERT_EQ(paths.size(), 1u);
  EXPECT_EQ(paths[0][0]["from"]["id"], "USA");
  EXPECT_EQ(paths[0][1]["best"]["sentence"], "Russia promised Ukraine to withdraw.");
  const auto near = Json::parse(neighbours_json(neighbours(graph, *graph.vertex_of("UKR"), 1), graph));
  EXPECT_EQ(near.size(), 3u);
  const auto snapshot = stored.store.snapshot();
  EXPECT_EQ(Json::parse(timeline_json(timeline(snapshot.facts_of("USA"), Step::month)))[0]["quads"]["verbal conflict"],
            3);
  EXPECT_EQ(Json::parse(entities_json(snapshot.entities()))[0]["names"][0]["name"], "France");
  EXPECT_EQ(Json::parse(articles_json(snapshot.articles()))[0]["id"], "talks");
  EXPECT_EQ(Json::parse(counts_json(snapshot.counts()))["facts"], 12);
  stored.store.different("FRA", "RUS", "editor", "no", "2016");
  EXPECT_EQ(Json::parse(judgements_json(stored.store.snapshot().judgements()))[0]["kind"], "different");
}

}  // namespace
}  // namespace entente
