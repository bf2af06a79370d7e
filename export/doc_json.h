#pragma once

#include "entente/document.h"

#include <string>

namespace entente {

/// A document as one line of JSON in the shape of spaCy's `Doc.to_json()`, which `Doc.from_json` reads: `text`, `ents`,
/// `sents`, `tokens` with `id`, `start`, `end`, `tag`, `pos`, `morph`, `lemma`, `dep`, `head`. Offsets count code
/// points. Beyond spaCy's shape, `noun_chunks` are ranges of tokens. No line end.
std::string doc_json(const Document& document);

}  // namespace entente
