#pragma once

#include "ingest/actors/scene.h"

namespace entente::detail {

/// "Regional Forum for University Development (FORDU)": capitals in brackets that the words before them spell make
/// those words one name, and take the letters away from whatever else the tables know by them. Names that tables know
/// keep their own. Linear in the text.
void read_definitions(Scene& scene);

}  // namespace entente::detail
