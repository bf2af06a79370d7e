#pragma once

#include "ingest/coding/amount_numbers.h"

#include <optional>

namespace entente::detail {

/// How many, or from how many to how many, as the text writes it.
struct WrittenQuantity {
  double value = 0;
  std::optional<double> least;  ///< of a range, whose largest is `value`: "10 to 15"
  TokenSpan tokens;
};

/// The longest quantity that begins at the token, if one does: a number, "a dozen", "a million", "half a million",
/// "two dozen", "10 to 15", "between 10 and 15" from the 10 on, "2-3 billion", or the half of a number ("half of its
/// 900"). Vague ones ("dozens", "several hundred") are none.
std::optional<WrittenQuantity> quantity_at(const Document& document, std::uint32_t token);

}  // namespace entente::detail
