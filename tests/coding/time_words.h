#pragma once

#include "entente/document.h"

#include <string_view>

namespace entente {

/// A one-sentence document from `word/TAG` a word, blank between words; the first verb governs all others, or the first
/// word where there is none.
Document tagged(std::string_view words);

}  // namespace entente
