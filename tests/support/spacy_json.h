#pragma once

#include "entente/document.h"

#include <string_view>

namespace entente::testing {

/// A Document from spaCy's `Doc.to_json()`: text, tokens (start, end, tag, pos, dep, head, lemma, morph), sents, ents,
/// and `noun_chunks` as `{start, end}` in tokens. Offsets in code points become bytes. Tags and morphology are kept for
/// the life of the program. Throws Error where a field is missing or unknown.
Document document_of_spacy_json(std::string_view json);

}  // namespace entente::testing
