#pragma once

#include "ingest/language/convert/msgpack.h"
#include "ingest/language/pack.h"

namespace entente {

/// Writes `ruler.rules` from a pipeline's `attribute_ruler/patterns`: the same rules as JSON. Throws Error where a value
/// is not what such a file holds; what the rules mean is checked by Ruler.
void pack_ruler(const MsgValue& patterns, PackWriter& pack);

}  // namespace entente
