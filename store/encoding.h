#pragma once

#include "entente/date.h"
#include "entente/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// Writes values as docs/format.md describes them ("Values").
class Writer {
 public:
  void byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }
  void uint(std::uint64_t value);
  void sint(std::int64_t value);
  void str(std::string_view value);
  void hex(std::string_view value);
  void real(double value);
  void date(Date value) { sint(days_since_epoch(value)); }
  void span(Span value, std::uint32_t base = 0);
  template <class Enum>
  void enumerator(Enum value) {
    byte(static_cast<std::uint8_t>(value));
  }

  /// `write(x)` for the value, where there is one.
  template <class T, class Write>
  void opt(const std::optional<T>& value, Write write) {
    byte(value ? 1 : 0);
    if (value) write(*value);
  }
  template <class List, class Write>
  void list(const List& values, Write write) {
    uint(values.size());
    for (const auto& value : values) write(value);
  }

  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what Writer wrote. Every function throws Error where the bytes end early or cannot mean a value; none reads
/// outside `bytes`, which must outlive the reader and the views it gives.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  std::uint8_t byte() {
    if (bytes_.empty()) fail("it ends early");
    const auto value = static_cast<std::uint8_t>(bytes_.front());
    bytes_.remove_prefix(1);
    return value;
  }
  std::uint64_t uint() {
    const auto first = byte();
    return first < 0x80 ? first : long_uint(first);
  }
  std::uint32_t uint32();
  std::int64_t sint();
  std::string_view str() { return raw(uint()); }
  std::string hex();
  /// As hex(), the digits written to `buffer`.
  std::string_view hex(std::string& buffer);
  double real();
  Date date();
  Span span(std::uint32_t base = 0);
  std::string_view raw(std::uint64_t size) {
    if (size > bytes_.size()) fail("it ends early");
    const auto value = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return value;
  }

  /// The value must be at most `last`.
  template <class Enum>
  Enum enumerator(Enum last) {
    const auto value = byte();
    if (value > static_cast<std::uint8_t>(last)) fail("no such value");
    return static_cast<Enum>(value);
  }
  bool flag() {
    const auto value = byte();
    if (value > 1) fail("no such flag");
    return value == 1;
  }
  template <class Read>
  auto opt(Read read) -> std::optional<decltype(read())> {
    if (!flag()) return std::nullopt;
    return read();
  }
  template <class Read>
  auto list(Read read) -> std::vector<decltype(read())> {
    const auto count = uint();
    if (count > bytes_.size()) fail("list too long");  // every element has a byte at least
    std::vector<decltype(read())> values;
    values.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) values.push_back(read());
    return values;
  }

  std::string text() { return std::string(str()); }
  std::optional<std::string> opt_text() {
    return opt([this] { return text(); });
  }

  /// Throws where bytes are left.
  void done() const;
  [[noreturn]] static void fail(std::string_view why);

 private:
  std::uint64_t long_uint(std::uint8_t first);

  std::string_view bytes_;
};

/// A writer that has written the version of values, and a reader that has checked it.
Writer versioned_writer();
Reader versioned_reader(std::string_view value);

/// u32 and u64, big-endian.
void append_u32(std::string& key, std::uint32_t value);
void append_u64(std::string& key, std::uint64_t value);
/// Throws Error where fewer bytes are left.
std::uint32_t u32_at(std::string_view key, std::size_t offset);
std::uint64_t u64_at(std::string_view key, std::size_t offset);

}  // namespace entente::detail
