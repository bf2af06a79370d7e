#include "ingest/coding/relations.h"

#include "ingest/coding/relation_scene.h"

#include <algorithm>
#include <tuple>

namespace entente {
namespace {

Entity state_of_table(const detail::ActorData& data, const std::string& id) {
  Entity entity;
  entity.id = entity.name = id;
  const auto known = data.by_id.find(id);
  if (known == data.by_id.end()) return entity;
  const detail::Record& record = data.records[known->second];
  entity.type = record.type;
  entity.name = record.name;
  if (!record.country.empty()) entity.country = record.country;
  if (record.type == EntityType::state && !entity.country) entity.country = id;
  if (!record.wikidata.empty()) entity.wikidata = record.wikidata;
  return entity;
}

// "POS.USA.defence-minister": the defence minister of the USA, "POS.IGO.NATO.spokesperson" one of no state.
Entity position_of(const detail::ActorData& data, const std::string& id) {
  const std::size_t first = id.find('.') + 1;
  const std::size_t last = id.rfind('.');
  Entity entity;
  entity.id = id;
  entity.type = EntityType::position;
  entity.name = id.substr(last + 1);
  std::ranges::replace(entity.name, '-', ' ');
  const auto body = data.by_id.find(id.substr(first, last - first));
  if (body != data.by_id.end() && data.records[body->second].type == EntityType::state) entity.country = body->first;
  return entity;
}

Entity entity_of(const Fact& fact, const detail::ActorData& data) {
  return fact.predicate == "holds_position" ? position_of(data, *fact.object) : state_of_table(data, *fact.object);
}

auto place_of(const Fact& fact) {
  return std::tuple(fact.trigger_span.value_or(Span{}), fact.id);
}

}  // namespace

std::vector<Fact> code_relations(const Document& document, const Actors& actors, const Article& article,
                                 const ActorTables& tables) {
  detail::RelationScene scene(document, actors, article, tables.data());
  detail::find_departures(scene);
  detail::find_appointments(scene);
  detail::find_offices(scene);
  detail::find_memberships(scene);
  detail::find_alignments(scene);
  detail::find_verbs(scene);
  detail::find_nouns(scene);
  detail::find_whereabouts(scene);
  detail::find_bases(scene);
  detail::find_citizens(scene);
  detail::find_affiliations(scene);
  std::ranges::sort(scene.facts, {}, place_of);
  return std::move(scene.facts);
}

void add_relations(Extraction& extraction, const Document& document, const Actors& actors, const ActorTables& tables) {
  std::set<std::string> known;
  for (const Entity& entity : extraction.entities) known.insert(entity.id);
  for (Fact& fact : code_relations(document, actors, extraction.article, tables)) {
    if (known.insert(*fact.object).second) extraction.entities.push_back(entity_of(fact, tables.data()));
    extraction.facts.push_back(std::move(fact));
  }
  std::ranges::sort(extraction.entities, {}, &Entity::id);
  std::ranges::stable_sort(extraction.facts, {}, place_of);
}

}  // namespace entente
