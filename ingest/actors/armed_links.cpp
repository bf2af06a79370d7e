#include "ingest/actors/antecedents.h"
#include "ingest/actors/noun_phrase.h"

namespace entente::detail {
namespace {

// "fighters [with] the Islamic State"; not "a war of rebels with Hamas".
std::uint32_t group_joined(const Scene& scene, std::uint32_t head) {
  const std::uint32_t object = object_under(scene, head, "with");
  if (object == none || preposition_of(scene, head) != none || scene.name_at[object] == none) return none;
  const std::uint32_t group = scene.mentions[scene.name_at[object]].entity;
  return scene.entities[group].type == EntityType::armed_group ? group : none;
}

// "the separatists": who would leave a state is of one, as the Islamic State is not.
bool may_be_called(const Scene& scene, std::uint32_t group, std::string_view noun) {
  static const WordClass& separatists = actor_words("nouns_of_separatists");
  return !separatists.contains(noun) || scene.entities[group].country.has_value();
}

}  // namespace

Link armed_link(Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  if (owner.entity != none && is_group(scene.entities[owner.entity].type)) return {owner.entity, "nominal.body", 0.8F};
  if (const std::uint32_t group = group_joined(scene, phrase.head); owner.entity == none && group != none)
    return {group, "nominal.body", 0.8F};
  if (is_definite(scene, phrase))
    if (const std::uint32_t group = last_of_kind(scene, phrase.head, "armed", phrase.noun);
        group != none && may_be_called(scene, group, phrase.noun))
      return {group, "coref.group", 0.6F};
  if (!owner.country.empty() && owner.rule == "owner.modifier" && phrase.noun == "fighter")
    return {organ_of(scene, owner.country, "MIL", EntityType::military), "nominal.owner", 0.6F};
  const std::uint32_t group = nobody(scene, phrase, "NSA.", EntityType::armed_group);
  if (owner.rule == "owner.modifier" && !owner.country.empty()) scene.entities[group].country = owner.country;
  return {group, "nominal.armed", 0.6F};
}

}  // namespace entente::detail
