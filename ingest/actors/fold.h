#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// How a word is written: `one` is a single capital letter, `other` has no letters.
enum class Case : std::uint8_t { lower, capital, upper, one, other };

/// Lower case with the diacritics of Latin letters taken off (`Erdoğan` → `erdogan`, `Élysée` → `elysee`, `ß` → `ss`);
/// typographic apostrophes become `'`. Other scripts stay as they are.
std::string fold(std::string_view text);

Case case_of(std::string_view word);

/// A part of a token that is compared: a run of letters and digits, or one mark that names do not hold (`,` `(` `"`).
/// Hyphens, full stops, apostrophes and the like only separate.
struct Piece {
  std::string text;  ///< folded
  Case shape = Case::other;
  std::uint32_t token = 0;
  bool before_hyphen = false;
};

/// Appends the pieces of a word. A token of separators alone has none.
void split_pieces(std::string_view word, std::uint32_t token, std::vector<Piece>& pieces);

/// The pieces of a phrase, all with token 0.
std::vector<Piece> pieces_of(std::string_view phrase);

/// Pieces joined by hyphens: `Bashar al-Assad` → `bashar-al-assad`. Empty where there are none.
std::string slug(std::string_view text);

/// Whether a token is a quotation mark, straight, curly or as two accents.
bool is_quotation_mark(std::string_view word);

/// The parts between the marks, white space taken off their ends, empty parts left out.
std::vector<std::string_view> split(std::string_view text, char mark);

}  // namespace entente::detail
