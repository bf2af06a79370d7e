#pragma once

#include "entente/extraction.h"
#include "ingest/actors/actors.h"
#include "ingest/coding/cast.h"
#include "ingest/coding/draft.h"
#include "ingest/coding/reader/reading.h"
#include "ingest/coding/tables.h"
#include "ingest/coding/telling.h"
#include "ingest/coding/triggers.h"

#include <optional>
#include <vector>

namespace entente::detail {

/// The facts that the trigger tells in its sentence: one for every pair of actors, tied by `event`; none where nobody
/// acts. `carried` names the speaker of a quotation that the sentence goes on with.
std::vector<Draft> drafts_of_trigger(const CodingScene& scene, TokenSpan sentence, const Trigger& trigger,
                                     std::optional<std::uint32_t> carried, bool headline);

}  // namespace entente::detail
