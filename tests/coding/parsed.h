#pragma once

#include "entente/document.h"
#include "entente/extraction.h"
#include "ingest/actors/actors.h"
#include "ingest/coding/coder.h"
#include "ingest/coding/reader/reading.h"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A document of one sentence from `word|lemma|POS|TAG|dep|head` a word, blank between words.
Document parsed(std::string_view words);

/// An actor for every proper noun and for the nouns of people below, each with its own word as id.
Actors actors_of(const Document& document);

/// A word that a reader takes for that event with that probability, and its subject and object for certain.
TriggerReading reading_of(std::uint32_t trigger, ActType type, float probability, std::uint32_t subject,
                          std::uint32_t object);

/// A reader that gives these words the first sentence's, whatever it is asked.
Reader reader_of(std::vector<TriggerReading> triggers);

/// The document's events by its own actors.
std::vector<Fact> events_of(const Document& document, const Coder& coder);

/// `subject predicate object polarity modality speaker`.
std::string line_of(const Fact& fact);

/// The lines of the document's events, sorted.
std::vector<std::string> lines_of(const Document& document, const Coder& coder);

}  // namespace entente
