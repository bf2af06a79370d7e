#pragma once

#include "entente/document.h"

#include <cstdint>
#include <optional>

namespace entente::detail {

/// A number as it is written: digits with commas and a scale ("1.5 million", "2bn"), or words ("two hundred and six").
struct WrittenNumber {
  double value = 0;
  TokenSpan tokens;
};

/// The longest number that begins at the token, if one does. Ordinals, dates and clock times are none.
std::optional<WrittenNumber> number_at(const Document& document, std::uint32_t token);

/// What a word that counts others stands for: "dozen", "hundred", "million".
std::optional<double> scale_at(const Document& document, std::uint32_t token);

/// The number that the token's own digits write, without words behind: 2 of "2 billion".
std::optional<double> plain_digits(const Document& document, std::uint32_t token);

}  // namespace entente::detail
