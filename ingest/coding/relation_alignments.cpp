#include "ingest/coding/relation_scene.h"

namespace entente::detail {

void find_alignments(RelationScene&) {}

}  // namespace entente::detail
