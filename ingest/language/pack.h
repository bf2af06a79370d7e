#pragma once

#include "entente/error.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace entente {

// A pack: named, typed-by-their-reader sections in one file that is read by mmap. All numbers are little-endian.
//
//   pack    := header entry{sections} (zero* section){sections}
//   header  := 256 bytes:
//       0  magic "ENTPACK\n"                 64  source[96], text, zero padded
//       8  u32 version of this layout (1)   160  source SHA-256 [32], zeros where there is none
//      12  u32 sections                     192  zero[48]
//      16  kind[32], text, zero padded      240  u64 XXH3-64 of bytes 256 to the end
//      48  u32 version of the kind          248  u64 XXH3-64 of bytes 0 to 248
//      52  u32 zero
//      56  u64 length of the file
//   entry   := name[48], text, zero padded; u64 offset; u64 size       (sorted by name, names differ)
//   section := `size` bytes at `offset`, a multiple of 64; sections follow their entries' order and do not overlap
//
// A section of strings (PackedStrings) is
//
//   strings := u32 count, u32 offset{count + 1}, bytes                  (offsets into bytes, ascending from 0)

/// What a pack says of itself. `kind` has at most 31 bytes, `source` at most 95.
struct PackInfo {
  std::string kind;                ///< what the sections are for: `english`, ...
  std::uint32_t kind_version = 0;  ///< of the sections' names and meanings
  std::string source;              ///< what it was made from: a file's name
  std::array<std::uint8_t, 32> source_sha256{};

  bool operator==(const PackInfo&) const = default;
};

/// Collects sections and writes them as one pack. The same sections give the same bytes, in whatever order they came.
class PackWriter {
 public:
  /// Throws Error where kind or source are too long.
  explicit PackWriter(PackInfo info);

  /// Throws Error where the name is empty, longer than 47 bytes or taken.
  void add(std::string name, std::string_view bytes);
  template <class T>
  void add_array(std::string name, std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T>);
    add(std::move(name), {reinterpret_cast<const char*>(values.data()), values.size_bytes()});
  }
  void add_strings(std::string name, std::span<const std::string> strings);

  std::string bytes() const;

  /// Writes a neighbour and renames it, so that no reader sees half a pack. Throws Error.
  void write(const std::filesystem::path& path) const;

 private:
  PackInfo info_;
  std::map<std::string, std::string> sections_;
};

/// A list of strings in a pack.
class PackedStrings {
 public:
  PackedStrings() = default;

  /// Checks every offset; throws Error with `name` in it.
  PackedStrings(std::string_view section, std::string_view name);

  std::size_t size() const { return offsets_.empty() ? 0 : offsets_.size() - 1; }
  std::string_view operator[](std::size_t i) const { return bytes_.substr(offsets_[i], offsets_[i + 1] - offsets_[i]); }

 private:
  std::span<const std::uint32_t> offsets_;
  std::string_view bytes_;
};

/// A pack, open for reading. Header, checksums, names and bounds are checked once, when it is opened, so that a
/// damaged or truncated file is refused whole; views stay valid as long as the reader.
class PackReader {
 public:
  /// Maps the file. Throws Error naming the file and the reason where it cannot be read, is damaged, or is not of this
  /// kind and version.
  PackReader(const std::filesystem::path& path, std::string_view kind, std::uint32_t kind_version);

  /// Reads a pack that lies in memory at a multiple of 64 and outlives the reader; `name` stands in errors.
  PackReader(std::string_view bytes, std::string name, std::string_view kind, std::uint32_t kind_version);
  ~PackReader();
  PackReader(PackReader&&) noexcept;
  PackReader& operator=(PackReader&&) noexcept;

  const PackInfo& info() const { return info_; }
  bool has(std::string_view section) const;

  /// The section's bytes. O(log n). Throws Error where there is no such section.
  std::string_view bytes(std::string_view section) const;

  /// The section as values of one type. Throws Error where its size is no multiple of the type's.
  template <class T>
  std::span<const T> array(std::string_view section) const {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 64);
    const auto data = bytes(section);
    if (data.size() % sizeof(T) != 0) fail(section, "has a size that its type does not divide");
    return {reinterpret_cast<const T*>(data.data()), data.size() / sizeof(T)};
  }

  /// As above; throws Error where there are not exactly `count` values.
  template <class T>
  std::span<const T> array(std::string_view section, std::size_t count) const {
    const auto values = array<T>(section);
    if (values.size() != count) fail(section, "does not have the size that the model's shape asks for");
    return values;
  }

  PackedStrings strings(std::string_view section) const { return {bytes(section), section}; }

  /// Throws Error: this file, this section, and why. For readers that find a section's content impossible.
  [[noreturn]] void fail(std::string_view section, std::string_view why) const;

 private:
  void open(std::string_view kind, std::uint32_t kind_version);

  std::string name_;
  std::string_view bytes_;
  bool mapped_ = false;
  PackInfo info_;
  std::map<std::string, std::string_view, std::less<>> sections_;
};

}  // namespace entente
