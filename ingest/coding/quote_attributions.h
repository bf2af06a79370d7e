#pragma once

#include "ingest/coding/syntax.h"

#include <optional>
#include <vector>

namespace entente::detail {

/// Who says what, as the parse of one sentence has it.
struct Attribution {
  std::optional<std::uint32_t> speaker;  ///< the word that names the source
  std::optional<std::uint32_t> meant;    ///< the word that tells whom it means, where that is another
  TokenSpan cue;
  std::vector<TokenSpan> content;  ///< in order, trimmed; empty: only quotation marks can tell
  bool takes_quote = false;        ///< speech: passages in quotation marks around it are its own
  bool is_transcript = false;      ///< a name and a colon before all that is said
};

/// The attribution of the verb, the noun or the "according to" at `cue`; empty where it attributes nothing.
std::optional<Attribution> attribution_at(const Tree& tree, std::uint32_t cue);

/// The words of the clause that reports: the cue with its source and auxiliaries.
TokenSpan reporting_clause(const Tree& tree, std::uint32_t cue, std::optional<std::uint32_t> speaker);

/// What remains of `whole` without `hole`, trimmed, in order.
std::vector<TokenSpan> without(const Document& document, TokenSpan whole, TokenSpan hole);

}  // namespace entente::detail
