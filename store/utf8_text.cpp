#include "store/utf8_text.h"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr std::size_t block = 64;

bool begins_character(char byte) {
  return static_cast<signed char>(byte) >= -64;
}

std::uint32_t characters_in(std::string_view bytes) {
  std::uint8_t count = 0;  // of 64 at most; a byte wide, so that the loop runs on whole vectors
  for (const char byte : bytes) count = static_cast<std::uint8_t>(count + begins_character(byte));
  return count;
}

}  // namespace

Utf8Text::Utf8Text(std::string_view text) : text_(text) {
  before_.reserve(text.size() / block + 1);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += block) {
    before_.push_back(count);
    count += characters_in(text.substr(at, block));
  }
}

std::size_t Utf8Text::byte_of(std::uint32_t code_point) const {
  const auto next = std::upper_bound(before_.begin(), before_.end(), code_point);
  if (next == before_.begin()) return text_.size();
  auto left = code_point - *(next - 1);
  auto at = static_cast<std::size_t>(next - 1 - before_.begin()) * block;
  for (; at < text_.size(); ++at)
    if (begins_character(text_[at]) && left-- == 0) return at;
  return text_.size();
}

std::string_view Utf8Text::at(Span span) const {
  const auto start = byte_of(span.start);
  const auto end = byte_of(span.end);
  return end <= start ? std::string_view{} : text_.substr(start, end - start);
}

}  // namespace entente::detail
