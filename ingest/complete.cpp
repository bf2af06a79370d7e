#include "ingest/complete.h"

#include "ingest/assemble.h"
#include "ingest/coding/amounts.h"
#include "ingest/coding/opponents.h"
#include "ingest/coding/places.h"
#include "ingest/coding/quotes.h"
#include "ingest/coding/relations.h"
#include "ingest/coding/times.h"

#include <utility>

namespace entente::detail {

Extraction complete(const Article& article, const Document& document, const Actors& actors, const ActorTables& tables,
                    std::vector<Fact> events, double min_confidence) {
  Extraction extraction = assemble(article, document, actors);
  extraction.facts = std::move(events);
  give_opponents_states(extraction, document, actors);
  add_relations(extraction, document, actors, tables);
  std::erase_if(extraction.facts, [&](const Fact& fact) { return fact.confidence < min_confidence; });
  extraction.quotes = find_quotes(document, actors);
  drop_deeds(extraction.quotes, extraction.facts);
  extraction.times = find_times(document, article.date);
  date_facts(extraction.facts, document, extraction.times);
  place_facts(extraction.facts, document, actors);
  add_amounts(extraction.facts, document, extraction.times);
  drop_mere_things(extraction);
  return extraction;
}

}  // namespace entente::detail
