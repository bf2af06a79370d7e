#include "ingest/actors/antecedents.h"
#include "ingest/actors/noun_phrase.h"

namespace entente::detail {
namespace {

bool is_organ(const Entity& entity, std::string_view suffix) {
  const std::string_view id = entity.id;
  return id.size() > 4 && (id.substr(4) == suffix || id.substr(4).starts_with(std::string{suffix} + '.'));
}

// "army officer", "petty officer": the text says that it is a soldier.
bool is_soldier_by_title(const NounPhrase& phrase) {
  return phrase.title && phrase.title->tokens.size() > 1;
}

// "Police met the [officers]": who does it to them.
bool acts_on(const Scene& scene, std::uint32_t doer, std::uint32_t at) {
  return is_subject(scene, doer) && token(scene, at).dep == Dep::dobj &&
         token(scene, doer).head == token(scene, at).head;
}

// Police, forces, or a state's official who is called an officer: "an immigration officer".
bool may_be_officer(const Scene& scene, const ActorMention& mention) {
  const Entity& entity = scene.entities[mention.entity];
  if (is_organ(entity, "COP") || is_organ(entity, "MIL")) return true;
  return entity.type == EntityType::government && mention.form == MentionForm::nominal &&
         token(scene, mention.head).lemma == "officer";
}

// Whom of these the text spoke of last before `at`.
std::uint32_t last_uniformed(const Scene& scene, std::uint32_t at) {
  std::uint32_t uniformed = none;
  look_back(scene, at, [&](const ActorMention& mention) {
    if (!acts_on(scene, mention.head, at) && may_be_officer(scene, mention)) uniformed = mention.entity;
    return uniformed != none;
  });
  return uniformed;
}

// "CIA officers", "an officer of the NYPD": of a body that has no soldiers.
bool is_civil_body(const Entity& entity) {
  return entity.type == EntityType::government && entity.country &&
         (is_organ(entity, "COP") || is_organ(entity, "SPY") || is_organ(entity, "JUD") || is_organ(entity, "LEG"));
}

}  // namespace

Link officer_link(const Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  if (phrase.noun != "officer" || is_soldier_by_title(phrase)) return {};
  if (owner.entity != none && is_civil_body(scene.entities[owner.entity]))
    return {owner.entity, "nominal.member", 0.75F};
  const std::uint32_t organ = last_uniformed(scene, phrase.head);
  if (organ == none || is_organ(scene.entities[organ], "MIL")) return {};
  if (!is_organ(scene.entities[organ], "COP") && !is_definite(scene, phrase)) return {};
  const bool same = owner.country.empty() ? owner.entity == none : owner.country == country_of(scene, organ);
  return same ? Link{organ, "coref.organ", 0.7F} : Link{};
}

}  // namespace entente::detail
