#include "store/names.h"

#include <array>
#include <cstdint>

namespace entente {
namespace {

/// Latin letters with marks, U+00C0 to U+017F, as ASCII, a character each; `?`: left as it is. Some stand for two
/// letters.
constexpr std::string_view latin_1 =
    "aaaaaa*ceeeeiiii"   // À-Ï
    "dnooooo?ouuuuy**"   // Ð-ß
    "aaaaaa*ceeeeiiii"   // à-ï
    "dnooooo?ouuuuy*y";  // ð-ÿ
constexpr std::string_view latin_a =
    "aaaaaaccccccccdd"   // U+0100
    "ddeeeeeeeeeegggg"   // U+0110
    "gggghhhhiiiiiiii"   // U+0120
    "ii**jjkkklllllll"   // U+0130
    "lllnnnnnnnnnoooo"   // U+0140
    "oo**rrrrrrssssss"   // U+0150
    "ssttttttuuuuuuuu"   // U+0160
    "uuuuwwyyyzzzzzzs";  // U+0170

static_assert(latin_1.size() == 0x40 && latin_a.size() == 0x80);

std::string_view two_letters(std::uint32_t code) {
  switch (code) {
    case 0xc6:
    case 0xe6:
      return "ae";
    case 0xde:
    case 0xfe:
      return "th";
    case 0xdf:
      return "ss";
    case 0x132:
    case 0x133:
      return "ij";
    default:
      return "oe";
  }
}

/// Greek and Cyrillic capitals in their lower case; anything else unchanged.
std::uint32_t lower(std::uint32_t code) {
  if (code >= 0x391 && code <= 0x3a9) return code + 0x20;
  if (code >= 0x410 && code <= 0x42f) return code + 0x20;
  if (code >= 0x400 && code <= 0x40f) return code + 0x50;
  return code;
}

struct Folder {
  std::string folded;
  bool gap = false;

  void letters(std::string_view text) {
    if (gap && !folded.empty()) folded += ' ';
    gap = false;
    folded += text;
  }
  void ascii(unsigned char c) {
    if (c == '.' || c == '\'' || c == '`') return;
    const bool upper = c >= 'A' && c <= 'Z';
    const char kept = static_cast<char>(upper ? c + 0x20 : c);
    if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      letters({&kept, 1});
    else
      gap = true;
  }
  void two_bytes(std::uint32_t code) {
    if (code < 0xc0) return void(gap = true);  // punctuation and signs
    if (code >= 0x180) return two_bytes_raw(lower(code));
    const char plain = code < 0x100 ? latin_1[code - 0xc0] : latin_a[code - 0x100];
    if (plain == '?') return void(gap = true);  // × and ÷
    letters(plain == '*' ? two_letters(code) : std::string_view{&plain, 1});
  }
  void two_bytes_raw(std::uint32_t code) {
    if (code >= 0x300 && code < 0x370) return;  // marks that combine with the letter before
    const char bytes[] = {static_cast<char>(0xc0 | code >> 6), static_cast<char>(0x80 | (code & 0x3f))};
    letters({bytes, 2});
  }
  void three_bytes(std::string_view bytes) {
    if (bytes == "\u2019" || bytes == "\u2018") return;          // apostrophes
    if (bytes.starts_with("\xe2\x80")) return void(gap = true);  // dashes, spaces, quotation marks
    letters(bytes);
  }
};

std::size_t length_of(unsigned char lead) {
  return lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

}  // namespace

std::string folded_name(std::string_view name) {
  Folder folder;
  for (std::size_t i = 0; i < name.size();) {
    const auto lead = static_cast<unsigned char>(name[i]);
    const auto bytes = name.substr(i, length_of(lead));
    i += bytes.size();
    if (lead < 0x80)
      folder.ascii(lead);
    else if (bytes.size() == 2 && lead >= 0xc0)
      folder.two_bytes(static_cast<std::uint32_t>(lead & 0x1f) << 6 | (static_cast<unsigned char>(bytes[1]) & 0x3f));
    else if (bytes.size() == 3)
      folder.three_bytes(bytes);
    else
      folder.letters(bytes);
  }
  return folder.folded;
}

}  // namespace entente
