#include "ingest/language/pack.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
// The library's own choice among SSE2, AVX2 and AVX-512 at run time, where it has one: the same sums, faster.
#if defined(__x86_64__) && __has_include(<xxh_x86dispatch.h>)
#include <xxh_x86dispatch.h>
#else
#include <xxhash.h>
#endif
#include <algorithm>
#include <cstring>
#include <fstream>
#include <utility>
#include <vector>

namespace entente {
namespace {

constexpr std::string_view magic = "ENTPACK\n";
constexpr std::uint32_t layout_version = 1;
constexpr std::size_t alignment = 64;

struct Header {
  char magic[8];
  std::uint32_t layout_version;
  std::uint32_t sections;
  char kind[32];
  std::uint32_t kind_version;
  std::uint32_t zero;
  std::uint64_t length;
  char source[96];
  std::uint8_t sha256[32];
  char zeros[48];
  std::uint64_t body_checksum;
  std::uint64_t header_checksum;
};
static_assert(sizeof(Header) == 256);

struct Entry {
  char name[48];
  std::uint64_t offset;
  std::uint64_t size;
};
static_assert(sizeof(Entry) == 64);

std::size_t aligned(std::size_t offset) {
  return (offset + alignment - 1) / alignment * alignment;
}

std::uint64_t checksum(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

template <std::size_t N>
void put_text(char (&field)[N], std::string_view text, std::string_view what) {
  if (text.size() >= N || text.empty() || text.find('\0') != text.npos)
    throw Error(fmt::format("{} \"{}\" of a pack must have 1 to {} bytes", what, text, N - 1));
  std::memcpy(field, text.data(), text.size());
}

template <std::size_t N>
std::string_view text_in(const char (&field)[N]) {
  return {field, strnlen(field, N)};
}

}  // namespace

PackWriter::PackWriter(PackInfo info) : info_(std::move(info)) {
  Header header{};
  put_text(header.kind, info_.kind, "kind");
  put_text(header.source, info_.source, "source");
}

void PackWriter::add(std::string name, std::string_view bytes) {
  Entry entry{};
  put_text(entry.name, name, "section name");
  if (const auto [at, fresh] = sections_.emplace(std::move(name), bytes); !fresh)
    throw Error(fmt::format("section \"{}\" of a pack is written twice", at->first));
}

void PackWriter::add_strings(std::string name, std::span<const std::string> strings) {
  std::vector<std::uint32_t> numbers{static_cast<std::uint32_t>(strings.size()), 0};
  std::string all;
  for (const auto& string : strings) {
    all += string;
    numbers.push_back(static_cast<std::uint32_t>(all.size()));
  }
  std::string section(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(std::uint32_t));
  add(std::move(name), section + all);
}

std::string PackWriter::bytes() const {
  std::string body;
  const auto table = sizeof(Header) + sections_.size() * sizeof(Entry);
  auto offset = table;
  for (const auto& [name, bytes] : sections_) {
    Entry entry{{}, offset = aligned(offset), bytes.size()};
    put_text(entry.name, name, "section name");
    body.append(reinterpret_cast<const char*>(&entry), sizeof entry);
    offset += bytes.size();
  }
  for (const auto& [name, bytes] : sections_) {
    body.resize(aligned(sizeof(Header) + body.size()) - sizeof(Header));
    body += bytes;
  }
  Header header{};
  std::memcpy(header.magic, magic.data(), magic.size());
  header.layout_version = layout_version;
  header.sections = static_cast<std::uint32_t>(sections_.size());
  put_text(header.kind, info_.kind, "kind");
  header.kind_version = info_.kind_version;
  header.length = sizeof header + body.size();
  put_text(header.source, info_.source, "source");
  std::memcpy(header.sha256, info_.source_sha256.data(), sizeof header.sha256);
  header.body_checksum = checksum(body);
  const char* start = reinterpret_cast<const char*>(&header);
  header.header_checksum = checksum({start, offsetof(Header, header_checksum)});
  return std::string(start, sizeof header) + body;
}

void PackWriter::write(const std::filesystem::path& path) const {
  const auto neighbour = path.string() + ".new";
  std::ofstream file(neighbour, std::ios::binary | std::ios::trunc);
  const auto all = bytes();
  file.write(all.data(), static_cast<std::streamsize>(all.size()));
  file.close();
  if (!file) throw Error(fmt::format("{}: cannot be written", neighbour));
  std::error_code failure;
  std::filesystem::rename(neighbour, path, failure);
  if (failure) throw Error(fmt::format("{}: cannot be written: {}", path.string(), failure.message()));
}

PackedStrings::PackedStrings(std::string_view section, std::string_view name) {
  const auto numbers = reinterpret_cast<const std::uint32_t*>(section.data());
  const std::size_t count = section.size() >= 8 ? numbers[0] : 0;
  const auto bytes_start = (count + 2) * sizeof(std::uint32_t);
  if (section.size() < 8 || section.size() < bytes_start)
    throw Error(fmt::format("section \"{}\": the list of strings is cut off", name));
  offsets_ = {numbers + 1, count + 1};
  bytes_ = section.substr(bytes_start);
  if (offsets_.front() != 0 || offsets_.back() != bytes_.size() || !std::is_sorted(offsets_.begin(), offsets_.end()))
    throw Error(fmt::format("section \"{}\": the list of strings is damaged", name));
}

PackReader::PackReader(const std::filesystem::path& path, std::string_view kind, std::uint32_t kind_version)
    : name_(path.string()) {
  const int file = ::open(name_.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw Error(fmt::format("{}: cannot be opened: {}", name_, std::strerror(errno)));
  struct stat status {};
  const auto size = ::fstat(file, &status) == 0 ? static_cast<std::size_t>(status.st_size) : 0;
  void* start = size == 0 ? MAP_FAILED : ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
  ::close(file);
  if (start == MAP_FAILED) throw Error(fmt::format("{}: is empty or cannot be mapped", name_));
  bytes_ = {static_cast<const char*>(start), size};
  mapped_ = true;
  try {
    open(kind, kind_version);
  } catch (...) {
    ::munmap(start, size);
    throw;
  }
}

PackReader::PackReader(std::string_view bytes, std::string name, std::string_view kind, std::uint32_t kind_version)
    : name_(std::move(name)), bytes_(bytes) {
  open(kind, kind_version);
}

PackReader::~PackReader() {
  if (mapped_) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

PackReader::PackReader(PackReader&& other) noexcept
    : name_(std::move(other.name_)),
      bytes_(other.bytes_),
      mapped_(std::exchange(other.mapped_, false)),
      info_(std::move(other.info_)),
      sections_(std::move(other.sections_)) {}

PackReader& PackReader::operator=(PackReader&& other) noexcept {
  std::swap(name_, other.name_);
  std::swap(bytes_, other.bytes_);
  std::swap(mapped_, other.mapped_);
  std::swap(info_, other.info_);
  std::swap(sections_, other.sections_);
  return *this;
}

void PackReader::open(std::string_view kind, std::uint32_t kind_version) {
  const auto refuse = [&](std::string_view why) { throw Error(fmt::format("{}: {}", name_, why)); };
  Header header;
  if (bytes_.size() < sizeof header) refuse("is too short for a pack");
  std::memcpy(&header, bytes_.data(), sizeof header);
  if (std::string_view{header.magic, sizeof header.magic} != magic) refuse("is not a pack");
  if (header.layout_version != layout_version)
    refuse(fmt::format("is a pack of layout {}, this program reads {}", header.layout_version, layout_version));
  if (header.header_checksum != checksum(bytes_.substr(0, offsetof(Header, header_checksum))))
    refuse("is damaged: the header's checksum differs");
  if (header.length != bytes_.size())
    refuse(fmt::format("is damaged: {} bytes, its header says {}", bytes_.size(), header.length));
  if (header.body_checksum != checksum(bytes_.substr(sizeof header))) refuse("is damaged: the checksum differs");
  info_ = {std::string(text_in(header.kind)), header.kind_version, std::string(text_in(header.source)), {}};
  std::memcpy(info_.source_sha256.data(), header.sha256, sizeof header.sha256);
  if (info_.kind != kind) refuse(fmt::format("is a pack of \"{}\", not of \"{}\"", info_.kind, kind));
  if (info_.kind_version != kind_version)
    refuse(fmt::format("has version {} of \"{}\", this program reads {}", info_.kind_version, kind, kind_version));

  std::uint64_t free = sizeof header + std::uint64_t{header.sections} * sizeof(Entry);
  if (free > bytes_.size()) refuse("is damaged: its table of sections is cut off");
  const auto* entries = reinterpret_cast<const Entry*>(bytes_.data() + sizeof header);
  for (std::uint32_t i = 0; i < header.sections; ++i) {
    const Entry& entry = entries[i];
    if (i > 0 && text_in(entries[i - 1].name) >= text_in(entry.name)) refuse("is damaged: sections are not sorted");
    if (entry.offset % alignment != 0 || entry.offset < free || entry.offset > bytes_.size() ||
        entry.size > bytes_.size() - entry.offset)
      refuse(fmt::format("is damaged: section {} lies outside", i));
    free = entry.offset + entry.size;
    sections_.emplace_hint(sections_.end(), text_in(entry.name), bytes_.substr(entry.offset, entry.size));
  }
}

bool PackReader::has(std::string_view section) const {
  return sections_.contains(section);
}

std::string_view PackReader::bytes(std::string_view section) const {
  const auto at = sections_.find(section);
  if (at == sections_.end()) fail(section, "is missing");
  return at->second;
}

void PackReader::fail(std::string_view section, std::string_view why) const {
  throw Error(fmt::format("{}: section \"{}\" {}", name_, section, why));
}

}  // namespace entente
