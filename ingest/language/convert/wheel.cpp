#include "ingest/language/convert/wheel.h"

#include "entente/error.h"
#include "ingest/language/convert/sha256.h"
#include "ingest/language/convert/zip.h"

#include <fmt/format.h>
#include <fstream>
#include <sstream>

namespace entente {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file) throw Error(fmt::format("{}: cannot be read", path.string()));
  return std::move(bytes).str();
}

Files read_folder(const std::filesystem::path& folder) {
  Files files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder).generic_string()] = read_file(entry.path());
  return files;
}

/// RECORD has lines `name,sha256=HASH,size`; the wheel format lists every file but RECORD itself with a hash.
std::map<std::string, std::string, std::less<>> recorded_hashes(std::string_view record) {
  std::map<std::string, std::string, std::less<>> hashes;
  for (std::istringstream lines{std::string(record)}; !lines.eof();) {
    std::string line;
    std::getline(lines, line);
    const auto hash = line.rfind(",sha256="), size = line.rfind(',');
    if (hash != line.npos && size > hash) hashes[line.substr(0, hash)] = line.substr(hash + 8, size - hash - 8);
  }
  return hashes;
}

void check_record(const Files& files, const std::string& data_folder, const std::string& wheel) {
  for (const auto& [name, record] : files) {
    if (!name.ends_with(".dist-info/RECORD")) continue;
    const auto hashes = recorded_hashes(record);
    for (const auto& [file, content] : files) {
      if (!file.starts_with(data_folder)) continue;
      const auto stated = hashes.find(file);
      if (stated == hashes.end()) throw Error(fmt::format("{}: {} is not in its RECORD", wheel, file));
      if (stated->second != base64url(sha256(content)))
        throw Error(fmt::format("{}: {} differs from the SHA-256 in its RECORD", wheel, file));
    }
    return;
  }
  if (wheel.ends_with(".whl")) throw Error(fmt::format("{}: has no RECORD", wheel));
}

/// The folder, with its slash at the end, of the only `config.cfg`.
std::string model_folder(const Files& files, const std::string& wheel) {
  std::optional<std::string> folder;
  for (const auto& [name, content] : files) {
    const auto slash = name.rfind('/');
    if (name.substr(slash == name.npos ? 0 : slash + 1) != "config.cfg") continue;
    if (folder) throw Error(fmt::format("{}: holds several models", wheel));
    folder = name.substr(0, slash == name.npos ? 0 : slash + 1);
  }
  if (!folder) throw Error(fmt::format("{}: holds no model (no config.cfg)", wheel));
  return *folder;
}

}  // namespace

Wheel::Wheel(const std::filesystem::path& path)
    : name_((path.has_filename() ? path : path.parent_path()).filename().string()) {
  Files all;
  if (std::filesystem::is_directory(path)) {
    all = read_folder(path);
  } else {
    const auto archive = read_file(path);
    sha256_ = entente::sha256(archive);
    all = unzip(archive);
  }
  const auto folder = model_folder(all, name_);
  check_record(all, folder, name_);
  for (auto& [name, content] : all)
    if (name.starts_with(folder)) files_.emplace(name.substr(folder.size()), std::move(content));
}

const std::string& Wheel::file(std::string_view name) const {
  const auto at = files_.find(name);
  if (at == files_.end()) throw Error(fmt::format("{}: has no {}", name_, name));
  return at->second;
}

}  // namespace entente
