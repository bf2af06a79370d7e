#pragma once

#include "entente/document.h"
#include "entente/extraction.h"
#include "ingest/actors/actors.h"

#include <vector>

namespace entente {

/// Gives each event the place that its clause tells: the state, place or facility under a preposition of place
/// (data/coding/place_prepositions.tsv) that belongs to the trigger or its clause, the closest first. The event's own
/// subject and object are no place of it. Where the words of the object name a place only ("a visit to Morocco", "imports
/// from China": data/coding/place-uses.tsv), the state stays the object, the words become the place's and `object_span` is
/// empty: no words speak of who acts there. Adds a line of explanation for each; ids stay.
void place_facts(std::vector<Fact>& facts, const Document& document, const Actors& actors);

}  // namespace entente
