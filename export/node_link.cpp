#include "export/node_link.h"

#include "export/json_writer.h"

#include <algorithm>
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

/// The ids of the facts' articles by their keys.
class ArticleIds {
 public:
  explicit ArticleIds(const Graph& graph) {
    for (const auto& fact : graph.facts()) ids_.try_emplace(fact.ref.article);
    std::vector<std::uint64_t> articles;
    for (const auto& [article, id] : ids_) articles.push_back(article);
    std::sort(articles.begin(), articles.end());
    for (std::size_t i = 0; auto& id : graph.snapshot().article_ids(articles)) ids_[articles[i++]] = std::move(id);
  }
  std::string_view of(FactRef ref) const { return ids_.at(ref.article); }

 private:
  std::unordered_map<std::uint64_t, std::string> ids_;
};

/// What the graph does not keep of a fact is read again.
void write_link(JsonWriter& json, const Graph& graph, const GraphFact& fact, std::string_view article) {
  const Fact whole = graph.snapshot().fact_as_told(fact.ref);
  const bool event = fact.kind == FactKind::event;
  json.field("source", graph.ids()[fact.source]);
  json.field("target", graph.ids()[fact.target]);
  json.field("key", fact.id);
  json.field("kind", name_of(fact.kind));
  json.field("predicate", fact.predicate);
  json.field("mode", whole.mode);
  json.field("quad", static_cast<int>(fact.quad));
  json.field("score", event ? score_of(fact.predicate, whole.mode.value_or("")) : std::nullopt);
  json.field("polarity", name_of(fact.polarity));
  json.field("modality", name_of(fact.modality));
  json.field("basis", event ? std::nullopt : std::optional(name_of(whole.basis)));
  json.field("subject", whole.subject);
  json.field("object", whole.object);
  json.field("speaker", whole.speaker);
  json.field("date", fact.day);
  json.field("confidence", fact.confidence);
  json.field("article", article);
}

Sentences all_sentences(const Graph& graph) {
  std::vector<std::uint32_t> all(graph.facts().size());
  std::iota(all.begin(), all.end(), 0);
  return graph.sentences(all);
}

void write_links(JsonWriter& json, std::ostream& out, const Graph& graph, bool with_sentences) {
  const auto sentences = with_sentences ? all_sentences(graph) : Sentences();
  const ArticleIds articles(graph);
  json.key("links");
  json.long_array(out, graph.facts().size(), [&](JsonWriter& link, std::size_t index) {
    const auto& fact = graph.facts()[index];
    link.object([&] {
      write_link(link, graph, fact, articles.of(fact.ref));
      if (with_sentences) link.field("sentence", sentences[index]);
    });
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
    write_links(json, out, graph, options.sentences);
  });
  out << json.text() << '\n';
}

}  // namespace entente
