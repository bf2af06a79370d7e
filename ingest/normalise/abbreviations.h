#pragma once

#include <string>

namespace entente {

/// The text without the full stops of ranks before a name ("Sgt. Holm"), which the engine takes for the end of a
/// sentence: a blank stands there. O(bytes).
std::string without_stops_of_ranks(std::string text);

}  // namespace entente
