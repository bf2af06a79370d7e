#pragma once

#include "ingest/coding/syntax.h"
#include "ingest/coding/tables.h"

namespace entente::detail {

/// Does the tense say that what the word tells goes on or is over: "is hosting Merkel", "is holding talks", with no
/// word of a later time beside it, and "meets Merkel in 2018", told of a picture? O(tokens of its clause).
bool is_under_way(const Tree& tree, std::uint32_t word, const CodingTables& tables);

}  // namespace entente::detail
