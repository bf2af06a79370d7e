#pragma once

#include "entente/extraction.h"
#include "export/json_writer.h"

namespace entente::detail {

/// A fact as docs/format.md lists its fields.
void write_fact(JsonWriter& json, const Fact& fact);

}  // namespace entente::detail
