#include "ingest/read/walk.h"

#include <glob.h>

#include <algorithm>
#include <filesystem>

namespace entente::detail {
namespace {

namespace fs = std::filesystem;
using Missing = std::function<void(const std::string&, const std::string&)>;

std::uint64_t size_of(const fs::path& path) {
  std::error_code error;
  const auto size = fs::is_regular_file(path, error) ? fs::file_size(path, error) : 0;
  return error ? 0 : size;
}

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

void add_folder(const std::string& folder, std::vector<InputFile>& files, const Missing& missing) {
  std::vector<std::string> paths;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator{}; entry.increment(error)) {
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (std::error_code ignored; entry->is_regular_file(ignored)) {
      paths.push_back(entry->path().string());
    }
  }
  if (error) missing(folder, "cannot be listed: " + error.message());
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths)
    files.push_back({path, fs::path(path).lexically_relative(folder).string(), size_of(path)});
}

std::vector<std::string> matches_of(const std::string& pattern) {
  std::vector<std::string> paths;
  glob_t found{};
  if (glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0)
    paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  globfree(&found);
  std::sort(paths.begin(), paths.end());
  return paths;
}

void add_path(const std::string& path, std::vector<InputFile>& files, const Missing& missing) {
  if (std::error_code error; fs::is_directory(path, error))
    add_folder(path, files, missing);
  else
    files.push_back({path, fs::path(path).filename().string(), size_of(path)});
}

void add_pattern(const std::string& pattern, std::vector<InputFile>& files, const Missing& missing) {
  const std::vector<std::string> paths = matches_of(pattern);
  if (paths.empty()) missing(pattern, "no such file or folder");
  for (const std::string& path : paths) add_path(path, files, missing);
}

}  // namespace

std::vector<InputFile> walk_inputs(const std::vector<std::string>& inputs, const Missing& missing) {
  std::vector<InputFile> files;
  for (const std::string& input : inputs) {
    std::error_code error;
    if (input == "-")
      files.push_back({"-", "", 0});
    else if (fs::exists(input, error))
      add_path(input, files, missing);
    else
      add_pattern(input, files, missing);
  }
  return files;
}

}  // namespace entente::detail
