#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace entente::detail {

/// Throws Error: `directory: why`.
[[noreturn]] void refuse(const std::string& directory, std::string_view why);

/// True where there is a RocksDB database, false where one may be made. Throws Error where other files are.
bool has_database(const std::filesystem::path& directory);

/// Throws Error unless `value`, what the database says of its format, is a format that this version reads.
void check_format(const std::string& value, const std::string& directory);

/// What a database of this version says of its format.
std::string format_text();

}  // namespace entente::detail
