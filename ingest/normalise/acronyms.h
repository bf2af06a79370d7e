#pragma once

#include "entente/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Where "IS" stands for the Islamic State, in bytes, in order: in an article that names it in full or as ISIS or ISIL,
/// among words that are not all in capitals, and not behind what the verb would follow ("this IS news"). O(bytes).
std::vector<std::size_t> places_of_islamic_state(std::string_view text);

/// The text with another body's acronym at these places, which no model takes for a verb.
std::string with_stand_ins(std::string text, const std::vector<std::size_t>& places);

/// Puts the article's own letters back into the analysis of such a text.
void take_back_stand_ins(Document& document, const std::vector<std::size_t>& places);

}  // namespace entente
