#pragma once

#include "store/snapshot.h"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace entente {

/// The entity that people mean by `name` (upper and lower case alike): an id, a Wikidata id, a name found in articles,
/// or a name that the built-in tables know of an entity that is stored. Where several fit, the one that bears it as its
/// own name, else the one that nine in ten of the name's mentions meant. Throws UsageError that lists the candidates
/// where it stays ambiguous, or similar names where nothing fits.
EntitySummary entity_meant(const Snapshot& snapshot, std::string_view name);

/// Names of the entities of some facts by id, read at once. Any thread may ask.
class EntityNames {
 public:
  EntityNames(std::span<const StoredFact> facts, const Snapshot& snapshot);

  /// The name of a subject, an object or a speaker; the id itself where none is known.
  const std::string& of(const std::string& id) const;

 private:
  std::unordered_map<std::string, std::string> names_;
};

}  // namespace entente
