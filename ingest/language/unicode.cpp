#include "ingest/language/unicode.h"

#include "ingest/language/unicode_ranges.h"

#include <utf8proc.h>

#include <algorithm>

namespace entente {
namespace {

constexpr CodePoint invalid{0xFFFD, 1};

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

utf8proc_category_t category(char32_t c) {
  if (detail::is_in(detail::assigned_after_14, c)) return UTF8PROC_CATEGORY_CN;
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

bool is_case_ignorable(char32_t c) {
  switch (category(c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_SK:
      return true;
    default:
      return detail::is_in(detail::case_ignorable_punctuation, c);
  }
}

bool is_cased(char32_t c) {
  const auto kind = category(c);
  if (kind == UTF8PROC_CATEGORY_CN) return false;
  return kind == UTF8PROC_CATEGORY_LT || utf8proc_isupper(static_cast<utf8proc_int32_t>(c)) != 0 ||
         utf8proc_islower(static_cast<utf8proc_int32_t>(c)) != 0;
}

/// Of the nearest character before `end` that is not case-ignorable.
bool cased_before(std::string_view text, std::size_t end) {
  while (end > 0) {
    end = last_code_point(text.substr(0, end));
    const auto c = code_point_at(text, end).value;
    if (!is_case_ignorable(c)) return is_cased(c);
  }
  return false;
}

bool cased_after(std::string_view text, std::size_t start) {
  while (start < text.size()) {
    const auto c = code_point_at(text, start);
    if (!is_case_ignorable(c.value)) return is_cased(c.value);
    start += c.size;
  }
  return false;
}

void append(std::string& out, char32_t c) {
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

void append_lower(std::string& out, std::string_view text, std::size_t offset, CodePoint c) {
  constexpr char32_t capital_sigma = 0x3A3;
  constexpr char32_t dotted_capital_i = 0x130;
  if (c.size == 1 && c.value == invalid.value)
    out += text[offset];
  else if (c.value == dotted_capital_i)
    out += "i\u0307";
  else if (c.value == capital_sigma)
    out += cased_before(text, offset) && !cased_after(text, offset + c.size) ? "\u03C2" : "\u03C3";
  else if (category(c.value) == UTF8PROC_CATEGORY_CN)
    append(out, c.value);
  else
    append(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c.value))));
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || offset + size > text.size()) return invalid;
  char32_t value = lead & (0x7F >> size);
  for (std::uint32_t i = 1; i < size; ++i) {
    if (!continues(text[offset + i])) return invalid;
    value = value << 6 | (byte(i) & 0x3F);
  }
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (value < least[size] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return invalid;
  return {value, size};
}

std::size_t last_code_point(std::string_view text) {
  for (std::size_t size = std::min<std::size_t>(4, text.size()); size > 1; --size)
    if (code_point_at(text, text.size() - size).size == size) return text.size() - size;
  return text.size() - 1;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += code_point_at(text, i).size) ++count;
  return count;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto c = code_point_at(text, i);
    if (c.size == 1 && c.value == invalid.value) return false;
    i += c.size;
  }
  return true;
}

bool is_alpha(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  const auto kind = category(c);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return !detail::is_in(detail::assigned_after_14, c) && utf8proc_isupper(static_cast<utf8proc_int32_t>(c)) != 0;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return category(c) == UTF8PROC_CATEGORY_ND || detail::is_in(detail::digits_beyond_nd, c);
}

bool is_space(char32_t c) {
  if (c <= 0x20) return (c >= 0x09 && c <= 0x0D) || c >= 0x1C;
  if (c < 0x85) return false;
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_alpha(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto c = code_point_at(text, i);
    if (!is_alpha(c.value)) return false;
    i += c.size;
  }
  return !text.empty();
}

bool is_space(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto c = code_point_at(text, i);
    if (!is_space(c.value)) return false;
    i += c.size;
  }
  return !text.empty();
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto c = code_point_at(text, i);
    if (c.value < 0x80)
      out += static_cast<char>(c.value >= 'A' && c.value <= 'Z' ? c.value + 32 : c.value);
    else
      append_lower(out, text, i, c);
    i += c.size;
  }
  return out;
}

}  // namespace entente
