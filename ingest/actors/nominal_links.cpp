#include "ingest/actors/antecedents.h"
#include "ingest/actors/focus.h"
#include "ingest/actors/noun_phrase.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool is_group(EntityType type) {
  return type == EntityType::igo || type == EntityType::armed_group || type == EntityType::party;
}

// "Kurdish forces" are the Kurds' as NATO's are NATO's.
bool is_body(const Scene& scene, std::uint32_t entity) {
  return is_group(scene.entities[entity].type) || scene.entities[entity].id.starts_with("NSA.");
}

constexpr std::string_view outsiders =
    " foreign other fellow world western international global european arab african asian gulf various regional "
    "partner member "
    "allied neighboring neighbouring ";

// "foreign officials", "world leaders": of no one state.
bool is_of_others(const Scene& scene, const NounPhrase& phrase) {
  for (const std::uint32_t child : children(scene, phrase.head))
    if (child < phrase.head && in_words(lower(scene, child), outsiders)) return true;
  return false;
}

Link organ_in(Scene& scene, const NounPhrase& phrase, const std::string& country, std::string_view rule,
              float confidence) {
  if (country.empty()) return {};
  const EntityType type = phrase.meaning.type == EntityType::person ? EntityType::government : phrase.meaning.type;
  return {organ_of(scene, country, phrase.meaning.suffix, type), rule, confidence};
}

// "pro-Russian forces", "Kurdish forces": of a name that is no state.
bool is_of_strangers(const Scene& scene, const NounPhrase& phrase) {
  const std::uint32_t chunk = scene.chunk_at[phrase.head];  // "[Russian-backed] forces" too
  const std::uint32_t first = chunk == none ? phrase.tokens.first : scene.document.noun_chunks[chunk].first;
  for (std::uint32_t i = first; i < phrase.head; ++i)
    if (scene.name_at[i] != none) return true;
  return false;
}

// "a terrorist commander", "rebel forces".
bool has_armed_modifier(const Scene& scene, const NounPhrase& phrase) {
  for (const std::uint32_t child : children(scene, phrase.head)) {
    const Noun* noun = child < phrase.head ? noun_named(scene, fold(token(scene, child).lemma)) : nullptr;
    if (noun != nullptr && noun->kind == "armed") return true;
  }
  return false;
}

Link armed_link(Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  if (owner.entity != none && is_group(scene.entities[owner.entity].type)) return {owner.entity, "nominal.body", 0.8F};
  if (is_definite(scene, phrase))
    if (const std::uint32_t group = last_of_kind(scene, phrase.head, "armed", phrase.noun); group != none)
      return {group, "coref.group", 0.6F};
  if (!owner.country.empty() && owner.rule == "owner.modifier" && phrase.noun == "fighter")
    return {organ_of(scene, owner.country, "MIL", EntityType::military), "nominal.owner", 0.6F};
  return {nobody(scene, phrase, "NSA.", EntityType::armed_group), "nominal.armed", 0.6F};
}

constexpr std::string_view not_in_office = " former ex late next future then ousted previous old another last ";

bool is_in_office(const Scene& scene, const NounPhrase& phrase) {
  if (token(scene, phrase.head).tag == "NNS" || token(scene, phrase.head).tag == "NNPS") return false;
  for (std::uint32_t i = phrase.tokens.first; i < phrase.head; ++i)
    if (in_words(lower(scene, i), not_in_office)) return false;
  return !in_words(lower(scene, phrase.tokens.first), " a an any no ");
}

// "The Russian president" is whoever was it at the article's date.
Link office_link(Scene& scene, const NounPhrase& phrase, const std::string& country) {
  if (country.empty() || !phrase.title || !is_in_office(scene, phrase)) return {};
  const std::uint32_t record = holder_of(scene, country, *phrase.title->title);
  if (record == none) return {};
  return {entity_of_record(scene, record), "office.date", 0.85F};
}

// "government forces": of the country where they fight.
bool is_of_unnamed_government(const Scene& scene, const NounPhrase& phrase) {
  return phrase.meaning.suffix.starts_with("MIL") && phrase.head > 0 &&
         in_words(lower(scene, phrase.head - 1), " government regime loyalist ");
}

