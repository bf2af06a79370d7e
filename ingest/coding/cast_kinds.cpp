#include "ingest/coding/cast_kinds.h"

namespace entente::detail {

bool is_politician(const Entity& entity) {
  return entity.type == EntityType::party || (entity.type == EntityType::person && entity.country);
}

bool are(const CodingScene& scene, const Cast& cast, bool (*doer)(const Entity&), bool (*other)(const Entity&)) {
  const auto& entities = scene.actors.entities;
  return std::ranges::all_of(cast.subjects, [&](const Filler& filler) { return doer(entities[filler.entity]); }) &&
         std::ranges::all_of(cast.objects,
                             [&](const auto& filler) { return filler && other(entities[filler->entity]); });
}

}  // namespace entente::detail
