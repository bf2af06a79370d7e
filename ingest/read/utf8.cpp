#include "ingest/read/utf8.h"

namespace entente::detail {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

unsigned char byte_at(std::string_view bytes, std::size_t index) {
  return index < bytes.size() ? static_cast<unsigned char>(bytes[index]) : 0;
}

/// What may follow a lead byte: how many bytes in all, and the range of the second.
struct Lead {
  std::size_t length;
  unsigned char low, high;
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, 0x80, 0xBF};
  if (byte < 0xC2 || byte > 0xF4) return {0, 0x80, 0xBF};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  switch (byte) {
    case 0xE0:
      return {3, 0xA0, 0xBF};  // no overlong forms
    case 0xED:
      return {3, 0x80, 0x9F};  // no surrogates
    case 0xF0:
      return {4, 0x90, 0xBF};
    case 0xF4:
      return {4, 0x80, 0x8F};  // nothing above U+10FFFF
    default:
      return {byte < 0xF0 ? std::size_t{3} : std::size_t{4}, 0x80, 0xBF};
  }
}

/// Bytes from the start that belong to one character, whole or broken off; at least 1.
std::size_t well_formed_prefix(std::string_view bytes, const Lead& lead) {
  std::size_t length = 1;
  unsigned char low = lead.low, high = lead.high;
  while (length < lead.length && low <= byte_at(bytes, length) && byte_at(bytes, length) <= high) {
    ++length;
    low = 0x80, high = 0xBF;
  }
  return length;
}

bool is_plain(unsigned char byte) {
  return byte < 0x80 && byte != 0 && byte != '\r';
}

}  // namespace

std::size_t utf8_character(std::string_view bytes) {
  if (bytes.empty()) return 0;
  const Lead lead = lead_of(byte_at(bytes, 0));
  return lead.length != 0 && well_formed_prefix(bytes, lead) == lead.length ? lead.length : 0;
}

std::string clean_utf8_part(std::string_view bytes, std::size_t& replaced) {
  std::string text;
  text.reserve(bytes.size());
  while (!bytes.empty()) {
    std::size_t plain = 0;
    while (plain < bytes.size() && is_plain(byte_at(bytes, plain))) ++plain;
    text.append(bytes.substr(0, plain));
    bytes.remove_prefix(plain);
    if (bytes.empty()) break;
    std::size_t length = 1;
    if (bytes[0] == '\r') {
      text += '\n';
      length = byte_at(bytes, 1) == '\n' ? 2 : 1;
    } else if (const Lead lead = lead_of(byte_at(bytes, 0)); bytes[0] != '\0' && lead.length != 0) {
      length = well_formed_prefix(bytes, lead);
      text.append(length == lead.length ? bytes.substr(0, length) : replacement);
      replaced += length != lead.length;
    } else {
      text.append(replacement);
      ++replaced;
    }
    bytes.remove_prefix(length);
  }
  return text;
}

std::string clean_utf8(std::string_view bytes, std::size_t& replaced) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  return clean_utf8_part(bytes, replaced);
}

}  // namespace entente::detail
