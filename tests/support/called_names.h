#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace entente::testing {

/// The literal names that the sources of the folder call the function with: `a` of `function("a")`, `function(x, "a")`.
inline std::set<std::string> called_names(const std::filesystem::path& folder, const std::string& function) {
  const std::regex call{"\\b" + function + R"re(\((?:[^()"]*,)?\s*"([^"]*)")re"};
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in{entry.path()};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    for (std::sregex_iterator found{text.begin(), text.end(), call}, end; found != end; ++found)
      names.insert((*found)[1]);
  }
  return names;
}

}  // namespace entente::testing
