#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A spaCy `config.cfg`: INI sections whose values are JSON, with `${section:key}` and `${section.key}` in them.
class Config {
 public:
  /// Throws Error with the line's number.
  explicit Config(std::string_view text);

  /// The value's JSON text, its references replaced; empty where there is none. Throws Error at a dangling reference.
  std::string value(std::string_view section, std::string_view key) const;
  bool has(std::string_view section) const { return values_.contains(section); }

  /// As above, read. Throws Error where it is of another type.
  std::string text(std::string_view section, std::string_view key) const;
  std::vector<std::string> texts(std::string_view section, std::string_view key) const;

 private:
  std::string followed(std::string_view section, std::string_view key, int depth) const;

  std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> values_;
};

}  // namespace entente
