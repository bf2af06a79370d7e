#include "ingest/coding/relation_scene.h"

namespace entente::detail {
namespace {

// The relation that an entity of that kind has to the state that it is of.
std::string_view home_relation(EntityType type) {
  switch (type) {
    case EntityType::person:
      return "citizen_of";
    case EntityType::government:
    case EntityType::military:
      return "organ_of";
    case EntityType::place:
    case EntityType::facility:
    case EntityType::company:
    case EntityType::media:
    case EntityType::party:
    case EntityType::organisation:
    case EntityType::armed_group:
      return "located_in";
    default:
      return {};
  }
}

void find_home(RelationScene& relations, std::uint32_t entity) {
  const Entity& self = entity_at(relations, entity);
  const std::string_view predicate = home_relation(self.type);
  const auto name = first_name(relations, entity);
  if (predicate.empty() || !name || !self.country) return;
  const auto state = entity_named(relations, *self.country);
  if (!state) return;
  Relation relation{predicate, entity, *self.country, *name};
  relation.object_words = first_name(relations, *state);
  relation.basis = Basis::background;
  relation.confidence = 0.6;
  relation.rule = "home.of-entity";
  add_relation(relations, relation);
}

void find_parent(RelationScene& relations, std::uint32_t entity) {
  const Entity& self = entity_at(relations, entity);
  const auto name = first_name(relations, entity);
  const std::size_t dot = self.id.rfind('.');
  if (!name || !self.id.starts_with("IGO.") || dot <= 3) return;
  const auto parent = entity_named(relations, self.id.substr(0, dot));
  if (!parent) return;
  Relation relation{"organ_of", entity, entity_at(relations, *parent).id, *name};
  relation.object_words = first_name(relations, *parent);
  relation.basis = Basis::background;
  relation.confidence = 0.7;
  relation.rule = "home.of-body";
  add_relation(relations, relation);
}

}  // namespace

void find_affiliations(RelationScene& relations) {
  for (std::uint32_t i = 0; i < relations.scene.entities.size(); ++i) {
    find_home(relations, i);
    find_parent(relations, i);
  }
}

}  // namespace entente::detail
