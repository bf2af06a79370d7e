// Who may include whom: the arrows of the house, read off the files.

#include <gtest/gtest.h>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace entente {
namespace {

namespace fs = std::filesystem;

const fs::path root = ENTENTE_SOURCE_DIR;

/// Each folder and the folders that it may include; the first that a path begins with is the one that counts.
struct Room {
  std::string folder;
  std::set<std::string> may_include;
};
const std::vector<Room>& rooms() {
  static const std::vector<Room> all{
      {"include/entente", {}},
      {"ingest/read", {"include/entente"}},
      {"ingest/language/convert", {"include/entente", "ingest/language"}},
      {"ingest/language/encoder", {"include/entente", "ingest/language"}},
      {"ingest/language", {"include/entente"}},
      {"ingest/actors", {"include/entente", "ingest/language"}},
      {"ingest/coding/reader", {"include/entente", "ingest/language", "ingest/language/encoder"}},
      {"ingest/coding", {"include/entente", "ingest/language", "ingest/actors", "ingest/coding/reader"}},
      {"ingest", {"include/entente", "ingest/language", "ingest/actors", "ingest/coding", "ingest/coding/reader"}},
      {"store", {"include/entente"}},
      {"graph", {"include/entente", "store"}},
      {"export", {"include/entente", "graph"}},
  };
  return all;
}

std::string room_of(const std::string& path) {
  for (const auto& room : rooms())
    if (path.starts_with(room.folder + "/")) return room.folder;
  if (path.starts_with("entente/")) return "include/entente";
  return {};
}

struct Include {
  std::string name;
  bool angled;
};

std::vector<Include> includes_of(const fs::path& file) {
  static const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> includes;
  std::ifstream in(file);
  std::smatch match;
  for (std::string line; std::getline(in, line);)
    if (std::regex_search(line, match, pattern)) includes.push_back({match[2], match[1] == "<"});
  return includes;
}

/// Sources and headers of a room, as paths from the root.
std::vector<std::string> files_of(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    const auto extension = entry.path().extension();
    if (extension != ".h" && extension != ".cpp" && extension != ".inc") continue;
    const auto name = fs::relative(entry.path(), root).generic_string();
    if (room_of(name) == folder) files.push_back(name);
  }
  std::sort(files.begin(), files.end());
  return files;
}

TEST(Architecture, no_folder_includes_what_it_must_not_know) {
  for (const auto& room : rooms()) {
    const auto files = files_of(room.folder);
    EXPECT_FALSE(files.empty()) << room.folder;
    for (const auto& file : files)
      for (const auto& [name, angled] : includes_of(root / file)) {
        const auto from = room_of(name);
        const bool allowed = from.empty() || from == room.folder || room.may_include.contains(from);
        EXPECT_TRUE(allowed || angled) << file << " includes " << name;
        EXPECT_FALSE(name.starts_with("cli/") || name.starts_with("tests/")) << file << " includes " << name;
      }
  }
}

/// As sources name it: from the root, those of the nouns from their own folder.
std::string included_as(const std::string& header) {
  const std::string nouns = "include/";
  return header.starts_with(nouns) ? header.substr(nouns.size()) : header;
}

TEST(Architecture, a_source_includes_its_own_header_first) {
  for (const auto& room : rooms())
    for (const auto& file : files_of(room.folder)) {
      if (!file.ends_with(".cpp")) continue;
      const auto header = file.substr(0, file.size() - 3) + "h";
      const auto includes = includes_of(root / file);
      if (!fs::exists(root / header)) continue;
      ASSERT_FALSE(includes.empty()) << file;
      EXPECT_EQ(includes.front().name, included_as(header)) << file;
    }
}

TEST(Architecture, a_header_counts_once) {
  for (const auto& room : rooms())
    for (const auto& file : files_of(room.folder)) {
      if (!file.ends_with(".h")) continue;
      std::ifstream in(root / file);
      std::string line;
      std::getline(in, line);
      EXPECT_EQ(line, "#pragma once") << file;
    }
}

TEST(Architecture, only_the_store_sees_rocksdb_and_only_in_its_sources) {
  for (const auto& room : rooms())
    for (const auto& file : files_of(room.folder))
      for (const auto& include : includes_of(root / file))
        if (include.name.starts_with("rocksdb/")) {
          EXPECT_TRUE(room.folder == "store" && file.ends_with(".cpp")) << file << " includes " << include.name;
        }
}

TEST(Architecture, no_header_shows_a_json_library) {
  for (const auto& room : rooms())
    for (const auto& file : files_of(room.folder))
      for (const auto& include : includes_of(root / file))
        if (include.name.starts_with("nlohmann/") || include.name.starts_with("simdjson")) {
          EXPECT_TRUE(file.ends_with(".cpp")) << file << " includes " << include.name;
        }
}

}  // namespace
}  // namespace entente
