#pragma once

#include "entente/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Where "IS" stands for the Islamic State, in bytes, in order: in an article that names it in full or as ISIS or ISIL,
/// among words that are not all in capitals, and not behind what the verb would follow ("this IS news"). O(bytes).
std::vector<std::size_t> places_of_islamic_state(std::string_view text);

/// The text as the engine reads it best: at these places another body's acronym, which no model takes for a verb, and
/// round brackets for the editors' square ones, at which it ends sentences. Of the same length.
std::string with_stand_ins(std::string text, const std::vector<std::size_t>& places);

/// Puts the article's own letters and brackets back into the analysis of such a text.
void take_back_stand_ins(Document& document, std::string text, const std::vector<std::size_t>& places);

}  // namespace entente
