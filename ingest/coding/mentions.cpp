#include "ingest/coding/mentions.h"

#include <algorithm>

namespace entente::detail {

MentionsByPlace::MentionsByPlace(const std::vector<ActorMention>& mentions) : mentions_(mentions) {
  for (const ActorMention& mention : mentions) longest_ = std::max(longest_, mention.tokens.size());
}

std::span<const ActorMention> MentionsByPlace::near(TokenSpan words) const {
  const auto first_token = [](const ActorMention& mention) { return mention.tokens.first; };
  const std::uint32_t reach = words.first - std::min(words.first, longest_);
  const auto begin = std::ranges::lower_bound(mentions_, reach, {}, first_token);
  const auto end = std::ranges::lower_bound(begin, mentions_.end(), words.last, {}, first_token);
  return {begin, end};
}

}  // namespace entente::detail
