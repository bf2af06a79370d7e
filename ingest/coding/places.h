#pragma once

#include "entente/document.h"
#include "entente/extraction.h"
#include "ingest/actors/actors.h"

#include <vector>

namespace entente {

/// Gives each event the place that its clause tells: the state, place or facility under a preposition of place
/// (data/coding/place_prepositions.tsv) that belongs to the trigger or its clause, the closest first. The event's own
/// subject and object are no place of it, unless the object's words name where the act is ("a visit to Morocco":
/// data/coding/place-uses.tsv). Adds a line of explanation for each; ids stay.
void place_facts(std::vector<Fact>& facts, const Document& document, const Actors& actors);

}  // namespace entente
