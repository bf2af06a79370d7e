#include "ingest/coding/strict.h"

#include <algorithm>

namespace entente::detail {

const StrictRow* strict_row(ActType act, const Fact& fact, const CodingTables& tables) {
  for (const StrictRow& row : tables.strict) {
    if (row.act != act || row.polarity != fact.polarity) continue;
    if (!row.mode.empty() && row.mode != fact.mode) continue;
    if (!row.context.empty() && std::ranges::find(fact.contexts, row.context) == fact.contexts.end()) continue;
    if (std::ranges::find(row.modalities, fact.modality) != row.modalities.end()) return &row;
  }
  return nullptr;
}

}  // namespace entente::detail
