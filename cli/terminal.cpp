#include "cli/terminal.h"

#include "entente/error.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ostream>
#include <streambuf>

namespace entente {
namespace {

bool shows_colours() {
  static const bool shows = [] {
    const char* no_colour = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool unwanted =
        (no_colour != nullptr && *no_colour != '\0') || terminal == nullptr || std::string_view(terminal) == "dumb";
    return !unwanted && isatty(STDOUT_FILENO) == 1;
  }();
  return shows;
}

std::string_view code_of(Ink ink) {
  switch (ink) {
    case Ink::plain:
      return "0";
    case Ink::bold:
      return "1";
    case Ink::dim:
      return "2";
    case Ink::red:
      return "31";
    case Ink::green:
      return "32";
    case Ink::yellow:
      return "33";
    case Ink::blue:
      return "34";
  }
  return "0";
}

std::vector<std::size_t> widths_of(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  return widths;
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

/// Hands what is written to it to print(), which buffers.
class StandardOutput : public std::streambuf {
 protected:
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    print({text, static_cast<std::size_t>(size)});
    return size;
  }
  int_type overflow(int_type c) override {
    const char byte = traits_type::to_char_type(c);
    if (!traits_type::eq_int_type(c, traits_type::eof())) print({&byte, 1});
    return traits_type::not_eof(c);
  }
};

}  // namespace

std::string inked(std::string_view text, Ink ink) {
  if (ink == Ink::plain || !shows_colours()) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", code_of(ink), text);
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size()) return;
  throw Error(fmt::format("standard output: cannot be written: {}", std::strerror(errno)));
}

void print(const std::function<void(std::ostream&)>& write) {
  StandardOutput output;
  std::ostream out(&output);
  out.exceptions(std::ios::badbit);  // print's Error comes through
  write(out);
}

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string table(const std::vector<std::vector<std::string>>& rows, const std::vector<std::size_t>& right) {
  const std::vector<std::size_t> widths = widths_of(rows);
  std::string text;
  for (std::size_t number = 0; number < rows.size(); ++number) {
    std::string line;
    for (std::size_t i = 0; i < rows[number].size(); ++i) {
      const std::string& cell = rows[number][i];
      const std::string padding(widths[i] - width_of(cell), ' ');
      const bool to_the_right = std::find(right.begin(), right.end(), i) != right.end();
      line += (i == 0 ? "" : "  ") + (to_the_right ? padding + cell : cell + padding);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += inked(line, number == 0 ? Ink::bold : Ink::plain) + "\n";
  }
  return text;
}

std::string wrapped(std::string_view text, std::string_view indent, std::size_t width) {
  std::string all;
  std::size_t left = 0;  // characters that the last line has room for
  bool begun = false;    // the last line
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    const std::string_view word = text.substr(start, at - start);
    if (word.empty()) {
      ++at;
      continue;
    }
    const std::size_t size = width_of(word);
    const bool fits = begun && size + 1 <= left;
    if (begun && !fits) all += '\n';
    all.append(fits ? " " : indent).append(word);
    left = fits ? left - size - 1 : width - std::min(size, width);
    begun = true;
  }
  if (begun) all += '\n';
  return all;
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace entente
