#include "cli/output_file.h"

#include "entente/error.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

namespace entente {

void write_file(const std::string& path, const std::function<void(std::ostream&)>& write) {
  const bool replaceable = !std::filesystem::exists(path) || std::filesystem::is_regular_file(path);
  const std::string written = replaceable ? path + ".part" : path;  // devices and pipes are written to directly
  std::ofstream out(written, std::ios::binary | std::ios::trunc);
  if (out) write(out);
  out.close();
  std::error_code error;
  if (!out) {
    if (replaceable) std::filesystem::remove(written, error);
    throw Error(fmt::format("{}: cannot be written", path));
  }
  if (replaceable) std::filesystem::rename(written, path, error);
  if (error) throw Error(fmt::format("{}: cannot be written: {}", path, error.message()));
}

}  // namespace entente
