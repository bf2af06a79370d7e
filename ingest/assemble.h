#pragma once

#include "entente/article.h"
#include "entente/document.h"
#include "entente/extraction.h"
#include "ingest/actors/actors.h"

namespace entente::detail {

/// The parts of an extraction that stand before facts: text, sentences, and the entities that the document speaks of
/// with their mentions, all in code points. White space around a sentence is not part of it.
Extraction assemble(const Article& article, const Document& document, const Actors& actors);

}  // namespace entente::detail
