#pragma once

#include "ingest/language/affix_rules.h"
#include "ingest/language/special_cases.h"
#include "ingest/language/tokenizer_pieces.h"

#include <string_view>
#include <vector>

namespace entente::detail {

/// Appends the pieces of a chunk (valid UTF-8, no white space in it or nothing else): affixes are taken off as long as
/// there are some and what is left is no special case; then a special case, a URL whole, or what the infixes leave.
/// `cases` may be null: there are none. Names follow spaCy's `tokenizer.pyx`, so that the two can be read side by side.
/// Pieces that no special case gave have neither word nor norm.
void split_chunk(const AffixRules& affixes, const SpecialCases* cases, std::string_view chunk, std::vector<Piece>& out);

}  // namespace entente::detail
