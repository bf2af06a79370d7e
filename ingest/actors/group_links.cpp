#include "ingest/actors/antecedents.h"
#include "ingest/actors/noun_phrase.h"
#include "ingest/actors/persons.h"

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

// "Acme invited her to their company": Acme itself.
bool is_own_company(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& nouns_of_any = actor_words("nouns_of_any_company");
  return phrase.owner.rule == "owner.pronoun" && is_one(scene, phrase) && nouns_of_any.contains(phrase.noun) &&
         scene.entities[phrase.owner.entity].type == EntityType::company &&
         lower(scene, phrase.tokens.first) == "their";
}

bool is_party(const Scene& scene, std::uint32_t entity) {
  return entity != none && scene.entities[entity].type == EntityType::party;
}

// "[Labour]'s Vera Holm", "Vera Holm of the [Labour Party]": the party that the name stands with.
std::uint32_t party_beside(const Scene& scene, const ActorMention& name) {
  if (const std::uint32_t own = affiliation_of(scene, name.tokens).entity; is_party(scene, own)) return own;
  for (const std::string_view preposition : {"of", "from"})
    if (const std::uint32_t object = object_under(scene, name.head, preposition);
        object != none && is_party(scene, entity_at(scene, object)))
      return entity_at(scene, object);
  return none;
}

// "her party": the one that the article says is hers; none where it says of none or of several.
std::uint32_t party_of(const Scene& scene, const NounPhrase& phrase) {
  const std::uint32_t person = phrase.owner.entity;
  if (phrase.noun != "party" || person == none || scene.entities[person].type != EntityType::person) return none;
  std::uint32_t party = none;
  for (const ActorMention& mention : scene.mentions) {
    if (mention.entity != person || mention.form != MentionForm::name) continue;
    const std::uint32_t beside = party_beside(scene, mention);
    if (beside == none || beside == party) continue;
    if (party != none) return none;
    party = beside;
  }
  return party;
}

// "the agency", "the space agency": not "the news agency".
bool is_public_agency(const Scene& scene, const NounPhrase& phrase) {
  return phrase.noun == "agency" && !modifiers_before(scene, phrase.head).contains("news");
}

// "the social movement" where the article spoke of a social movement.
bool is_called_so(const Scene& scene, const NounPhrase& phrase) {
  const TokenSpan words = trimmed(scene, phrase.tokens);
  return words.size() > 1 && scene.entity_by_id.contains("ORG." + slug(text_of(scene.document, words)));
}

}  // namespace

Link group_link(Scene& scene, const NounPhrase& phrase) {
  static const WordClass& nouns_of_any = actor_words("nouns_of_any_group");
  if (is_what_name_is(scene, phrase)) return {phrase.owner.entity, "nominal.itself", 0.7F};
  if (const std::uint32_t body = named_just_before(scene, phrase); body != none) return {body, "nominal.itself", 0.7F};
  if (is_own_company(scene, phrase)) return {phrase.owner.entity, "nominal.itself", 0.6F};
  if (const std::uint32_t party = party_of(scene, phrase); party != none) return {party, "coref.party", 0.7F};
  const auto before = scene.last_of_noun.find(key_of_noun(scene, phrase, "ORG."));
  const bool called = before != scene.last_of_noun.end();
  const bool known = is_called_so(scene, phrase) ||
                     (called && ((!nouns_of_any.contains(phrase.noun) && scene.entities[before->second].country) ||
                                 shares_modifier(scene, phrase, before->second)));  // "the Afghan team … the team"
  const Link owned = owned_link(scene, phrase, "ORG.");
  if (owned.rule != "nominal.unowned" || !is_definite(scene, phrase) || known || !is_one(scene, phrase)) return owned;
  const std::uint32_t agency = is_public_agency(scene, phrase) ? last_agency(scene, phrase.head) : none;
  if (agency != none) return {agency, "coref.agency", 0.7F};
  const std::uint32_t last = last_of_kind(scene, phrase.head, phrase.meaning.kind, phrase.noun);
  if (phrase.noun == "agency" && is_party(scene, last)) return owned;
  return last == none ? owned : Link{last, "coref.group", 0.6F};
}

}  // namespace entente::detail
