#pragma once

#include "store/snapshot.h"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace entente {

/// The entity that people mean by `name` (upper and lower case alike): an id, a Wikidata id, a name found in articles,
/// or a name that the built-in tables know of an entity that is stored; else the same of the name without "the" and a
/// title ("the US", "Mr. Putin"); else the one person with that last word. Where several fit, see cli/name_choice.h.
/// Throws UsageError that lists the candidates where it stays ambiguous, or similar names, misspelt ones too, where
/// nothing fits.
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
