#pragma once

#include "entente/extraction.h"
#include "export/json_writer.h"

namespace entente::detail {

/// The first fields of every object that tells of an entity.
inline void write_entity_fields(JsonWriter& json, const Entity& entity) {
  json.field("id", entity.id);
  json.field("type", name_of(entity.type));
  json.field("name", entity.name);
  json.field("country", entity.country);
  json.field("wikidata", entity.wikidata);
}

}  // namespace entente::detail
