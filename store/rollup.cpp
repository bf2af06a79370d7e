#include "store/rollup.h"

#include <algorithm>

namespace entente {
namespace {

/// Lower case or outside ASCII: a slug of a name, never an organ.
bool is_slug(std::string_view segment) {
  return std::any_of(segment.begin(), segment.end(),
                     [](unsigned char c) { return (c >= 'a' && c <= 'z') || c >= 0x80; });
}

/// The first segment names a kind of actor, not an actor: `IGO` in `IGO.NATO`. `PER` is both Peru and persons.
bool begins_with_class(std::string_view id) {
  const auto dot = id.find('.');
  const auto head = id.substr(0, dot);
  if (head == "IGO" || head == "NSA" || head == "ORG" || head == "PLC") return true;
  if (dot == std::string_view::npos) return false;
  const auto rest = id.substr(dot + 1);
  return is_slug(rest.substr(0, rest.find('.')));
}

bool acts_for_its_country(EntityType type) {
  switch (type) {
    case EntityType::state:
    case EntityType::government:
    case EntityType::military:
    case EntityType::person:
    case EntityType::position:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::vector<std::string> ancestors_of(std::string_view id) {
  std::vector<std::string> ancestors;
  if (id.starts_with("POS.")) return ancestors;  // an office is held, it is no part of an actor
  const std::size_t lowest = begins_with_class(id) ? id.find('.') : std::string_view::npos;
  for (auto dot = id.rfind('.'); dot != std::string_view::npos && dot > 0; dot = id.rfind('.', dot - 1)) {
    if (dot == lowest) break;
    ancestors.emplace_back(id.substr(0, dot));
  }
  return ancestors;
}

std::string actor_of(const Entity& entity) {
  const auto ancestors = ancestors_of(entity.id);
  const bool of_person = !ancestors.empty() && ancestors.back().starts_with("PER.");
  if (entity.country && !entity.country->empty() && (of_person || acts_for_its_country(entity.type)))
    return *entity.country;
  return ancestors.empty() ? entity.id : ancestors.back();
}

std::vector<std::string> scopes_of(const Entity& entity) {
  std::vector<std::string> scopes{entity.id};
  for (auto& ancestor : ancestors_of(entity.id)) scopes.push_back(std::move(ancestor));
  if (auto actor = actor_of(entity); std::find(scopes.begin(), scopes.end(), actor) == scopes.end())
    scopes.push_back(std::move(actor));
  return scopes;
}

}  // namespace entente
