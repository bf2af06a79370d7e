#pragma once

#include "entente/extraction.h"
#include "store/keys.h"

#include <string>
#include <vector>

namespace entente::detail {

/// One entry of the database.
struct Entry {
  Column column = Column::meta;
  std::string key;
  std::string value;

  auto operator<=>(const Entry&) const = default;
};

/// All entries that an article has in the database, and no other; a function of the extraction alone. The first is that
/// of the family `article`.
std::vector<Entry> entries_of(const Extraction& extraction);

}  // namespace entente::detail
