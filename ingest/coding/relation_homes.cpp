#include "ingest/coding/relation_phrases.h"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr std::uint32_t near = 60;      // tokens between a person or body and a state that belong together
constexpr std::size_t everybody = 150;  // members of a body to which nearly every state belongs

// The relation that an entity of that kind has to the state that it is of.
std::string_view home_relation(EntityType type) {
  switch (type) {
    case EntityType::person:
      return "citizen_of";
    case EntityType::government:
    case EntityType::military:
      return "organ_of";
    case EntityType::place:
    case EntityType::facility:
    case EntityType::company:
    case EntityType::media:
    case EntityType::party:
    case EntityType::organisation:
    case EntityType::armed_group:
      return "located_in";
    default:
      return {};
  }
}

bool is_office_holder(const RelationScene& relations, const Entity& person, const std::string& state) {
  return relations.said.contains({person.id, "represents", state}) ||
         relations.said.contains({person.id, "heads", state});
}

// The fewest tokens between a name of the one and a name of the other.
std::uint32_t distance(const RelationScene& relations, std::uint32_t one, std::uint32_t other) {
  std::uint32_t least = UINT32_MAX;
  std::optional<std::uint32_t> last_one;
  std::optional<std::uint32_t> last_other;
  for (const ActorMention& mention : relations.scene.mentions) {
    if (mention.entity == one) last_one = mention.tokens.first;
    if (mention.entity == other) last_other = mention.tokens.first;
    if (last_one && last_other && (mention.entity == one || mention.entity == other))
      least = std::min(least, *last_one > *last_other ? *last_one - *last_other : *last_other - *last_one);
  }
  return least;
}

// "the Iraqi government", which its id already rolls up to the state: no news.
bool is_plain_organ(const Entity& organ) {
  return std::ranges::count(organ.id, '.') == 1;
}

std::string_view home_rule(const RelationScene& relations, std::uint32_t entity, std::uint32_t state) {
  const Entity& self = entity_at(relations, entity);
  if (self.type == EntityType::person) {
    if (is_office_holder(relations, self, *self.country)) return "home.of-office";
    const bool known = relations.scene.data.by_id.contains(self.id);
    return known && distance(relations, entity, state) <= near ? "home.of-person" : "";
  }
  if (home_relation(self.type) == "organ_of") return is_plain_organ(self) ? "" : "home.of-organ";
  return is_place(self.type) ? "home.of-place" : "home.of-group";
}

void find_home(RelationScene& relations, std::uint32_t entity) {
  const Entity& self = entity_at(relations, entity);
  const std::string_view predicate = home_relation(self.type);
  const auto name = first_name(relations, entity);
  if (predicate.empty() || !name || !self.country) return;
  const auto state = entity_named(relations, *self.country);
  if (!state || !first_name(relations, *state)) return;
  const std::string_view rule = home_rule(relations, entity, *state);
  if (rule.empty()) return;
  Relation relation{predicate, entity, *self.country, *name};
  relation.object_words = first_name(relations, *state);
  relation.basis = Basis::background;
  relation.rule = rule;
  add_relation(relations, relation);
}

void find_parent(RelationScene& relations, std::uint32_t entity) {
  const Entity& self = entity_at(relations, entity);
  const auto name = first_name(relations, entity);
  const std::size_t dot = self.id.rfind('.');
  if (!name || !self.id.starts_with("IGO.") || dot <= 3) return;
  const auto parent = entity_named(relations, self.id.substr(0, dot));
  if (!parent) return;
  Relation relation{"organ_of", entity, entity_at(relations, *parent).id, *name};
  relation.object_words = first_name(relations, *parent);
  relation.basis = Basis::background;
  relation.rule = "home.of-body";
  add_relation(relations, relation);
}

// "NATO and Turkey": the dated table knows that the one is a member of the other.
void find_members(RelationScene& relations, std::uint32_t body) {
  const Scene& scene = relations.scene;
  const auto name = first_name(relations, body);
  const auto members = scene.data.members.find(entity_at(relations, body).id);
  if (!name || members == scene.data.members.end() || members->second.size() >= everybody) return;
  for (const Member& member : members->second) {
    const auto state = entity_named(relations, member.state);
    const auto words = state ? first_name(relations, *state) : std::nullopt;
    const bool holds = scene.article.date && member.range.contains(scene.date);
    if (!words || !holds || distance(relations, body, *state) > near) continue;
    Relation relation{"member_of", *state, entity_at(relations, body).id, *words};
    relation.object_words = name;
    relation.held = member.range;
    relation.basis = Basis::background;
    relation.rule = "home.member-state";
    add_relation(relations, relation);
  }
}

}  // namespace

void find_affiliations(RelationScene& relations) {
  for (std::uint32_t i = 0; i < relations.scene.entities.size(); ++i) {
    find_home(relations, i);
    find_parent(relations, i);
    if (entity_at(relations, i).type == EntityType::igo) find_members(relations, i);
  }
}

}  // namespace entente::detail
