#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// One code point of a UTF-8 text. `size` is 1 to 4 bytes; a byte that begins no valid sequence is one code point
/// U+FFFD of one byte, so that walking a text visits every byte once whatever it holds.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 1;
};

/// The code point at `offset` < text.size().
CodePoint code_point_at(std::string_view text, std::size_t offset);

/// Where the last code point begins; `text` is not empty.
std::size_t last_code_point(std::string_view text);

std::size_t count_code_points(std::string_view text);
bool is_valid_utf8(std::string_view text);

/// What Python 3.11's `str.isalpha`, `isupper`, `isdigit` and `isspace` say of one character (Unicode 14.0.0): the
/// general categories L*, the derived property Uppercase, Numeric_Type Digit or Decimal, and white space with
/// U+001C to U+001F. Code points that later versions of Unicode assigned are none of these.
bool is_alpha(char32_t c);
bool is_upper(char32_t c);
bool is_digit(char32_t c);
bool is_space(char32_t c);

/// Every character is so and there is one (`str.isalpha`, `str.isspace`).
bool is_alpha(std::string_view text);
bool is_space(std::string_view text);

/// Python's `str.lower`: full lower-casing with the final sigma (Unicode 14.0.0, section 3.13). Bytes that are not
/// UTF-8 stay as they are.
std::string lower(std::string_view text);

}  // namespace entente
