#pragma once

#include "ingest/coding/cast.h"

#include <string_view>

namespace entente::detail {

/// How the two are offered whom a subject's own words name ("delegations from Mali and Niger met").
inline constexpr std::string_view party_path = "party";

/// Adds to what the parse offers those whom only the meaning of a verb tells: whose land somebody is sent away from,
/// where no doer is named ("was deported from [Germany]", "banned from entering [Israel]"), and who did what is judged
/// ("condemned the killing of a priest by [rebels]").
void offer_by_meaning(const CodingScene& scene, const Trigger& trigger, ActType type, Proposals& proposals);

/// Whose land somebody is sent away from, or sent to: "was expelled from [Albania] to [Serbia]". None where nobody is.
std::optional<std::uint32_t> land_left(const CodingScene& scene, std::uint32_t verb);

}  // namespace entente::detail
