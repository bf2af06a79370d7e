#pragma once

#include "entente/extraction.h"

#include <string>

namespace entente {

/// What `entente extract` prints for one article: one JSON object on one line (without the line's end), UTF-8, all
/// offsets in code points, fields in a fixed order, numbers in their shortest form. docs/format.md lists the fields.
/// `explained`: every fact also has its `explanation`, a list of lines.
std::string extraction_json(const Extraction& extraction, bool explained = false);

}  // namespace entente
