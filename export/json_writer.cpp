#include "export/json_writer.h"

#include "export/blocks.h"

#include <fmt/core.h>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <ostream>

namespace entente::detail {
namespace {

bool continues(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count >= text.size()) return false;
  for (std::size_t i = 1; i <= count; ++i)
    if ((static_cast<unsigned char>(text[at + i]) & 0xc0) != 0x80) return false;
  return true;
}

/// The length of the well-formed UTF-8 character at `at`, 0 where there is none.
std::size_t character_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return continues(text, at, 1) ? 2 : 0;
  if (lead >= 0xe0 && lead < 0xf0) {
    const bool overlong = lead == 0xe0 && next < 0xa0, surrogate = lead == 0xed && next > 0x9f;
    return !overlong && !surrogate && continues(text, at, 2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead < 0xf5) {
    const bool overlong = lead == 0xf0 && next < 0x90, too_high = lead == 0xf4 && next > 0x8f;
    return !overlong && !too_high && continues(text, at, 3) ? 4 : 0;
  }
  return 0;
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      out += static_cast<unsigned char>(c) < 0x20 ? fmt::format("\\u{:04x}", c) : std::string(1, c);
  }
}

constexpr std::array<bool, 256> plain = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0x20; c < 0x80; ++c) table[c] = c != '"' && c != '\\';
  return table;
}();

/// Whether all of eight ASCII or other bytes are plain, without a look at each.
bool are_plain(const char* eight) {
  constexpr std::uint64_t ones = 0x0101010101010101, highs = 0x80 * ones;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, eight, sizeof bytes);
  const auto holds = [&](std::uint64_t c) {
    const std::uint64_t other = bytes ^ (ones * c);
    return ((other - ones) & ~other & highs) != 0;
  };
  const bool ascii = (bytes & highs) == 0, control = ((bytes + 0x60 * ones) & highs) != highs;
  return ascii && !control && !holds('"') && !holds('\\');
}

/// The first byte from `at` on that is not plain.
std::size_t plain_until(std::string_view text, std::size_t at) {
  while (at + 8 <= text.size() && are_plain(text.data() + at)) at += 8;
  while (at < text.size() && plain[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

}  // namespace

void JsonWriter::separate() {
  if (comma_) text_ += ',';
  comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
  comma_ = false;
}

void JsonWriter::close(char bracket) {
  text_ += bracket;
  comma_ = true;
}

void JsonWriter::raw(std::string_view token) {
  separate();
  text_ += token;
}

void JsonWriter::long_array(std::ostream& out, std::size_t count, const NumberedElement& element) {
  open('[');
  out << text_;
  text_.clear();
  write_blocks(out, count, [&](std::size_t first, std::size_t last) {
    constexpr std::size_t bytes_an_element = 480;  // of a link with its sentence
    JsonWriter block;
    block.text_.reserve((last - first) * bytes_an_element);
    block.comma_ = first > 0;
    for (auto number = first; number < last; ++number) element(block, number);
    return std::move(block.text_);
  });
  close(']');
}

void JsonWriter::key(std::string_view name) {
  separate();
  text_ += '"';
  text_ += name;
  text_ += "\":";
  comma_ = false;
}

void JsonWriter::value(std::string_view text) {
  separate();
  text_ += '"';
  for (std::size_t at = 0; at < text.size();) {
    const auto end = plain_until(text, at);
    text_ += text.substr(at, end - at);
    if ((at = end) == text.size()) break;
    const auto length = character_at(text, at);
    if (length == 0)
      text_ += "\xef\xbf\xbd";
    else if (length == 1)
      append_escaped(text_, text[at]);
    else
      text_ += text.substr(at, length);
    at += length == 0 ? 1 : length;
  }
  text_ += '"';
}

void JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, number == 0 ? 0.0 : number).ptr;
  raw({digits, static_cast<std::size_t>(end - digits)});
}

void JsonWriter::value(Span span) {
  open('[');
  value(span.start);
  value(span.end);
  close(']');
}

void JsonWriter::field_or_null(std::string_view name, std::string_view text) {
  key(name);
  if (text.empty())
    null();
  else
    value(text);
}

}  // namespace entente::detail
