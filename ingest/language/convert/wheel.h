#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// A model package: a wheel (a zip file) or the folder that it unpacks to. Only data files are read, nothing in it is
/// run. Names are those inside the model's own folder (`tok2vec/model`), which is the one that holds `config.cfg`.
class Wheel {
 public:
  /// Throws Error where it is neither, is damaged, has no or several models, or where a file differs from the SHA-256
  /// that the wheel's RECORD states or is not listed there. A folder without RECORD is taken as it is.
  explicit Wheel(const std::filesystem::path& path);

  /// Throws Error where there is no such file.
  const std::string& file(std::string_view name) const;
  bool has(std::string_view name) const { return files_.contains(name); }

  const std::string& name() const { return name_; }                       ///< the last part of its path
  const std::array<std::uint8_t, 32>& sha256() const { return sha256_; }  ///< of the zip file; zeros for a folder

 private:
  std::string name_;
  std::array<std::uint8_t, 32> sha256_{};
  std::map<std::string, std::string, std::less<>> files_;
};

}  // namespace entente
