#pragma once

#include "entente/document.h"

#include <vector>

namespace entente::detail {

/// The passages in quotation marks, marks included, in order, not overlapping. None crosses a paragraph: where a mark
/// is not closed, the passage ends with its paragraph.
std::vector<TokenSpan> quoted_passages(const Document& document);

/// The paragraphs: the tokens between line breaks, in order, not empty.
std::vector<TokenSpan> paragraphs_of(const Document& document);

/// Without white space, stops and commas at its ends; quotation marks stay.
TokenSpan trimmed(const Document& document, TokenSpan span);

}  // namespace entente::detail
