#include "store/utf8_text.h"

namespace entente::detail {
namespace {

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
}

}  // namespace

Utf8Text::Utf8Text(std::string_view text) : text_(text) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (begins_character(text[i]) && count++ % 64 == 0) bytes_.push_back(static_cast<std::uint32_t>(i));
}

std::size_t Utf8Text::byte_of(std::uint32_t code_point) const {
  if (code_point / 64 >= bytes_.size()) return text_.size();
  std::size_t at = bytes_[code_point / 64];
  for (std::uint32_t left = code_point % 64; left > 0 && at < text_.size(); --left) {
    ++at;
    while (at < text_.size() && !begins_character(text_[at])) ++at;
  }
  return at;
}

std::string_view Utf8Text::at(Span span) const {
  const auto start = byte_of(span.start);
  const auto end = byte_of(span.end);
  return end <= start ? std::string_view{} : text_.substr(start, end - start);
}

}  // namespace entente::detail
