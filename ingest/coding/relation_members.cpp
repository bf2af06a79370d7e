#include "ingest/coding/relation_scene.h"

namespace entente::detail {

void find_memberships(RelationScene&) {}

}  // namespace entente::detail
