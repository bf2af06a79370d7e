#include "ingest/coding/strict.h"

#include <algorithm>

namespace entente::detail {

ActType strict_type(ActType act, std::string_view mode, Polarity polarity, Modality modality,
                    const CodingTables& tables, const StrictRow** row) {
  for (const StrictRow& strict : tables.strict) {
    if (strict.act != act || strict.polarity != polarity) continue;
    if (!strict.mode.empty() && strict.mode != mode) continue;
    if (std::ranges::find(strict.modalities, modality) == strict.modalities.end()) continue;
    if (row) *row = &strict;
    return strict.strict;
  }
  return act;
}

}  // namespace entente::detail
