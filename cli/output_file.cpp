#include "cli/output_file.h"

#include "entente/error.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

namespace entente {
namespace {

/// A file that is gone at the end, unless it has another name by then.
struct Part {
  std::string file;
  ~Part() {
    std::error_code error;
    if (!file.empty()) std::filesystem::remove(file, error);
  }
};

/// What a symbolic link names, also where that is not there yet; other paths as they are.
std::string named_by(std::filesystem::path path) {
  constexpr int most_links = 8;
  for (int links = 0; links < most_links && std::filesystem::is_symlink(path); ++links)
    path = path.parent_path() / std::filesystem::read_symlink(path);
  return path.string();
}

}  // namespace

void write_file(const std::string& path, const std::function<void(std::ostream&)>& write) {
  std::error_code error;
  const bool replaceable = !std::filesystem::exists(path) || std::filesystem::is_regular_file(path);
  const std::string target = replaceable ? named_by(path) : path;
  const Part part{replaceable ? target + ".part" : std::string{}};
  std::ofstream out(replaceable ? part.file : path, std::ios::binary | std::ios::trunc);  // devices, pipes: directly
  if (out) write(out);
  out.close();
  if (!out) throw Error(fmt::format("{}: cannot be written", path));
  if (replaceable) std::filesystem::rename(part.file, target, error);
  if (error) throw Error(fmt::format("{}: cannot be written: {}", path, error.message()));
}

}  // namespace entente
