#pragma once

#include "entente/extraction.h"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The ids above a dotted id, nearest first: `USA.GOV.MOD` → `USA.GOV`, `USA`. Classes are no actors: `IGO.UN.SC` →
/// `IGO.UN`, and nothing above `IGO.NATO`, `NSA.ISIL`, `ORG.x`, `PLC.x` or a person's `PER.some-name` (Peru's organs,
/// `PER.GOV`, have upper-case segments and do roll up). An office, `POS.USA.x`, is held and is no part of one: nothing
/// above.
std::vector<std::string> ancestors_of(std::string_view id);

/// The actor that an entity counts for when actors are rolled up: the country of a state, government, military,
/// position or person, or of what is a person's (`PER.some-name.team`), that has one; else the topmost of its dotted
/// ids; else its own id.
std::string actor_of(const Entity& entity);

/// All ids under which an entity's facts are found: its own, its ancestors', its actor's; each once, own first.
std::vector<std::string> scopes_of(const Entity& entity);

}  // namespace entente
