#pragma once

#include "ingest/coding/cast.h"

#include <optional>

namespace entente::detail {

/// "[reversed] its decision to expel the envoy", "[dropped] a plan to ban the party": the verb by which what the
/// decision says is not done after all, by whoever took it. None where it is negated itself.
std::optional<std::uint32_t> undone_by(const CodingScene& scene, std::uint32_t deed);

/// "[failed] to renew the embargo on Iran": is it the failing, or what lapses by it?
bool is_failing_to_renew(const CodingScene& scene, std::uint32_t verb);
bool is_lapsing(const CodingScene& scene, std::uint32_t word);

/// "gave [approval] for UN teams to enter": does a noun of consent lead to those whom it lets do something?
std::optional<std::uint32_t> who_may_act(const CodingScene& scene, std::uint32_t consent);

}  // namespace entente::detail
