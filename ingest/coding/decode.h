#pragma once

#include "entente/extraction.h"
#include "ingest/actors/actors.h"
#include "ingest/coding/candidates.h"
#include "ingest/coding/headline.h"
#include "ingest/coding/reading.h"
#include "ingest/coding/status.h"
#include "ingest/coding/tables.h"
#include "ingest/coding/triggers.h"

#include <optional>
#include <vector>

namespace entente::detail {

/// A word that may tell an event, with what the reader and the tables say of it; at least one of them does.
struct Trigger {
  std::uint32_t token = 0;
  const TriggerReading* reading = nullptr;
  std::optional<TabledTrigger> tabled;
};

/// The facts that the trigger tells in its sentence: one for every pair of actors, tied by `event`; none where nobody
/// acts. `carried` names the speaker of a quotation that the sentence goes on with.
std::vector<Fact> facts_of_trigger(const CodingScene& scene, TokenSpan sentence, const Trigger& trigger,
                                   std::optional<std::uint32_t> carried);

/// Puts the facts into their order by place, then id, and keeps each saying of a sentence once, the surest.
void settle(std::vector<Fact>& facts);

}  // namespace entente::detail
