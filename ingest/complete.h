#pragma once

#include "entente/article.h"
#include "entente/document.h"
#include "entente/extraction.h"
#include "ingest/actors/actors.h"
#include "ingest/actors/resolver.h"

#include <vector>

namespace entente::detail {

/// The article's extraction: its events and what else the document says, entities, relations, quotations, times, places
/// and amounts. Facts of less than `min_confidence` are left out.
Extraction complete(const Article& article, const Document& document, const Actors& actors, const ActorTables& tables,
                    std::vector<Fact> events, double min_confidence);

}  // namespace entente::detail
