#include "data_actors.h"
#include "entente/error.h"
#include "ingest/actors/actor_data.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <unordered_map>

namespace entente::detail {
namespace {

using nlohmann::json;

// FollowTheMoney's schemata, as far as actors have them.
EntityType type_of_schema(const std::string& schema) {
  if (schema == "Person") return EntityType::person;
  if (schema == "Company") return EntityType::company;
  if (schema == "PublicBody") return EntityType::government;
  return EntityType::organisation;
}

std::vector<std::string> values(const json& properties, const char* key) {
  const auto found = properties.find(key);
  if (found == properties.end()) return {};
  return found->is_array() ? found->get<std::vector<std::string>>()
                           : std::vector<std::string>{found->get<std::string>()};
}

std::string first_of(const std::vector<std::string>& all) {
  return all.empty() ? std::string{} : all.front();
}

std::string own_id(EntityType type, std::string_view name) {
  return (type == EntityType::person ? "PER." : "ORG.") + slug(name);
}

std::unordered_map<std::string, std::string> read_country_codes() {
  const Table table = read_table(embedded_actors("country_codes.tsv"), "country_codes.tsv");
  std::unordered_map<std::string, std::string> codes;
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    codes.emplace(table.cell(row, "alpha2"), table.cell(row, "alpha3"));
  return codes;
}

// FollowTheMoney writes two small letters, some people three large ones.
std::string alpha3(const ActorData& data, std::string country) {
  static const auto codes = read_country_codes();
  for (char& letter : country) letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  if (const auto code = codes.find(country); code != codes.end()) country = code->second;
  return data.by_id.contains(country) ? country : std::string{};
}

void add_object(const json& object, ActorData& data) {
  const json& properties = object.at("properties");
  const EntityType type = type_of_schema(object.at("schema"));
  const auto names = values(properties, "name");
  if (names.empty()) throw Error("no name");
  Record record{.type = type, .name = names.front(), .wikidata = first_of(values(properties, "wikidataId"))};
  record.id = own_id(type, record.name);
  auto countries = values(properties, "country");
  if (countries.empty()) countries = values(properties, "jurisdiction");
  record.country = alpha3(data, first_of(countries));
  const std::uint32_t added = add_record(data, record);
  const Use use = type == EntityType::person ? Use::person : Use::name;
  for (const auto* key : {"name", "alias", "weakAlias", "abbreviation"})
    for (const std::string& name : values(properties, key)) add_name(data, name, added, use);
}

void load_objects(std::string_view text, const std::string& file, ActorData& data) {
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    try {
      add_object(json::parse(line), data);
    } catch (const std::exception& error) {
      throw Error(fmt::format("{}:{}: not a FollowTheMoney entity: {}", file, number, error.what()));
    }
  }
}

void load_rows(const Table& table, ActorData& data) {
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    if (table.cell(row, "name").empty() || table.cell(row, "id").empty())
      throw Error(fmt::format("{}: row {} has no id or no name", table.file, row + 1));
  load_records(table, EntityType::organisation, data);
}

}  // namespace

void load_user_table(std::string_view text, const std::string& file, ActorData& data) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start != std::string_view::npos && text[start] == '{') return load_objects(text, file, data);
  load_rows(read_table(text, file), data);
}

}  // namespace entente::detail
