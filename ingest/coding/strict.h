#pragma once

#include "entente/extraction.h"
#include "ingest/coding/tables.h"

namespace entente::detail {

/// The row of strict-types.tsv that says which type a PLOVER coder writes for an act so told; null: the act's own. Of
/// the fact mode, contexts, polarity and modality count.
const StrictRow* strict_row(ActType act, const Fact& fact, const CodingTables& tables);

}  // namespace entente::detail
