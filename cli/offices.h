#pragma once

#include "store/facts.h"

#include <optional>
#include <vector>

namespace entente {

/// From the facts of `actor`, what says who represents, heads or holds an office of it (or of what rolls up to it): for
/// each person and thing represented the latest statement that holds on the day, one that its sentence makes before one
/// known from the background. A statement with dates holds between
/// them; one without from the day that its article was published. Without a day: the latest of all. By object, subject.
/// Who holds an office is left out where another of these facts says whom the same person represents or heads.
std::vector<StoredFact> offices_on(const std::vector<StoredFact>& facts, std::string_view actor,
                                   std::optional<Date> day);

}  // namespace entente
