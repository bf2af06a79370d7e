#pragma once

#include "entente/document.h"

#include <vector>

namespace entente {

/// Base noun phrases (spaCy's `lang/en/syntax_iterators.py`): from the left edge of a noun, proper noun or pronoun that
/// fills an argument's place (or is coordinated to one that does) to itself; none inside another. Needs `pos`, `dep`,
/// `head` and `left_edge`. O(tokens) but for chains of conjuncts.
std::vector<TokenSpan> noun_chunks(const Document& document);

}  // namespace entente
