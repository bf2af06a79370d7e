#pragma once

#include "entente/extraction.h"

#include <string>

namespace entente {

/// The fact's sentence with its spans in brackets, each with what it is: `[S US] wants to [T cooperate] with [O Russian
/// forces]` (subject, trigger, object). Spans outside the sentence are not shown; the inner of two that overlap is
/// inside the other's brackets. Empty where the fact has no sentence.
std::string marked_sentence(const Extraction& extraction, const Fact& fact);

}  // namespace entente
