#include "export/node_link.h"

#include "export/json_writer.h"

#include <numeric>
#include <ostream>
#include <unordered_map>

namespace entente {

using detail::JsonWriter;

namespace {

void write_about(JsonWriter& json, const Graph& graph) {
  json.object([&] {
    json.field("schema", 1);
    json.field("rolled_up", graph.rolled_up());
    json.field("facts_without_object", graph.facts_without_object());
    json.field("scores", plover_version());
  });
}

void write_node(JsonWriter& json, const Actor& actor) {
  json.object([&] {
    json.field("id", actor.id);
    json.field("name", actor.name);
    json.field("type", name_of(actor.type));
    json.field("country", actor.country);
    json.field("wikidata", actor.wikidata);
  });
}

/// The ids of articles by their keys, each read once.
class ArticleIds {
 public:
  explicit ArticleIds(const Snapshot& snapshot) : snapshot_(snapshot) {}
  const std::string& of(FactRef ref) {
    const auto [at, is_new] = ids_.try_emplace(ref.article);
    if (is_new) at->second = snapshot_.article_of(ref).id;
    return at->second;
  }

 private:
  const Snapshot& snapshot_;
  std::unordered_map<std::uint64_t, std::string> ids_;
};

void write_link(JsonWriter& json, const Graph& graph, const GraphFact& fact, const std::string& article,
                const std::string* sentence) {
  json.object([&] {
    json.field("source", graph.actors()[fact.source].id);
    json.field("target", graph.actors()[fact.target].id);
    json.field("key", fact.id);
    json.field("kind", name_of(fact.kind));
    json.field("predicate", fact.predicate);
    json.field("quad", static_cast<int>(fact.quad));
    json.field("score", fact.kind == FactKind::event ? score_of(fact.predicate) : std::nullopt);
    json.field("polarity", name_of(fact.polarity));
    json.field("modality", name_of(fact.modality));
    json.field("date", fact.day);
    json.field("confidence", fact.confidence);
    json.field("article", article);
    if (sentence) json.field("sentence", *sentence);
  });
}

void write_links(JsonWriter& json, const Graph& graph, bool with_sentences) {
  std::vector<std::uint32_t> all(graph.facts().size());
  std::iota(all.begin(), all.end(), 0);
  const auto sentences = with_sentences ? graph.sentences(all) : std::vector<std::string>{};
  ArticleIds articles(graph.snapshot());
  json.list("links", all, [&](std::uint32_t index) {
    const auto& fact = graph.facts()[index];
    write_link(json, graph, fact, articles.of(fact.ref), with_sentences ? &sentences[index] : nullptr);
  });
}

}  // namespace

void write_node_link(std::ostream& out, const Graph& graph, const NodeLinkOptions& options) {
  JsonWriter json;
  json.object([&] {
    json.field("directed", true);
    json.field("multigraph", true);
    json.key("graph");
    write_about(json, graph);
    json.list("nodes", graph.actors(), [&](const Actor& actor) { write_node(json, actor); });
    write_links(json, graph, options.sentences);
  });
  out << json.text() << '\n';
}

}  // namespace entente
