#pragma once

#include "store/snapshot.h"

#include <map>
#include <string>
#include <string_view>

namespace entente {

/// The entity that people mean by `name` (upper and lower case alike): an id, a Wikidata id, a name found in articles,
/// or a name that the built-in tables know of an entity that is stored. Where several fit, the one that bears it as its
/// own name, else the one that nine in ten of the name's mentions meant. Throws UsageError that lists the candidates
/// where it stays ambiguous, or similar names where nothing fits.
EntitySummary entity_meant(const Snapshot& snapshot, std::string_view name);

/// Names of entities by id, asked for once each.
class EntityNames {
 public:
  explicit EntityNames(const Snapshot& snapshot) : snapshot_(snapshot) {}

  /// The entity's name, or the id itself where none is known.
  const std::string& of(const std::string& id);

 private:
  const Snapshot& snapshot_;
  std::map<std::string, std::string> names_;
};

}  // namespace entente
