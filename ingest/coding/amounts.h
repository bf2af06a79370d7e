#pragma once

#include "entente/document.h"
#include "entente/extraction.h"

#include <vector>

namespace entente {

/// The amounts that the text writes with a number, in order: value, unit (a noun's lemma, an ISO 4217 code, `percent`,
/// `people` where casualties are only counted), comparison and role by data/coding/amount_words.tsv. `times` are no
/// amounts. A range ("10 to 15") gives its ends, `at least` and `at most`. Vague ones ("dozens") are left out.
struct WrittenAmount {
  Amount amount;
  std::uint32_t head = 0;  ///< the token that the rest of the sentence governs
};
std::vector<WrittenAmount> find_amounts(const Document& document, const std::vector<TimeExpression>& times);

/// Gives each event the amounts of its trigger's clause, in order. Ids stay.
void add_amounts(std::vector<Fact>& facts, const Document& document, const std::vector<TimeExpression>& times);

}  // namespace entente
