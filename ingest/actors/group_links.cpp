#include "ingest/actors/antecedents.h"
#include "ingest/actors/noun_phrase.h"

namespace entente::detail {

bool is_one(const Scene& scene, const NounPhrase& phrase) {
  return token(scene, phrase.head).tag == "NN" || token(scene, phrase.head).tag == "NNP";
}

namespace {

bool is_body_or_firm(EntityType type) {
  return is_group(type) || type == EntityType::organisation || type == EntityType::company || type == EntityType::media;
}

// "North Korea's [KCNA] news agency".
std::uint32_t named_just_before(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& nouns_of_any = actor_words("nouns_of_any_group");
  if (!nouns_of_any.contains(phrase.noun) || !is_one(scene, phrase)) return none;
  for (const std::uint32_t child : children(scene, phrase.head)) {
    const std::uint32_t name = scene.name_at[child];
    if (child < phrase.head && token(scene, child).dep == Dep::compound && name != none &&
        is_body_or_firm(scene.entities[scene.mentions[name].entity].type))
      return scene.mentions[name].entity;
  }
  return none;
}

// "the [Hamas] movement": what the name before a noun is.
bool is_what_name_is(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& nouns_of_any = actor_words("nouns_of_any_group");
  if (phrase.owner.entity == none || phrase.owner.rule != "owner.modifier" || !nouns_of_any.contains(phrase.noun))
    return false;
  const EntityType type = scene.entities[phrase.owner.entity].type;
  return is_one(scene, phrase) && (is_group(type) || type == EntityType::organisation || type == EntityType::company);
}

}  // namespace

Link group_link(Scene& scene, const NounPhrase& phrase) {
  static const WordClass& nouns_of_any = actor_words("nouns_of_any_group");
  if (is_what_name_is(scene, phrase)) return {phrase.owner.entity, "nominal.itself", 0.7F};
  if (const std::uint32_t body = named_just_before(scene, phrase); body != none) return {body, "nominal.itself", 0.7F};
  const auto before = scene.last_of_noun.find("ORG." + phrase.noun);
  const bool called = before != scene.last_of_noun.end();
  const bool known = called && ((!nouns_of_any.contains(phrase.noun) && scene.entities[before->second].country) ||
                                shares_modifier(scene, phrase, before->second));  // "the Afghan team … the team"
  const Link owned = owned_link(scene, phrase, "ORG.");
  if (owned.rule != "nominal.unowned" || !is_definite(scene, phrase) || known || !is_one(scene, phrase)) return owned;
  const std::uint32_t last = last_of_kind(scene, phrase.head, phrase.meaning.kind, phrase.noun);
  return last == none ? owned : Link{last, "coref.group", 0.6F};
}

}  // namespace entente::detail
