#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class Ink { plain, bold, dim, red, green, yellow, blue };

/// The text in that ink where standard output is a terminal that shows colours (NO_COLOR and TERM=dumb are honoured);
/// else as it is.
std::string inked(std::string_view text, Ink ink);

/// Writes to standard output. Throws Error where that fails for another reason than a reader that went away.
void print(std::string_view text);
/// The same for what is too long to hold: `write` writes it to the stream.
void print(const std::function<void(std::ostream&)>& write);

/// Rows of cells in columns as wide as their widest cell, two spaces apart; widths count characters, not bytes. The
/// first row is the heading. Columns named in `right` are set to the right. The last column is not padded.
std::string table(const std::vector<std::vector<std::string>>& rows, const std::vector<std::size_t>& right = {});

/// `text` broken at spaces into lines of at most `width` characters, each after `indent`; white space becomes one
/// space.
std::string wrapped(std::string_view text, std::string_view indent, std::size_t width);

/// Characters (code points) of valid UTF-8.
std::size_t width_of(std::string_view text);

/// `1 fact`, `2 facts`.
std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

}  // namespace entente
