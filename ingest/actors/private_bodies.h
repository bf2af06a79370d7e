#pragma once

#include "ingest/actors/noun_phrase.h"

namespace entente::detail {

/// "a company spokesman", "an official at the hospital", "the president of the club": of the body last named that is
/// so called, or somebody unknown where there is none; no entity for other phrases.
Link private_office_link(Scene& scene, const NounPhrase& phrase);

/// "Acme cut its output. A [spokesman] said …": of the firm or organisation that the sentence before is about; no
/// entity for other phrases.
Link spokesman_link(const Scene& scene, const NounPhrase& phrase);

}  // namespace entente::detail
