#pragma once

#include "entente/document.h"

namespace entente {

/// Gives the verbs their own lemma whose forms the engine's rules take for another's: "staged" is no form of "stag". The
/// engine itself keeps to the pipeline that it reproduces. The table: data/normalise/lemmas.tsv. O(tokens).
void mend_lemmas(Document& document);

}  // namespace entente
