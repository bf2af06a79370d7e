#pragma once

#include <cstddef>
#include <string_view>

namespace entente {

/// How many letters must be put in, left out, exchanged for another or for their neighbour to make one word of the
/// other (optimal string alignment, by bytes): "russai" and "russia" 1. O(n · m).
std::size_t edits_between(std::string_view one, std::string_view other);

/// How many edits of a word of that length may be slips: none below four letters, one below six, two from there on.
std::size_t slips_in(std::size_t length);

/// The fewest edits between a folded name and another as a whole or, of a name of one word, one of the other's words.
std::size_t edits_of_name(std::string_view name, std::string_view other);

}  // namespace entente
