#pragma once

#include "ingest/language/convert/msgpack.h"
#include "ingest/language/pack.h"

namespace entente {

/// Writes `norms.keys` and `norms.values` from a pipeline's `vocab/lookups.bin` (its table `lexeme_norm`) and, for
/// texts that it does not have, `data/language/norms.tsv`. Throws Error.
void pack_norms(const MsgValue& lookups, PackWriter& pack);

}  // namespace entente
