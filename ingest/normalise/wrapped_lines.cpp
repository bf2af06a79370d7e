#include "ingest/normalise/wrapped_lines.h"

#include <string_view>

namespace entente {
namespace {

constexpr std::size_t breaks_of_wrapped = 2;  // between small letters
constexpr std::size_t short_line = 30;        // bytes; full ones are twice as long
constexpr std::string_view white_space = " \t\n\r";

bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}

char behind(std::string_view text, std::size_t at) {
  return at + 1 < text.size() ? text[at + 1] : '\n';
}

// "rates in\nApril", "it is seeking to\nsell"
bool breaks_clause(std::string_view text, std::size_t end) {
  return end > 0 && (is_small(text[end - 1]) || text[end - 1] == ',') && is_small(behind(text, end));
}

// "Total      252    243": columns.
bool is_of_table(std::string_view line) {
  const std::size_t first = line.find_first_not_of(white_space);
  return first != line.npos && line.find("   ", first) < line.find_last_not_of(white_space);
}

// Does a line that ends so go on in the next?
bool goes_on(std::string_view text, std::size_t start, std::size_t end) {
  const std::string_view line = text.substr(start, end - start);
  if (line.empty() || white_space.find(behind(text, end)) != white_space.npos || is_of_table(line)) return false;
  return line.size() >= short_line || breaks_clause(text, end);
}

}  // namespace

bool has_wrapped_lines(std::string_view text) {
  std::size_t breaks = 0;
  for (std::size_t end = text.find('\n'); end != text.npos && breaks < breaks_of_wrapped;
       end = text.find('\n', end + 1))
    breaks += breaks_clause(text, end);
  return breaks == breaks_of_wrapped;
}

std::string without_wrapped_lines(std::string text) {
  if (!has_wrapped_lines(text)) return text;
  std::size_t start = 0;
  for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n', start)) {
    if (goes_on(text, start, end)) text[end] = ' ';
    start = end + 1;
  }
  return text;
}

}  // namespace entente