Link organ_link(Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  if (const Link holder = office_link(scene, phrase, owner.country); holder.entity != none) return holder;
  if (owner.entity != none && owner.country.empty() && is_body(scene, owner.entity))
    return {owner.entity, "nominal.body", 0.8F};
  if (owner.entity != none && scene.entities[owner.entity].type == EntityType::armed_group)
    return {owner.entity, "nominal.body", 0.8F};
  const bool beside_others = is_of_others(scene, phrase) && owner.rule == "owner.preposition";
  if (!owner.country.empty() && !beside_others) return organ_in(scene, phrase, owner.country, "nominal.owner", 0.85F);
  if (owner.entity == none && phrase.meaning.kind == "organ" &&
      (is_of_strangers(scene, phrase) || has_armed_modifier(scene, phrase)))
    return armed_link(scene, phrase);
  if (phrase.meaning.kind == "office" && has_armed_modifier(scene, phrase)) return armed_link(scene, phrase);
  if (is_of_others(scene, phrase)) return {nobody(scene, phrase, "ORG.", EntityType::people), "nominal.others", 0.5F};
  if (phrase.meaning.kind == "office" && is_definite(scene, phrase))
    if (const std::uint32_t person = titled_person(scene, phrase.head, phrase.noun); person != none)
      return {person, "coref.office", 0.75F};
  const std::string& home = phrase.meaning.home;
  const bool excluding = home.starts_with('-');
  const bool at_home = scene.focus.contains(home) || scene.main_country.empty() ||
                       (phrase.title && scene.data.state_titles.contains(phrase.title->title->words));
  if (const Link holder = at_home ? office_link(scene, phrase, home) : Link{}; holder.entity != none) return holder;
  if (!home.empty() && !excluding && scene.focus.contains(home))
    return organ_in(scene, phrase, home, "nominal.home", 0.6F);
  if (phrase.meaning.kind == "organ" && is_definite(scene, phrase))
    if (const std::uint32_t organ = last_organ(scene, phrase.head, phrase.meaning.suffix, phrase.noun);
        organ != none && !(excluding && home.find(country_of(scene, organ)) != std::string::npos))
      return {organ, "coref.organ", 0.7F};
  const bool local = in_words(phrase.meaning.suffix, " COP JUD GOV.LOC ");
  const std::string country = excluding                                 ? country_outside(scene, home.substr(1))
                              : local                                   ? context_country(scene, phrase.head)
                              : is_of_unnamed_government(scene, phrase) ? place_country(scene, phrase.head)
                                                                        : scene.main_country;
  if (country.empty()) return {nobody(scene, phrase, "ORG.", EntityType::organisation), "nominal.unknown", 0.4F};
  return organ_in(scene, phrase, country, "nominal.context", 0.6F);
}

// "any country", "every nation".
bool is_any(const Scene& scene, const NounPhrase& phrase) {
  const auto below = children(scene, phrase.head);
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t child) {
    return in_words(lower(scene, child), " any every each no another which what some many a an ");
  });
}

constexpr std::string_view hostile_words = " rogue communist reclusive isolated pariah hermit authoritarian secretive ";

// "the reclusive nation": of whom it is never said.
std::string_view outside_of(const Scene& scene, const NounPhrase& phrase) {
  for (const std::uint32_t child : children(scene, phrase.head))
    if (child < phrase.head && in_words(lower(scene, child), hostile_words)) return "USA,GBR,FRA,DEU,CAN,AUS,JPN,KOR";
  return {};
}

Link state_link(Scene& scene, const NounPhrase& phrase) {
  std::string country = phrase.owner.country;
  const std::string_view outside = outside_of(scene, phrase);
  if (country.empty()) country = last_state(scene, phrase.head, outside);
  if (country.empty() && !outside.empty()) country = country_outside(scene, std::string{outside});
  if (country.empty() && outside.empty()) country = context_country(scene, phrase.head);
  const bool plural = token(scene, phrase.head).tag == "NNS";
  const bool any = phrase.owner.country.empty() && is_any(scene, phrase);
  if (country.empty() || plural || any || is_of_others(scene, phrase))
    return {nobody(scene, phrase, "ORG.", EntityType::other), "nominal.unknown", 0.4F};
  const auto known = scene.data.by_id.find(country);
  if (known == scene.data.by_id.end()) return {};
  return {entity_of_record(scene, known->second), "nominal.country", 0.7F};
}

Link conflict_link(Scene& scene, const NounPhrase& phrase) {
  const std::string& country = phrase.owner.country.empty() ? scene.place_country : phrase.owner.country;
  if (country.empty()) return {nobody(scene, phrase, "EVT.", EntityType::event), "nominal.unowned", 0.4F};
  return {organ_of(scene, country, phrase.meaning.suffix, EntityType::event), "nominal.conflict", 0.6F};
}

Link group_link(Scene& scene, const NounPhrase& phrase) {
  const Link owned = owned_link(scene, phrase, "ORG.");
  if (owned.rule != "nominal.unowned" || !is_definite(scene, phrase)) return owned;
  const std::uint32_t last = last_of_kind(scene, phrase.head, phrase.meaning.kind, phrase.noun);
  return last == none ? owned : Link{last, "coref.group", 0.6F};
}

constexpr std::string_view whole_people = " people citizen civilian population public national resident community ";

