#pragma once

#include "entente/article.h"
#include "entente/document.h"
#include "entente/extraction.h"
#include "ingest/actors/actors.h"

namespace entente::detail {

/// The parts of an extraction that stand before facts: text, sentences, and the entities that the document speaks of
/// with their mentions, all in code points. White space around a sentence is not part of it.
Extraction assemble(const Article& article, const Document& document, const Actors& actors);

/// Drops the entities of things that only common nouns speak of, that belong to no state, and that neither a fact nor a
/// quote names: "action", "the plan".
void drop_mere_things(Extraction& extraction);

}  // namespace entente::detail
