#pragma once

#include "entente/document.h"
#include "entente/extraction.h"
#include "ingest/actors/actors.h"

namespace entente {

/// Gives those whom an article names by common nouns only ("the militants", not bystanders: data/coding/bystanders.tsv)
/// and whose state it leaves open the state that most often faces their enemy in the article's hostile events: whom
/// Israel fights where it fights Palestinians is of Palestine. Nobody gets one without a clear lead.
/// Only events of at least `default_min_confidence` count, whatever is asked for, so that an entity's state does not
/// depend on what is kept. O(facts squared) in the hostile facts of one article.
void give_opponents_states(Extraction& extraction, const Document& document, const Actors& actors);

}  // namespace entente
