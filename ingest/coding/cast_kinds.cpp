#include "ingest/coding/cast_kinds.h"

namespace entente::detail {

bool is_politician(const Entity& entity) {
  return entity.type == EntityType::party || (entity.type == EntityType::person && entity.country);
}

bool is_state(const Entity& entity) {
  return entity.type == EntityType::state || entity.type == EntityType::government;
}

bool are(const CodingScene& scene, const Cast& cast, bool (*doer)(const Entity&), bool (*other)(const Entity&)) {
  const auto& entities = scene.actors.entities;
  return std::ranges::all_of(cast.subjects, [&](const Filler& filler) { return doer(entities[filler.entity]); }) &&
         std::ranges::all_of(cast.objects,
                             [&](const auto& filler) { return filler && other(entities[filler->entity]); });
}

bool is_own_part(const CodingScene& scene, std::uint32_t one, std::uint32_t other) {
  const std::string &a = scene.actors.entities[one].id, &b = scene.actors.entities[other].id;
  return a == b || a.starts_with(b + '.') || b.starts_with(a + '.');
}

}  // namespace entente::detail
