#pragma once

#include "entente/extraction.h"
#include "ingest/coding/tables.h"

namespace entente::detail {

/// The type that a PLOVER coder writes for an act so told, by strict-types.tsv; `row` is set to the row used, if any.
ActType strict_type(ActType act, std::string_view mode, Polarity polarity, Modality modality,
                    const CodingTables& tables, const StrictRow** row = nullptr);

}  // namespace entente::detail
