#pragma once

#include "entente/article.h"
#include "entente/document.h"
#include "entente/extraction.h"
#include "ingest/actors/actors.h"
#include "ingest/actors/resolver.h"

#include <vector>

namespace entente {

/// What holds between the actors of a document: offices, membership, nationality, seats, backing, kin. Each saying
/// (subject, predicate, object) once an article, at the first words that tell it; by place in the text, then id. Spans
/// count in code points. An object may be a state that only an office implies ("Sen. Smith": USA) or the
/// office itself ("POS.USA.legislator") and that `actors.entities` lack: see `add_relations`. Dated tables give
/// `start`, `end` and the basis `background`. Linear in the text for texts of ordinary sentences.
std::vector<Fact> code_relations(const Document& document, const Actors& actors, const Article& article,
                                 const ActorTables& tables);

/// Puts the relations, and the states and offices that only they name, among the facts and entities of the extraction,
/// which stay sorted.
void add_relations(Extraction& extraction, const Document& document, const Actors& actors, const ActorTables& tables);

}  // namespace entente
