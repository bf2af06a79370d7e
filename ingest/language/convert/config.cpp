#include "ingest/language/convert/config.h"

#include "entente/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace entente {
namespace {

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r"), last = text.find_last_not_of(" \t\r");
  return first == text.npos ? std::string() : std::string(text.substr(first, last - first + 1));
}

}  // namespace

Config::Config(std::string_view text) {
  std::istringstream lines{std::string(text)};
  std::map<std::string, std::string, std::less<>>* section = nullptr;
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    line = trimmed(line);
    const auto equals = line.find('=');
    if (line.empty() || line[0] == '#')
      continue;
    else if (line.front() == '[' && line.back() == ']')
      section = &values_[line.substr(1, line.size() - 2)];
    else if (section && equals != line.npos)
      (*section)[trimmed(line.substr(0, equals))] = trimmed(line.substr(equals + 1));
    else
      throw Error(fmt::format("config.cfg, line {}: neither a section nor a value", number));
  }
}

std::string Config::value(std::string_view section, std::string_view key) const {
  return followed(section, key, 4);
}

/// References may lead on to others, `depth` times.
std::string Config::followed(std::string_view section, std::string_view key, int depth) const {
  const auto in = values_.find(section);
  if (in == values_.end()) return {};
  const auto at = in->second.find(key);
  if (at == in->second.end()) return {};
  std::string text;
  std::string_view rest = at->second;
  for (auto start = rest.find("${"); start != rest.npos; start = rest.find("${")) {
    const auto end = rest.find('}', start);
    const auto split = end == rest.npos ? rest.npos : rest.find_last_of(":.", end);
    if (split == rest.npos || split < start || depth == 0 || text.size() > 4096)
      throw Error(fmt::format("config.cfg, [{}] {}: a reference cannot be followed", section, key));
    const auto found =
        followed(rest.substr(start + 2, split - start - 2), rest.substr(split + 1, end - split - 1), depth - 1);
    if (found.empty()) throw Error(fmt::format("config.cfg, [{}] {}: refers to nothing", section, key));
    text.append(rest.substr(0, start)).append(found);
    rest.remove_prefix(end + 1);
  }
  return text.append(rest);
}

std::string Config::text(std::string_view section, std::string_view key) const {
  const auto json = nlohmann::json::parse(value(section, key), nullptr, false);
  if (!json.is_string()) throw Error(fmt::format("config.cfg, [{}] {}: is not a text", section, key));
  return json;
}

std::vector<std::string> Config::texts(std::string_view section, std::string_view key) const {
  const auto json = nlohmann::json::parse(value(section, key), nullptr, false);
  const auto is_text = [](const auto& item) { return item.is_string(); };
  if (!json.is_array() || !std::all_of(json.begin(), json.end(), is_text))
    throw Error(fmt::format("config.cfg, [{}] {}: is not a list of texts", section, key));
  return json;
}

}  // namespace entente
