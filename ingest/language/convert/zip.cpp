#include "ingest/language/convert/zip.h"

#include "entente/error.h"

#include <fmt/format.h>
#include <zlib.h>

namespace entente {
namespace {

constexpr std::size_t largest_file = std::size_t{1} << 30;

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t width) {
  if (at > bytes.size() || width > bytes.size() - at) throw Error("zip: the archive is cut off");
  std::uint32_t value = 0;
  for (std::size_t i = width; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::string_view slice(std::string_view bytes, std::size_t at, std::size_t size) {
  if (at > bytes.size() || size > bytes.size() - at) throw Error("zip: the archive is cut off");
  return bytes.substr(at, size);
}

std::string inflated(std::string_view data, std::size_t size) {
  std::string out(size, '\0');
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) throw Error("zip: no memory to inflate");
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
  stream.avail_in = static_cast<uInt>(data.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(size);
  const int result = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  if (result != Z_STREAM_END || stream.avail_out != 0) throw Error("zip: a deflated file is damaged");
  return out;
}

/// The file that a central directory header at `at` describes.
std::string content(std::string_view archive, std::size_t at) {
  const auto method = number(archive, at + 10, 2);
  const std::size_t packed = number(archive, at + 20, 4), size = number(archive, at + 24, 4);
  const std::size_t local = number(archive, at + 42, 4);
  if (number(archive, at + 8, 2) & 1) throw Error("zip: a file is encrypted");
  if (size > largest_file || packed > largest_file) throw Error("zip: a file is too large");
  if (number(archive, local, 4) != 0x04034b50) throw Error("zip: a local header is damaged");
  const auto data =
      slice(archive, local + 30 + number(archive, local + 26, 2) + number(archive, local + 28, 2), packed);
  if (method != 0 && method != 8) throw Error(fmt::format("zip: compression method {} is unknown", method));
  std::string file = method == 0 ? std::string(data) : inflated(data, size);
  const auto crc = crc32(0, reinterpret_cast<const Bytef*>(file.data()), static_cast<uInt>(file.size()));
  if (file.size() != size || crc != number(archive, at + 16, 4)) throw Error("zip: a file's checksum differs");
  return file;
}

}  // namespace

std::map<std::string, std::string, std::less<>> unzip(std::string_view archive) {
  const auto end = archive.rfind("PK\5\6");
  if (end == archive.npos) throw Error("zip: no end of the central directory");
  const auto count = number(archive, end + 10, 2);
  std::size_t at = number(archive, end + 16, 4);
  std::map<std::string, std::string, std::less<>> files;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (number(archive, at, 4) != 0x02014b50) throw Error("zip: the central directory is damaged");
    const std::size_t name_size = number(archive, at + 28, 2);
    std::string name(slice(archive, at + 46, name_size));
    if (!name.ends_with('/') && !files.emplace(name, content(archive, at)).second)
      throw Error(fmt::format("zip: {} is there twice", name));
    at += 46 + name_size + number(archive, at + 30, 2) + number(archive, at + 32, 2);
  }
  return files;
}

}  // namespace entente
