#pragma once

#include "ingest/actors/actors.h"

#include <span>
#include <vector>

namespace entente::detail {

/// A document's mentions by where they stand, so that what asks about one word does not go through a whole book.
class MentionsByPlace {
 public:
  /// The mentions stand in the order of Actors::mentions and outlive it. O(n).
  explicit MentionsByPlace(const std::vector<ActorMention>& mentions);

  /// All that share a token with the words, and some that end before them; in order. O(log n).
  std::span<const ActorMention> near(TokenSpan words) const;

 private:
  std::span<const ActorMention> mentions_;
  std::uint32_t longest_ = 0;  // tokens
};

}  // namespace entente::detail
