#pragma once

#include "entente/extraction.h"
#include "ingest/coding/evidence.h"

#include <vector>

namespace entente::detail {

/// A fact whose confidence is still open.
struct Draft {
  Fact fact;
  Evidence evidence{};
  bool by_reader = false;
  std::size_t unit = 0;  ///< where in the article it stands
  bool caption = false;  ///< told under a picture
};

/// Lets drafts that say the same strengthen each other, then sets the confidence of each. They stand in the order of
/// their units. O(n log n).
void weigh_drafts(std::vector<Draft>& drafts, const Actors& actors, const CodingTables& tables);

/// The facts by place, then id, each saying of a sentence once, the surest. What the headline says (before code point
/// `title_end`) gets the event of the body's fact that says the same: it corroborates.
std::vector<Fact> settle(std::vector<Draft> drafts, std::uint32_t title_end);

}  // namespace entente::detail
