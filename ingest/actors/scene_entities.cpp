#include "ingest/actors/scene.h"

namespace entente::detail {
namespace {

const std::string no_country;

constexpr std::size_t longest_name = 120;  // bytes

// A name as a list can show it: white space is one space, and what is no name any more is cut between characters.
std::string one_line(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  if (out.size() <= longest_name) return out;
  std::size_t end = longest_name;
  while ((static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
  return out.substr(0, end) + "…";
}

}  // namespace

std::uint32_t entity_of_record(Scene& scene, std::uint32_t record) {
  const Record& known = scene.data.records[record];
  return entity_with(scene, known.id, known.type, known.name, known.country);
}

std::uint32_t entity_with(Scene& scene, std::string id, EntityType type, std::string_view name,
                          std::string_view country) {
  const auto [found, is_new] = scene.entity_by_id.try_emplace(id, static_cast<std::uint32_t>(scene.entities.size()));
  if (!is_new) return found->second;
  Entity entity;
  entity.id = std::move(id);
  entity.type = type;
  entity.name = one_line(name);
  if (!country.empty()) entity.country = std::string{country};
  const auto known = scene.data.by_id.find(entity.id);
  if (known != scene.data.by_id.end() && !scene.data.records[known->second].wikidata.empty())
    entity.wikidata = scene.data.records[known->second].wikidata;
  scene.entities.push_back(std::move(entity));
  return found->second;
}

std::uint32_t entity_of_unknown(const Scene& scene, const std::string& slug_of_name) {
  for (const char* prefix : {"ORG.", "PLC.", "PER."}) {
    const auto found = scene.entity_by_id.find(prefix + slug_of_name);
    if (found != scene.entity_by_id.end() && !scene.data.by_id.contains(found->first)) return found->second;
  }
  return none;
}

std::uint32_t organ_of(Scene& scene, const std::string& country, const std::string& suffix, EntityType type) {
  const std::string id = country + '.' + suffix;
  const auto known = scene.data.by_id.find(id);
  if (known != scene.data.by_id.end()) return entity_of_record(scene, known->second);
  return entity_with(scene, id, type, id, country);
}

bool may_act(EntityType type) {
  return type != EntityType::place && type != EntityType::facility && type != EntityType::event;
}

bool is_group(EntityType type) {
  return type == EntityType::igo || type == EntityType::armed_group || type == EntityType::party;
}

const std::string& country_of(const Scene& scene, std::uint32_t entity) {
  const auto& country = scene.entities[entity].country;
  return country ? *country : no_country;
}

const Record* record_of(const Scene& scene, std::uint32_t entity) {
  const auto known = scene.data.by_id.find(scene.entities[entity].id);
  return known == scene.data.by_id.end() ? nullptr : &scene.data.records[known->second];
}

const WordClass& nouns_of_the_young() {
  static const WordClass& nouns = actor_words("nouns_of_the_young");
  return nouns;
}

namespace {

void describe_once(Scene& scene, const std::string& noun, std::uint32_t person, std::uint32_t head) {
  const auto [first, is_new] = scene.first_described.try_emplace(noun, Description{person, head});
  if (!is_new && first->second.person != person) first->second.person = none;
}

}  // namespace

void describe(Scene& scene, const std::string& noun, std::uint32_t person, std::uint32_t head) {
  describe_once(scene, noun, person, head);
  if (nouns_of_the_young().contains(noun)) describe_once(scene, std::string{any_of_the_young}, person, head);
}

}  // namespace entente::detail
