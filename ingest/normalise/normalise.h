#pragma once

#include "ingest/actors/resolver.h"
#include "ingest/language/engine.h"

#include <string>

namespace entente {

/// The analysis of the text as the engine can read it best: headings written as sentences are, ranks without their full
/// stops, the acronym "IS" as no verb, square brackets as round ones, lists of links moved behind it, lines of a fixed
/// width joined, and each paragraph and its dateline are read by themselves, so that no sentence runs over a blank line
/// or takes the place before the dash for its subject. Its tokens' offsets count in that text, of which the article's
/// own has the length and the characters but for the case of letters and white space; `CodePoints::span` gives where
/// they stand in the article's.
Document analyse_normalised(std::string text, const Engine& engine, const ActorTables& tables);

}  // namespace entente
