#pragma once

#include "ingest/actors/resolver.h"
#include "ingest/language/engine.h"

#include <string>

namespace entente {

/// The text with its headings written as sentences are: in a line whose words begin with capitals ("Moscow Expels
/// British Diplomats in Retaliation") or have nothing else, words that are no names get small letters, so that tagger
/// and parser, which have learnt from sentences, read them as such. What is a name is told by the rest of the text
/// first, then by the tables of actors, then by the engine's lists of words. Only ASCII letters change: every byte
/// offset, and so every span, is the same in both texts. O(bytes).
std::string in_sentence_case(std::string text, const Engine& engine, const ActorTables& tables);

}  // namespace entente
