#include "export/extraction_json.h"

#include "export/entity_json.h"
#include "export/fact_json.h"

namespace entente {

using detail::JsonWriter;

namespace {

void write_article(JsonWriter& json, const Article& article) {
  json.field("id", article.id);
  json.field_or_null("url", article.url);
  json.field_or_null("source", article.source);
  json.field_or_null("title", article.title);
  json.field("authors", article.authors);
  json.field("date", article.date);
  json.field_or_null("language", article.language);
}

void write_mention(JsonWriter& json, const Mention& mention) {
  json.object([&] {
    json.field("start", mention.span.start);
    json.field("end", mention.span.end);
    json.field("form", name_of(mention.form));
    json.field("rule", mention.rule);
    json.field("confidence", mention.confidence);
  });
}

void write_entity(JsonWriter& json, const Entity& entity) {
  json.object([&] {
    detail::write_entity_fields(json, entity);
    json.list("mentions", entity.mentions, [&](const Mention& mention) { write_mention(json, mention); });
  });
}

void write_quote(JsonWriter& json, const Quote& quote) {
  json.object([&] {
    json.field("speaker", quote.speaker);
    json.field("speaker_span", quote.speaker_span);
    json.field("cue_span", quote.cue_span);
    json.field("content_spans", quote.content_spans);
  });
}

void write_time(JsonWriter& json, const TimeExpression& time) {
  json.object([&] {
    json.field("start", time.span.start);
    json.field("end", time.span.end);
    json.field("type", time.type);
    json.field("value", time.value);
  });
}

}  // namespace

std::string extraction_json(const Extraction& extraction, bool explained) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", 1);
    write_article(json, extraction.article);
    json.field("text", extraction.text);
    json.field("sentences", extraction.sentences);
    json.list("entities", extraction.entities, [&](const Entity& entity) { write_entity(json, entity); });
    json.list("facts", extraction.facts, [&](const Fact& fact) { detail::write_fact(json, fact, explained); });
    json.list("quotes", extraction.quotes, [&](const Quote& quote) { write_quote(json, quote); });
    json.list("times", extraction.times, [&](const TimeExpression& time) { write_time(json, time); });
  });
  return std::move(json.text());
}

}  // namespace entente
