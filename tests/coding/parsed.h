#pragma once

#include "entente/document.h"
#include "entente/extraction.h"
#include "ingest/actors/actors.h"

#include <string>
#include <string_view>

namespace entente {

/// A document of one sentence from `word|lemma|POS|TAG|dep|head` a word, blank between words.
Document parsed(std::string_view words);

/// An actor for every proper noun and for the nouns of people below, each with its own word as id.
Actors actors_of(const Document& document);

/// `subject predicate object polarity modality speaker`.
std::string line_of(const Fact& fact);

}  // namespace entente
