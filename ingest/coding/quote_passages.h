#pragma once

#include "ingest/coding/quote_attributions.h"

#include <vector>

namespace entente::detail {

/// Widens contents to the passages in quotation marks that they touch, gives speech without a clause the passage of
/// its sentence or after its colon, and hands whole quoted sentences that name nobody to who spoke last in the same
/// paragraph or, where nothing else stands between, the one before. Attributions left without content are dropped.
void join_passages(const Document& document, std::vector<Attribution>& attributions);

/// "WALLACE: ...", "Pence: ...": what follows a name and a colon at the head of a paragraph or title.
std::vector<Attribution> colon_attributions(const Document& document);

}  // namespace entente::detail
