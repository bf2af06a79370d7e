#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

struct gzFile_s;

namespace entente::detail {

/// The bytes of one file or of standard input, decompressed where they are gzip's (told by content, RFC 1952, several
/// members in a row included), handed out in pieces: memory does not depend on the file's size.
class ByteSource {
 public:
  /// `-` is standard input. Throws Error where it cannot be opened.
  explicit ByteSource(const std::string& path);
  ~ByteSource();
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  /// The first bytes, at most 4096, without consuming them.
  std::string_view peek();

  /// The next line without its LF into `line`; false at the end. Of a line longer than `limit` bytes only the first
  /// `limit` are kept, `truncated()` says so, and the next call goes on behind its end. Throws Error on damaged or
  /// unreadable data; whole lines before the damage have been handed out.
  bool next_line(std::string& line, std::size_t limit);

  /// Everything that is left, at most `limit` bytes; `truncated()` as above.
  std::string rest(std::size_t limit);

  bool truncated() const { return truncated_; }

  /// Bytes of the file consumed, compressed ones where it is compressed.
  std::uint64_t position() const;

 private:
  bool fill();
  void throw_if_damaged(int count);

  std::string path_;
  gzFile_s* file_ = nullptr;
  std::string buffer_;
  std::size_t used_ = 0;  // bytes of buffer_ handed out
  bool truncated_ = false;
};

}  // namespace entente::detail
