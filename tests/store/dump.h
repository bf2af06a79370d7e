#pragma once

#include "store/database.h"

#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace entente::testing {

/// Every entry of every column family.
inline std::map<std::pair<int, std::string>, std::string> dump(const std::filesystem::path& directory) {
  const detail::Database database(directory, Access::read_only);
  std::map<std::pair<int, std::string>, std::string> all;
  for (std::size_t column = 0; column < detail::column_count; ++column)
    database.view()->scan(static_cast<detail::Column>(column), {}, {},
                          [&](std::string_view key, std::string_view value) {
                            all[{static_cast<int>(column), std::string(key)}] = value;
                            return true;
                          });
  return all;
}

}  // namespace entente::testing
