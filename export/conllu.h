#pragma once

#include "entente/document.h"

#include <string>
#include <string_view>

namespace entente {

/// A document in CoNLL-U (https://universaldependencies.org/format.html), every token a word with the engine's own
/// labels, one block a sentence. MISC has `SpaceAfter=No`, `start_char` and `end_char` (code points in the document)
/// and, in an entity, `ner=B-LABEL` or `ner=I-LABEL`. Since a form must not have white space in it, `\n`, `\t`, `\r`,
/// `\s` stand for such characters and `\\` for a backslash beside them, as UDPipe's SpacesAfter does.
/// `id` stands in `# newdoc id` and the sentences' ids; without line breaks.
std::string conllu(const Document& document, std::string_view id);

}  // namespace entente
