#include "export/fact_json.h"

namespace entente::detail {
namespace {

void write_amount(JsonWriter& json, const Amount& amount) {
  json.object([&] {
    json.field("value", amount.value);
    json.field("unit", amount.unit);
    json.field("start", amount.span.start);
    json.field("end", amount.span.end);
    json.field("comparison", amount.comparison);
    json.field("role", amount.role);
  });
}

void write_what(JsonWriter& json, const Fact& fact) {
  json.field("id", fact.id);
  json.field("kind", name_of(fact.kind));
  json.field("subject", fact.subject);
  json.field("object", fact.object);
  json.field("predicate", fact.predicate);
  json.field("plover", fact.plover);
  json.field("event", fact.event);
  json.field("mode", fact.mode);
  json.field("contexts", fact.contexts);
}

void write_where(JsonWriter& json, const Fact& fact) {
  json.field("subject_span", fact.subject_span);
  json.field("object_span", fact.object_span);
  json.field("trigger_span", fact.trigger_span);
  json.field("sentence_span", fact.sentence_span);
}

void write_how(JsonWriter& json, const Fact& fact) {
  json.field("polarity", name_of(fact.polarity));
  json.field("modality", name_of(fact.modality));
  json.field("speaker", fact.speaker);
  json.field("place", fact.place);
  json.field("start", fact.start);
  json.field("end", fact.end);
  json.field("precision", name_of(fact.precision));
  json.list("amounts", fact.amounts, [&](const Amount& amount) { write_amount(json, amount); });
  json.field("confidence", fact.confidence);
  json.field("rule", fact.rule);
}

}  // namespace

void write_fact(JsonWriter& json, const Fact& fact, bool explained) {
  json.object([&] {
    write_what(json, fact);
    write_where(json, fact);
    write_how(json, fact);
    if (explained) json.field("explanation", fact.explanation);
    if (fact.kind != FactKind::relation) return;
    json.field("title", fact.title);
    json.field("basis", name_of(fact.basis));
  });
}

}  // namespace entente::detail
