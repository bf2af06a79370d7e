#include "ingest/language/engine.h"

#include "entente/error.h"

#include <fmt/format.h>
#include <cstdlib>
#include <vector>

namespace entente {

std::filesystem::path find_packed_model() {
  if (const char* named = std::getenv("ENTENTE_MODEL"); named && *named) return named;
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