// The people of a state as such, or those of one kind: "Syrian civilians", "Syrian doctors".
std::uint32_t people_of(Scene& scene, const std::string& country, const std::string& noun) {
  if (in_words(noun, whole_people)) return organ_of(scene, country, "CVL", EntityType::people);
  return entity_with(scene, country + ".CVL." + slug(noun), EntityType::people, noun, country);
}

// "members of Congress", "dozens of members of the party": the body itself.
bool are_of_body(const Scene& scene, const NounPhrase& phrase) {
  if (phrase.owner.entity == none || phrase.owner.rule != "owner.preposition" || phrase.noun != "member") return false;
  const EntityType type = scene.entities[phrase.owner.entity].type;
  return type == EntityType::government || type == EntityType::military || is_group(type);
}

Link people_link(Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  if (are_of_body(scene, phrase)) return {owner.entity, "nominal.member", 0.75F};
  const bool of_state = owner.entity != none && scene.entities[owner.entity].type == EntityType::state;
  if (const auto known = scene.described.find(phrase.noun); known != scene.described.end() &&
                                                            is_definite(scene, phrase) && owner.entity == none &&
                                                            token(scene, phrase.head).tag == "NN")
    return {known->second, "coref.described", 0.6F};
  if (owner.country.empty() || owner.rule == "owner.preposition" || !of_state)
    return {nobody(scene, phrase, "ORG.", EntityType::people), "nominal.people", 0.5F};
  return {people_of(scene, owner.country, phrase.noun), "nominal.people", 0.7F};
}

bool can_be(const Scene& scene, const NounPhrase& phrase, std::uint32_t entity) {
  const EntityType type = scene.entities[entity].type;
  const std::string& kind = phrase.meaning.kind;
  const bool person = phrase.meaning.type == EntityType::person || kind == "people";
  if (type == EntityType::person) return person && token(scene, phrase.head).tag == "NN";
  return kind == "group" || kind == "company"
             ? type == EntityType::organisation || type == EntityType::company || is_group(type)
             : false;
}

std::uint32_t named_at(const Scene& scene, std::uint32_t at) {
  return scene.name_at[at] == none ? none : scene.mentions[scene.name_at[at]].entity;
}

// "X, the minister", "the minister, X", "X is the minister".
Link apposed(const Scene& scene, const NounPhrase& phrase) {
  const Token& t = token(scene, phrase.head);
  std::uint32_t other = none;
  if (t.dep == Dep::appos) other = named_at(scene, t.head);
  for (const std::uint32_t child : children(scene, phrase.head))
    if (other == none && child > phrase.head && token(scene, child).dep == Dep::appos) other = named_at(scene, child);
  if (t.dep == Dep::attr && token(scene, t.head).lemma == "be")
    for (const std::uint32_t child : children(scene, t.head))
      if (token(scene, child).dep == Dep::nsubj) other = named_at(scene, child);
  if (other == none || !can_be(scene, phrase, other)) return {};
  return {other, t.dep == Dep::attr ? "coref.copula" : "coref.appositive", 0.85F};
}

}  // namespace

// Something of a known owner: an entity of its own below the owner's id, so that it rolls up with it.
Link owned_link(Scene& scene, const NounPhrase& phrase, std::string_view prefix) {
  const Owner& owner = phrase.owner;
  const bool belongs = owner.entity != none && owner.rule != "owner.preposition";
  if (!belongs || (!is_group(scene.entities[owner.entity].type) && owner.country.empty()))
    return {nobody(scene, phrase, prefix, phrase.meaning.type), "nominal.unowned", 0.5F};
  const std::string id = scene.entities[owner.entity].id + '.' + slug(phrase.noun);
  return {entity_with(scene, id, phrase.meaning.type, phrase.noun, owner.country), "nominal.owner", 0.6F};
}

Link link_of(Scene& scene, const NounPhrase& phrase) {
  const std::string& kind = phrase.meaning.kind;
  if (const Link same = apposed(scene, phrase); same.entity != none) {
    if (scene.entities[same.entity].type == EntityType::person)
      scene.described.insert_or_assign(phrase.noun, same.entity);
    return same;
  }
  if (kind == "state") return state_link(scene, phrase);
  if (kind == "organ" || kind == "office") return organ_link(scene, phrase);
  if (kind == "armed") return armed_link(scene, phrase);
  if (kind == "people") return people_link(scene, phrase);
  if (kind == "other") return {nobody(scene, phrase, "ORG.", EntityType::other), "nominal.others", 0.5F};
  if (kind == "conflict") return conflict_link(scene, phrase);
  if (kind == "place") return place_link(scene, phrase);
  if (kind == "venue") return venue_link(scene, phrase);
  if (kind == "group" || kind == "alliance" || kind == "company") return group_link(scene, phrase);
  return owned_link(scene, phrase, "ORG.");
}

}  // namespace entente::detail
