#pragma once

#include "entente/extraction.h"
#include "export/json_writer.h"

namespace entente::detail {

/// A fact as docs/format.md lists its fields; `explained`: with its `explanation`.
void write_fact(JsonWriter& json, const Fact& fact, bool explained = false);

}  // namespace entente::detail
