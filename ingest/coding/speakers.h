#pragma once

#include "ingest/coding/headline.h"
#include "ingest/coding/syntax.h"
#include "ingest/coding/tables.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace entente::detail {

/// "we", "I", "our", "my"
bool is_first_person(const Token& token);

/// The word that names who tells something by the first reporting verb of the sentence that says it of somebody else
/// than "we" or "I".
std::optional<std::uint32_t> reporter_in(const Tree& tree, TokenSpan sentence, const CodingTables& tables);

/// For every unit that stands in a quotation left open by an earlier one, or whose quotation names nobody: the word
/// that names the speaker of the quotation before it, or, where the unit begins inside a quotation, of the unquoted
/// sentence right before it in its line ("Putin said so. “They fired.”").
std::vector<std::optional<std::uint32_t>> carried_speakers(const Tree& tree, const std::vector<Unit>& units,
                                                           const CodingTables& tables);

}  // namespace entente::detail
