#include "store/encoding.h"

#include "entente/error.h"

#include <bit>
#include <limits>

namespace entente::detail {
namespace {

constexpr std::uint8_t value_version = 1;
constexpr std::string_view digits = "0123456789abcdef";

int digit(char c) {
  const auto at = digits.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

bool is_hex(std::string_view text) {
  return text.size() % 2 == 0 && text.find_first_not_of(digits) == std::string_view::npos;
}

}  // namespace

void Writer::uint(std::uint64_t value) {
  while (value >= 0x80) {
    byte(static_cast<std::uint8_t>(value | 0x80));
    value >>= 7;
  }
  byte(static_cast<std::uint8_t>(value));
}

void Writer::sint(std::int64_t value) {
  uint((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

void Writer::str(std::string_view value) {
  uint(value.size());
  bytes_ += value;
}

void Writer::hex(std::string_view value) {
  if (!is_hex(value)) {
    uint(2 * value.size() + 1);
    bytes_ += value;
    return;
  }
  uint(value.size());
  for (std::size_t i = 0; i < value.size(); i += 2)
    byte(static_cast<std::uint8_t>(digit(value[i]) << 4 | digit(value[i + 1])));
}

void Writer::real(double value) {
  append_u64(bytes_, std::bit_cast<std::uint64_t>(value));
}

void Writer::span(Span value, std::uint32_t base) {
  sint(static_cast<std::int64_t>(value.start) - base);
  sint(static_cast<std::int64_t>(value.end) - value.start);
}

void Reader::fail(std::string_view why) {
  throw Error("damaged record: " + std::string(why));
}

std::uint64_t Reader::long_uint(std::uint8_t first) {
  std::uint64_t value = first & 0x7f;
  for (unsigned shift = 7; shift < 64; shift += 7) {
    const std::uint64_t next = byte();
    if (shift == 63 && next > 1) break;
    value |= (next & 0x7f) << shift;
    if (next < 0x80) return value;
  }
  fail("number too large");
}

std::uint32_t Reader::uint32() {
  const auto value = uint();
  if (value > std::numeric_limits<std::uint32_t>::max()) fail("number too large");
  return static_cast<std::uint32_t>(value);
}

std::int64_t Reader::sint() {
  const auto value = uint();
  return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
}

std::string_view Reader::hex(std::string& buffer) {
  const auto size = uint();
  if (size % 2 == 1) return buffer = raw((size - 1) / 2);
  const auto bytes = raw(size / 2);
  buffer.resize(size);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<std::uint8_t>(bytes[i]);
    buffer[2 * i] = digits[byte >> 4];
    buffer[2 * i + 1] = digits[byte & 15];
  }
  return buffer;
}

std::string Reader::hex() {
  std::string text;
  hex(text);
  return text;
}

double Reader::real() {
  return std::bit_cast<double>(u64_at(raw(8), 0));
}

Date Reader::date() {
  const auto days = sint();
  constexpr std::int64_t limit = 11'000'000;  // beyond the year 30000 either way
  if (days < -limit || days > limit) fail("no such day");
  return date_of_days(static_cast<std::int32_t>(days));
}

Span Reader::span(std::uint32_t base) {
  constexpr std::int64_t limit = std::numeric_limits<std::uint32_t>::max();
  const auto offset = sint();
  const auto length = sint();
  if (offset < -limit || offset > limit || length < -limit || length > limit) fail("no such span");
  const auto start = base + offset;
  const auto end = start + length;
  if (start < 0 || start > limit || end < 0 || end > limit) fail("no such span");
  return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

void Reader::done() const {
  if (!bytes_.empty()) fail("bytes left over");
}

Writer versioned_writer() {
  Writer out;
  out.byte(value_version);
  return out;
}

Reader versioned_reader(std::string_view value) {
  Reader in(value);
  if (in.byte() != value_version) Reader::fail("unknown version");
  return in;
}

void append_u32(std::string& key, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) key += static_cast<char>(value >> shift);
}

void append_u64(std::string& key, std::uint64_t value) {
  append_u32(key, static_cast<std::uint32_t>(value >> 32));
  append_u32(key, static_cast<std::uint32_t>(value));
}

std::uint32_t u32_at(std::string_view key, std::size_t offset) {
  if (key.size() < offset + 4) Reader::fail("it ends early");
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<std::uint8_t>(key[offset + i]);
  return value;
}

std::uint64_t u64_at(std::string_view key, std::size_t offset) {
  return static_cast<std::uint64_t>(u32_at(key, offset)) << 32 | u32_at(key, offset + 4);
}

}  // namespace entente::detail
