#include "ingest/actors/noun_phrase.h"

#include <algorithm>

namespace entente::detail {
namespace {

// The entities of a name, or of words for several: "both sides".
std::vector<std::uint32_t> entities_at(const Scene& scene, std::uint32_t at) {
  if (scene.name_at[at] != none) return {scene.mentions[scene.name_at[at]].entity};
  std::vector<std::uint32_t> entities;
  for (const ActorMention& mention : scene.mentions)
    if (mention.head == at && (mention.rule == "coref.two" || mention.rule == "coref.joined"))
      entities.push_back(mention.entity);
  return entities;
}

std::vector<Owner> owners_among(const Scene& scene, std::uint32_t first, std::string_view rule) {
  std::vector<Owner> owners;
  for (const std::uint32_t at : coordinated(scene, first))
    for (const std::uint32_t entity : entities_at(scene, at)) {
      const EntityType type = scene.entities[entity].type;
      const bool many = std::any_of(owners.begin(), owners.end(), [&](const Owner& o) { return o.entity == entity; });
      if (!many && (type == EntityType::state || is_group(type)))
        owners.push_back({entity, country_of(scene, entity), rule, at});
    }
  return owners;
}

// "French and German [ministers]", "the [leaders] of Egypt, Jordan and Iraq", "[troops] from Chad and Niger".
std::vector<Owner> owners_of(const Scene& scene, std::uint32_t head) {
  static const WordClass& prepositions = actor_words("prepositions_of_several_owners");
  for (const std::uint32_t child : children(scene, head)) {
    const Dep dep = token(scene, child).dep;
    const bool before = child < head && (dep == Dep::amod || dep == Dep::compound || dep == Dep::poss);
    std::vector<Owner> owners;
    if (before) owners = owners_among(scene, child, "owner.modifier");
    if (child > head && dep == Dep::prep && prepositions.contains(lower(scene, child)))
      if (const std::uint32_t object = child_with(scene, child, Dep::pobj); object != none)
        owners = owners_among(scene, object, "owner.preposition");
    if (owners.size() > 1) return owners;
  }
  return {};
}

bool may_have_several(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& kinds = actor_words("kinds_of_several_owners");
  const std::string_view tag = token(scene, phrase.head).tag;
  return (tag == "NNS" || tag == "NNPS") && kinds.contains(phrase.meaning.kind);
}

}  // namespace

bool link_several(Scene& scene, const NounPhrase& phrase, TokenSpan tokens) {
  if (!may_have_several(scene, phrase)) return false;
  bool linked = false;
  for (const Owner& owner : owners_of(scene, phrase.head)) {
    NounPhrase one = phrase;
    one.owner = owner;
    const Link link = link_of(scene, one);
    if (link.entity == none) continue;
    const bool later = linked && owner.at != none && owner.at < phrase.head;  // "Israeli and [American officials]"
    const TokenSpan words{later ? owner.at : tokens.first, tokens.last};
    add_nominal(scene, words, phrase.head, {link.entity, "nominal.several", link.confidence});
    linked = true;
  }
  return linked;
}

}  // namespace entente::detail
