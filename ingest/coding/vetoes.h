#pragma once

#include "ingest/coding/syntax.h"
#include "ingest/coding/tables.h"

namespace entente::detail {

/// The row that says that this word does not tell an event of that type here, if there is one. O(rows of the word ·
/// its children).
const VetoRow* veto_of(const Tree& tree, std::uint32_t token, ActType type, const CodingTables& tables);

}  // namespace entente::detail
