#pragma once

#include "entente/extraction.h"
#include "ingest/coding/syntax.h"
#include "ingest/coding/tables.h"

#include <string>

namespace entente::detail {

/// The lemma of the verb whose object or infinitive tells the act: "ordered" of "ordered the release", "decided to lift
/// sanctions"; else empty.
std::string decided_by(const Tree& tree, std::uint32_t trigger);

/// The row of strict-types.tsv that says which type a PLOVER coder writes for an act so told; null: the act's own. Of
/// the fact mode, contexts, polarity and modality count; `verb` is what decided_by says.
const StrictRow* strict_row(ActType act, const Fact& fact, const std::string& verb, const CodingTables& tables);

}  // namespace entente::detail
