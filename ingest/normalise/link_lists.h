#pragma once

#include "entente/document.h"

#include <string>
#include <vector>

namespace entente {

/// A text and the passages that stand apart behind it.
struct PartedText {
  std::string text;
  std::vector<MovedPassage> moved;
};

/// Takes out of their sentences the lists of other stories' headings that some sites leave behind a name, which they
/// repeat in full and glue to the first heading: "Nancy Pelosi Nancy PelosiTrump blasts … MORE accused Barr". Each
/// stands behind the text, in a paragraph of its own; where it stood there is white space of as many bytes and
/// characters, so that every offset stays. O(bytes).
PartedText without_link_lists(std::string text);

}  // namespace entente
