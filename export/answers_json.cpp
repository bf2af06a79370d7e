#include "export/answers_json.h"

#include "export/entity_json.h"
#include "export/fact_json.h"

#include <ostream>

namespace entente {

using detail::JsonWriter;

namespace {

template <class List, class Element>
std::string array_json(const List& list, Element element) {
  JsonWriter json;
  json.array(list, [&](const auto& each) { element(json, each); });
  return std::move(json.text());
}

void write_stored(JsonWriter& json, const StoredFact& fact, std::string_view sentence) {
  json.object([&] {
    json.field("article", fact.article);
    json.field("published", fact.published);
    json.field("day", fact.day());
    json.field("subject", fact.subject);
    json.field_or_null("object", fact.object);
    json.field("subject_actor", fact.subject_actor);
    json.field_or_null("object_actor", fact.object_actor);
    json.field_or_null("sentence", sentence);
    json.key("fact");
    detail::write_fact(json, fact.fact);
  });
}

void write_actor(JsonWriter& json, std::string_view key, const Actor& actor) {
  json.key(key);
  json.object([&] {
    json.field("id", actor.id);
    json.field("name", actor.name);
    json.field("type", name_of(actor.type));
  });
}

void write_hop(JsonWriter& json, const Hop& hop, const Graph& graph) {
  const auto fact = graph.snapshot().fact(graph.facts()[hop.fact].ref);
  json.object([&] {
    write_actor(json, "from", graph.actor(hop.from));
    write_actor(json, "to", graph.actor(hop.to));
    json.field("forward", hop.forward);
    json.field("facts", hop.facts);
    json.key("best");
    write_stored(json, fact, graph.sentences({&hop.fact, 1})[0]);
  });
}

void write_article(JsonWriter& json, const ArticleSummary& summary) {
  const auto& article = summary.article;
  json.object([&] {
    json.field("id", article.id);
    json.field("date", article.date);
    json.field_or_null("title", article.title);
    json.field_or_null("source", article.source);
    json.field_or_null("url", article.url);
    json.field("authors", article.authors);
    json.field_or_null("language", article.language);
    json.field("facts", summary.facts);
    json.field("entities", summary.entities);
  });
}

void write_entity(JsonWriter& json, const EntitySummary& summary) {
  json.object([&] {
    detail::write_entity_fields(json, summary.entity);
    json.list("names", summary.names, [&](const auto& name) {
      json.object([&] {
        json.field("name", name.first);
        json.field("count", name.second);
      });
    });
    json.field("mentions", summary.mentions);
    json.field("articles", summary.articles);
    json.field("merged", summary.merged);
  });
}

void write_counts_by_name(JsonWriter& json, const Period& period) {
  json.key("quads");
  json.object([&] {
    for (std::size_t quad = 1; quad < period.quads.size(); ++quad)
      json.field(name_of(static_cast<Quad>(quad)), period.quads[quad]);
    json.field("relations", period.quads[0]);
  });
  json.key("predicates");
  json.object([&] {
    for (const auto& [predicate, count] : period.predicates) json.field(predicate, count);
  });
}

void write_period(JsonWriter& json, const Period& period) {
  json.object([&] {
    json.field("first", period.first);
    json.field("last", period.last);
    json.field("facts", period.facts);
    json.field("forward", period.forward);
    write_counts_by_name(json, period);
    json.field("score", period.score);
    json.field("confidence", period.confidence);
  });
}

void write_judgement(JsonWriter& json, const Judgement& judgement) {
  json.object([&] {
    json.field("id", judgement.id);
    json.field("kind", judgement.kind == Judgement::Kind::same ? "same" : "different");
    json.field("first", judgement.first);
    json.field("second", judgement.second);
    json.field("who", judgement.who);
    json.field("why", judgement.why);
    json.field("when", judgement.when);
    json.field("undone", judgement.undone);
  });
}

}  // namespace

void write_facts_json(std::ostream& out, std::span<const StoredFact> facts, const Snapshot& snapshot) {
  const auto sentences = snapshot.sentences(facts);
  JsonWriter json;
  json.long_array(out, facts.size(), [&](JsonWriter& element, std::size_t number) {
    write_stored(element, facts[number], sentences[number]);
  });
  out << json.text();
}

std::string paths_json(std::span<const Path> paths, const Graph& graph) {
  return array_json(paths, [&](JsonWriter& json, const Path& path) {
    json.array(path, [&](const Hop& hop) { write_hop(json, hop, graph); });
  });
}

std::string neighbours_json(std::span<const Neighbour> neighbours, const Graph& graph) {
  return array_json(neighbours, [&](JsonWriter& json, const Neighbour& neighbour) {
    json.object([&] {
      write_actor(json, "actor", graph.actors()[neighbour.vertex]);
      json.field("hops", neighbour.hops);
      json.field("facts", neighbour.facts);
    });
  });
}

std::string timeline_json(std::span<const Period> periods) {
  return array_json(periods, write_period);
}

std::string entities_json(std::span<const EntitySummary> entities) {
  return array_json(entities, write_entity);
}

std::string articles_json(std::span<const ArticleSummary> articles) {
  return array_json(articles, write_article);
}

std::string judgements_json(std::span<const Judgement> judgements) {
  return array_json(judgements, write_judgement);
}

std::string counts_json(const StoreCounts& counts) {
  JsonWriter json;
  json.object([&] {
    json.field("articles", counts.articles);
    json.field("facts", counts.facts);
    json.field("events", counts.events);
    json.field("relations", counts.relations);
    json.field("entities", counts.entities);
    json.field("mentions", counts.mentions);
    json.field("judgements", counts.judgements);
    json.field("first", counts.first);
    json.field("last", counts.last);
  });
  return std::move(json.text());
}

}  // namespace entente
