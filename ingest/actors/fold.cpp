#include "ingest/actors/fold.h"

#include <algorithm>
#include <array>
#include <utility>

namespace entente::detail {
namespace {

// Base letters of U+00C0 to U+017F, in order; a dot keeps the character.
constexpr std::string_view latin_base =
    "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

constexpr std::array<std::pair<std::uint32_t, char>, 20> more_letters{{
    {0x0218, 's'}, {0x0219, 's'}, {0x021A, 't'}, {0x021B, 't'}, {0x1E0D, 'd'}, {0x1E24, 'h'}, {0x1E25, 'h'},
    {0x1E62, 's'}, {0x1E63, 's'}, {0x1E6C, 't'}, {0x1E6D, 't'}, {0x1EA1, 'a'}, {0x1EA5, 'a'}, {0x1EBF, 'e'},
    {0x1EC5, 'e'}, {0x1EC7, 'e'}, {0x1ED3, 'o'}, {0x01B0, 'u'}, {0x01A1, 'o'}, {0x0259, 'e'},
}};

struct Decoded {
  std::uint32_t code = 0;
  std::uint32_t length = 1;
};

Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  const std::uint32_t first = byte(at);
  if (first >= 0xC0 && first < 0xE0 && at + 1 < text.size()) return {(first & 0x1F) << 6 | (byte(at + 1) & 0x3F), 2};
  if (first >= 0xE0 && first < 0xF0 && at + 2 < text.size())
    return {(first & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F), 3};
  if (first >= 0xF0 && at + 3 < text.size())
    return {(first & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 | (byte(at + 2) & 0x3F) << 6 | (byte(at + 3) & 0x3F), 4};
  return {first, 1};
}

char base_letter(std::uint32_t code) {
  if (code >= 0xC0 && code < 0xC0 + latin_base.size()) return latin_base[code - 0xC0];
  for (const auto& [letter, base] : more_letters)
    if (letter == code) return base;
  return '.';
}

bool is_combining(std::uint32_t code) {
  return (code >= 0x0300 && code < 0x0370) || code == 0x02BF || code == 0x02BE;
}

bool is_separator(std::uint32_t code) {
  return code == '-' || code == '.' || code == '\'' || code == '&' || code == '+' || code == '`' || code == '_' ||
         (code >= 0x2010 && code <= 0x2015) || code == 0x2018 || code == 0x2019 || code <= ' ' || code == 0xA0;
}

bool is_word(std::uint32_t code) {
  if (code < 0x80) return (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
  return code >= 0xC0 && code < 0x1F000 && !(code >= 0x2000 && code < 0x2C00);
}

bool is_upper_letter(std::uint32_t code) {
  if (code < 0x80) return code >= 'A' && code <= 'Z';
  if (code >= 0xC0 && code <= 0xDE) return code != 0xD7;
  return code >= 0x100 && code < 0x180 && code % 2 == ((code >= 0x139 && code <= 0x148) || code >= 0x179 ? 1 : 0);
}

void append_folded(std::string& out, std::string_view text, std::size_t at, Decoded character) {
  if (character.length == 1) {
    const char c = text[at];
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return;
  }
  if (is_combining(character.code)) return;
  if (character.code == 0x2019 || character.code == 0x2018) {
    out += '\'';
    return;
  }
  if (const char base = base_letter(character.code); base != '.') {
    out += base;
    if (character.code == 0xDF) out += 's';
    return;
  }
  out.append(text.substr(at, character.length));
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded character = decode(text, at);
    append_folded(out, text, at, character);
    at += character.length;
  }
  return out;
}

Case case_of(std::string_view word) {
  std::size_t letters = 0;
  std::size_t uppers = 0;
  bool first_upper = false;
  for (std::size_t at = 0; at < word.size();) {
    const Decoded character = decode(word, at);
    const bool digit = character.code >= '0' && character.code <= '9';
    if (is_word(character.code) && !digit) {
      const bool upper = is_upper_letter(character.code);
      first_upper = letters == 0 ? upper : first_upper;
      ++letters;
      uppers += upper;
    }
    at += character.length;
  }
  if (letters == 0) return Case::other;
  if (uppers == letters) return letters == 1 ? Case::one : Case::upper;
  if (uppers > 1 && letters <= 4 && first_upper) return Case::upper;  // LeT, DoD
  return first_upper ? Case::capital : Case::lower;
}

namespace {

bool is_hyphen(std::string_view word, std::size_t at) {
  while (at < word.size() && word[at] == '.') ++at;
  return at < word.size() &&
         (word[at] == '-' || word.substr(at).starts_with("\u2011") || word.substr(at).starts_with("\u2013"));
}

}  // namespace

void split_pieces(std::string_view word, std::uint32_t token, std::vector<Piece>& pieces) {
  std::size_t start = 0;
  const auto finish = [&](std::size_t end) {
    const std::string_view part = word.substr(start, end - start);
    if (!part.empty()) pieces.push_back({fold(part), case_of(part), token, end < word.size() && is_hyphen(word, end)});
  };
  for (std::size_t at = 0; at < word.size();) {
    const Decoded character = decode(word, at);
    const std::size_t next = at + character.length;
    if (!is_word(character.code) && !is_combining(character.code)) {
      finish(at);
      start = next;
      if (!is_separator(character.code))
        pieces.push_back({std::string{word.substr(at, character.length)}, Case::other, token});
    }
    at = next;
  }
  finish(word.size());
}

std::vector<Piece> pieces_of(std::string_view phrase) {
  std::vector<Piece> pieces;
  split_pieces(phrase, 0, pieces);
  return pieces;
}

std::string slug(std::string_view text) {
  std::string out;
  for (const Piece& piece : pieces_of(text)) {
    if (piece.shape == Case::other && !(piece.text[0] >= '0' && piece.text[0] <= '9')) continue;
    if (!out.empty()) out += '-';
    out += piece.text;
  }
  return out;
}

bool is_quotation_mark(std::string_view word) {
  return word == "\"" || word == "“" || word == "”" || word == "``" || word == "''";
}

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(mark), text.size());
    std::string_view part = text.substr(0, end);
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && (part.back() == ' ' || part.back() == '\r')) part.remove_suffix(1);
    if (!part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

}  // namespace entente::detail
