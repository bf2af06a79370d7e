#include "ingest/read/byte_source.h"

#include "entente/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cstring>

namespace entente::detail {
namespace {

constexpr std::size_t piece = 1 << 16;

int open_for_reading(const std::string& path) {
  return path == "-" ? dup(STDIN_FILENO) : open(path.c_str(), O_RDONLY | O_CLOEXEC);
}

}  // namespace

ByteSource::ByteSource(const std::string& path) : path_(path == "-" ? "standard input" : path) {
  const int descriptor = open_for_reading(path);
  if (descriptor < 0) throw Error(fmt::format("{}: cannot be read: {}", path_, std::strerror(errno)));
  file_ = gzdopen(descriptor, "rb");
  if (file_ == nullptr) {
    close(descriptor);
    throw Error(fmt::format("{}: cannot be read: out of memory", path_));
  }
  gzbuffer(file_, piece);
}

ByteSource::~ByteSource() {
  gzclose_r(file_);
}

std::uint64_t ByteSource::position() const {
  const auto offset = gzoffset(file_);
  return offset < 0 ? 0 : static_cast<std::uint64_t>(offset);
}

// zlib reports a file that breaks off only after having given all it could, so ask at the end too.
void ByteSource::throw_if_damaged(int count) {
  int code = Z_OK;
  const char* message = gzerror(file_, &code);
  if (count > 0 || code == Z_OK || code == Z_STREAM_END) return;
  const char* why = code == Z_ERRNO ? std::strerror(errno) : code == Z_BUF_ERROR ? "it breaks off" : message;
  throw Error(fmt::format("{}: cannot be read to its end: {}", path_, why));
}

bool ByteSource::fill() {
  buffer_.erase(0, used_);
  used_ = 0;
  const std::size_t old_size = buffer_.size();
  buffer_.resize(old_size + piece);
  const int count = gzread(file_, buffer_.data() + old_size, piece);
  buffer_.resize(old_size + static_cast<std::size_t>(count > 0 ? count : 0));
  throw_if_damaged(count);
  return count > 0;
}

std::string_view ByteSource::peek() {
  while (buffer_.size() - used_ < 4096 && fill()) {
  }
  return std::string_view(buffer_).substr(used_, 4096);
}

bool ByteSource::next_line(std::string& line, std::size_t limit) {
  line.clear();
  truncated_ = false;
  if (used_ == buffer_.size() && !fill()) return false;
  for (;;) {
    const std::size_t end = buffer_.find('\n', used_);
    const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
    const std::size_t room = limit - line.size();
    truncated_ |= stop - used_ > room;
    line.append(buffer_, used_, std::min(stop - used_, room));
    used_ = end == std::string::npos ? stop : stop + 1;
    if (end != std::string::npos || !fill()) return true;
  }
}

std::string ByteSource::rest(std::size_t limit) {
  std::string all;
  truncated_ = false;
  do {
    const std::size_t count = std::min(buffer_.size() - used_, limit - all.size());
    truncated_ |= count < buffer_.size() - used_;
    all.append(buffer_, used_, count);
    used_ = buffer_.size();
  } while (!truncated_ && fill());
  return all;
}

}  // namespace entente::detail
