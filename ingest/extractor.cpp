#include "ingest/extractor.h"

#include "ingest/actors/resolver.h"
#include "ingest/coding/coder.h"
#include "ingest/coding/reader/learned_reader.h"
#include "ingest/complete.h"
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
  return detail::complete(article, document, actors, parts_->actors,
                          code_events(document, actors, article, parts_->coder), parts_->min_confidence);
}

}  // namespace entente
