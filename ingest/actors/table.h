#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// A tab-separated table with a header line. Lines that begin with `#` and empty lines are left out. It points into the
/// text that it was read from.
struct Table {
  std::string file;
  std::vector<std::string_view> columns;
  std::vector<std::vector<std::string_view>> rows;  ///< as long as `columns`; missing cells are empty

  /// The row's cell in the named column; empty where there is no such column.
  std::string_view cell(std::size_t row, std::string_view column) const;
};

Table read_table(std::string_view text, std::string file);

}  // namespace entente::detail
