#pragma once

#include "entente/document.h"
#include "entente/extraction.h"
#include "ingest/actors/actors.h"

#include <vector>

namespace entente {

/// Who says, believes or wants what: every attribution of the document, direct, indirect or mixed, by verb, noun,
/// "according to" or colon. By the place of their cues, each once. Spans count in code points; a speaker or its span is
/// missing where the text names none. What a source says in one go is one quote with several content spans, also where
/// the reporting clause parts it or it runs on into the next paragraph; what it says of others' words stays part of it.
/// Linear in the document's length, but for clauses in clauses. After Newell et al., "An Attribution Relations Corpus
/// for Political News" (2018).
std::vector<Quote> find_quotes(const Document& document, const Actors& actors);

/// Leaves out what is no saying: the words that tell a deed ("Hezbollah [attacked] Israel") attribute nothing.
void drop_deeds(std::vector<Quote>& quotes, const std::vector<Fact>& facts);

}  // namespace entente
