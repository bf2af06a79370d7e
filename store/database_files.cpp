#include "store/database_files.h"

#include "entente/error.h"
#include "store/database.h"

#include <fmt/core.h>

#include <charconv>

namespace entente::detail {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view magic = "entente ";

// What RocksDB has made before there is a database: a crash may leave just these.
bool is_unfinished(const fs::path& file) {
  const auto name = file.filename().string();
  for (const std::string_view known : {"LOCK", "LOG", "IDENTITY", "MANIFEST-", "OPTIONS-"})
    if (name.starts_with(known)) return true;
  return name.ends_with(".dbtmp") || name.ends_with(".log");
}

}  // namespace

void refuse(const std::string& directory, std::string_view why) {
  throw Error(fmt::format("{}: {}", directory, why));
}

bool has_database(const fs::path& directory) {
  if (!fs::exists(directory)) return false;
  if (!fs::is_directory(directory)) refuse(directory, "not a directory");
  if (fs::exists(directory / "CURRENT")) return true;
  for (const auto& file : fs::directory_iterator(directory))
    if (!is_unfinished(file.path())) refuse(directory, "not an Entente database: the directory holds other files");
  return false;
}

void check_format(const std::string& value, const std::string& directory) {
  const std::string_view text = value;
  int format = 0;
  const auto number = text.starts_with(magic) ? text.substr(magic.size()) : std::string_view{};
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), format);
  if (number.empty() || error != std::errc{} || end != number.data() + number.size())
    refuse(directory, "not an Entente database: it has no format that we know");
  if (format > Database::format)
    refuse(directory,
           fmt::format("written by a newer version (format {}; this one reads up to {})", format, Database::format));
}

std::string format_text() {
  return fmt::format("{}{}", magic, Database::format);
}

}  // namespace entente::detail
