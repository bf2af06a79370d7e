#include "ingest/extractor.h"

#include "ingest/actors/resolver.h"
#include "ingest/assemble.h"
#include "ingest/coding/amounts.h"
#include "ingest/coding/coder.h"
#include "ingest/coding/opponents.h"
#include "ingest/coding/places.h"
#include "ingest/coding/quotes.h"
#include "ingest/coding/reader/learned_reader.h"
#include "ingest/coding/relations.h"
#include "ingest/coding/times.h"
#include "ingest/language/engine.h"
#include "ingest/normalise/normalise.h"

namespace entente {

struct Extractor::Parts {
  Engine engine;
  ActorTables actors;
  Coder coder;
  double min_confidence;
};

Extractor::Extractor(const ExtractorOptions& options)
    : parts_{new Parts{Engine{options.model}, ActorTables{options.actor_tables}, Coder{learned_reader(options.coder)},
                       options.min_confidence.value_or(default_min_confidence)}} {}

Extractor::~Extractor() = default;

Extraction Extractor::extract(const Article& article) const {
  const Document document = analyse_normalised(text_of(article), parts_->engine, parts_->actors);
  const Actors actors = resolve_actors(document, article, parts_->actors);
  Extraction extraction = detail::assemble(article, document, actors);
  extraction.facts = code_events(document, actors, article, parts_->coder);
  give_opponents_states(extraction, document, actors);
  add_relations(extraction, document, actors, parts_->actors);
  std::erase_if(extraction.facts, [&](const Fact& fact) { return fact.confidence < parts_->min_confidence; });
  extraction.quotes = find_quotes(document, actors);
  drop_deeds(extraction.quotes, extraction.facts);
  extraction.times = find_times(document, article.date);
  date_facts(extraction.facts, document, extraction.times);
  place_facts(extraction.facts, document, actors);
  add_amounts(extraction.facts, document, extraction.times);
  detail::drop_mere_things(extraction);
  return extraction;
}

}  // namespace entente
