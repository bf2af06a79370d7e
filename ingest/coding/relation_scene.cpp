#include "ingest/coding/relation_scene.h"

#include "data_coding.h"
#include "ingest/actors/table.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace entente::detail {
namespace {

constexpr double unmeasured = 0.5;

// "0.85", whatever the locale.
double number_of(std::string_view cell) {
  double value = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return value;
}

Scene scene_of(const Document& document, const Actors& actors, const Article& article, const ActorData& data) {
  Scene scene = make_scene(document, article, data);
  scene.entities = actors.entities;
  scene.mentions = actors.mentions;
  for (std::uint32_t i = 0; i < scene.entities.size(); ++i) scene.entity_by_id[scene.entities[i].id] = i;
  for (std::uint32_t i = 0; i < scene.mentions.size(); ++i) {
    const ActorMention& mention = scene.mentions[i];
    if (mention.form == MentionForm::nominal || mention.form == MentionForm::pronoun) {
      scene.nominal_at[mention.head] = i;
    } else {
      for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t)
        if (scene.name_at[t] == none) scene.name_at[t] = i;
    }
  }
  weigh_countries(scene);
  return scene;
}

std::string id_of(const std::string& article, const Fact& fact) {
  const Span at = *fact.trigger_span;
  const std::string identity = fmt::format("{}|{}|{}|{}|{}-{}|{}", article, fact.subject, fact.predicate, *fact.object,
                                           at.start, at.end, name_of(fact.basis));
  return fmt::format("{:016x}", XXH3_64bits(identity.data(), identity.size()));
}

// Credits, bylines and captions tell nothing.
bool is_told(const RelationScene& scene, TokenSpan words) {
  const std::uint32_t unit = scene.unit_at[words.first];
  return unit != none && scene.units[unit].kind != SentenceKind::aside;
}

Precision precision_of(DateRange held) {
  const bool year = held.first && held.first->month == 1 && held.first->day == 1;
  return year ? Precision::year : Precision::day;
}

void add_dates(Fact& fact, DateRange held) {
  fact.start = held.first;
  fact.end = held.last;
  if (held.first || held.last) fact.precision = precision_of(held);
}

void explain(Fact& fact, const RelationScene& scene, const Relation& relation) {
  const TokenSpan told = trimmed(scene.scene, relation.trigger.value_or(relation.subject_words));
  const std::string words{text_of(scene.scene.document, told)};
  fact.explanation.push_back(fmt::format("{}: \"{}\"", relation.rule, words));
  fact.explanation.push_back(fmt::format("basis {}", name_of(relation.basis)));
}

}  // namespace

const WordClass& relation_words(std::string_view class_name) {
  static const WordClasses classes{embedded_coding("relation_words.tsv"), "relation_words.tsv"};
  return classes.named(class_name);
}

bool is_relation_word(std::string_view class_name, std::string_view word) {
  return relation_words(class_name).contains(word);
}

double relation_confidence(std::string_view rule, std::string_view predicate) {
  static const auto measured = [] {
    std::map<std::pair<std::string_view, std::string_view>, double> all;
    const Table table = read_table(embedded_coding("relation-confidence.tsv"), "relation-confidence.tsv");
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      all[{table.cell(row, "rule"), table.cell(row, "predicate")}] = number_of(table.cell(row, "confidence"));
    return all;
  }();
  const auto exact = measured.find({rule, predicate});
  const auto found = exact != measured.end() ? exact : measured.find({rule, "*"});
  return found == measured.end() ? unmeasured : found->second;
}

RelationScene::RelationScene(const Document& document, const Actors& actors, const Article& article,
                             const ActorData& data)
    : scene(scene_of(document, actors, article, data)), tree(document), code_points(document.text) {
  units = units_of(document, article);
  unit_at.assign(document.tokens.size(), none);
  for (std::uint32_t u = 0; u < units.size(); ++u)
    std::fill(unit_at.begin() + units[u].tokens.first, unit_at.begin() + units[u].tokens.last, u);
  first_names.assign(scene.entities.size(), none);
  for (std::uint32_t i = 0; i < scene.mentions.size(); ++i) {
    const ActorMention& mention = scene.mentions[i];
    const bool named = mention.form != MentionForm::pronoun && mention.form != MentionForm::nominal;
    if (is_told(*this, mention.tokens) && named && first_names[mention.entity] == none) first_names[mention.entity] = i;
  }
}

void add_relation(RelationScene& scene, const Relation& relation) {
  const Document& document = scene.scene.document;
  const Entity& subject = entity_at(scene, relation.subject);
  if (subject.id == relation.object || relation.object.empty() || !is_told(scene, relation.subject_words)) return;
  if (!scene.said.emplace(subject.id, relation.predicate, relation.object).second) return;
  Fact fact;
  fact.kind = FactKind::relation;
  fact.subject = subject.id;
  fact.predicate = relation.predicate;
  fact.object = relation.object;
  fact.subject_span = scene.code_points.span(document, relation.subject_words);
  if (relation.object_words) fact.object_span = scene.code_points.span(document, *relation.object_words);
  fact.trigger_span =
      scene.code_points.span(document, trimmed(scene.scene, relation.trigger.value_or(relation.subject_words)));
  fact.sentence_span =
      scene.code_points.span(document, scene.units[scene.unit_at[relation.subject_words.first]].tokens);
  if (relation.title) fact.title = text_of(document, trimmed(scene.scene, *relation.title));
  add_dates(fact, relation.held);
  fact.basis = relation.basis;
  if (relation.basis == Basis::claimed) fact.modality = Modality::claimed;
  fact.confidence = relation_confidence(relation.rule, relation.predicate);
  fact.rule = relation.rule;
  explain(fact, scene, relation);
  fact.id = id_of(scene.scene.article.id, fact);
  scene.facts.push_back(std::move(fact));
}

std::optional<TokenSpan> first_name(const RelationScene& scene, std::uint32_t entity) {
  const std::uint32_t mention = scene.first_names[entity];
  if (mention == none) return std::nullopt;
  return scene.scene.mentions[mention].tokens;
}

std::optional<std::uint32_t> entity_named(const RelationScene& scene, std::string_view id) {
  const auto found = scene.scene.entity_by_id.find(std::string(id));
  if (found == scene.scene.entity_by_id.end()) return std::nullopt;
  return found->second;
}

bool is_body(EntityType type) {
  return type == EntityType::company || type == EntityType::media || type == EntityType::party ||
         type == EntityType::organisation;
}

bool is_place(EntityType type) {
  return type == EntityType::place || type == EntityType::facility;
}

}  // namespace entente::detail
