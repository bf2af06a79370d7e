#include "ingest/coding/relation_scene.h"

namespace entente::detail {

void find_whereabouts(RelationScene&) {}

}  // namespace entente::detail
