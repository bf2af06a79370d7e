#include "ingest/actors/antecedents.h"
#include "ingest/actors/focus.h"
#include "ingest/actors/noun_phrase.h"
#include "ingest/actors/pronouns.h"

#include <algorithm>

namespace entente::detail {
namespace {

Link conflict_link(Scene& scene, const NounPhrase& phrase) {
  const std::string& country = phrase.owner.country;  // "the invasion" is not an act of where it happens
  if (country.empty()) return {nobody(scene, phrase, "EVT.", EntityType::event), "nominal.unowned", 0.4F};
  return {organ_of(scene, country, phrase.meaning.suffix, EntityType::event), "nominal.conflict", 0.6F};
}

// The people of a state as such, or those of one kind: "Syrian civilians", "Syrian doctors".
std::uint32_t people_of(Scene& scene, const std::string& country, const std::string& noun) {
  static const WordClass& whole_people = actor_words("nouns_of_a_whole_people");
  if (whole_people.contains(noun)) return organ_of(scene, country, "CVL", EntityType::people);
  return entity_with(scene, country + ".CVL." + slug(noun), EntityType::people, noun, country);
}

// "the Republican nominee", "a Supreme Court candidate": somebody, and not the body.
bool is_one_chosen(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& chosen = actor_words("nouns_of_who_is_chosen");
  return chosen.contains(phrase.noun) && is_one(scene, phrase);
}

// Whose own people act for it.
bool is_of_body(const Scene& scene, const NounPhrase& phrase) {
  if (phrase.owner.entity == none) return false;
  const EntityType type = scene.entities[phrase.owner.entity].type;
  return type == EntityType::government || type == EntityType::military || is_group(type);
}

// "members of Congress", "dozens of members of the party", "UN workers": the body itself.
bool are_of_body(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& staff = actor_words("nouns_of_staff");
  return is_of_body(scene, phrase) && staff.contains(phrase.noun) && !is_one_chosen(scene, phrase);
}

// Under what `Scene::described` has whom a body chose: "nominee of NSA.REPUBLICANS".
std::string key_of_chosen(const Scene& scene, const NounPhrase& phrase) {
  return phrase.noun + " of " + scene.entities[phrase.owner.entity].id;
}

// "Ahmed Alder, a student … the student": whom the article described by the noun last, or else first.
std::uint32_t described_before(const Scene& scene, const NounPhrase& phrase) {
  if (const auto last = scene.described.find(phrase.noun); last != scene.described.end()) return last->second;
  const auto first = scene.first_described.find(phrase.noun);
  return first == scene.first_described.end() || first->second.head > phrase.head ? none : first->second.person;
}

// "Marco Rubio, the Republican nominee … the Republican nominee": of the same owner; else somebody unknown, whom the
// other party's nominee is not.
Link chosen_link(Scene& scene, const NounPhrase& phrase) {
  const auto found = scene.described.find(key_of_chosen(scene, phrase));
  if (found != scene.described.end()) return {found->second, "coref.described", 0.6F};
  const std::string words = scene.entities[phrase.owner.entity].name + ' ' + phrase.noun;
  const std::uint32_t unknown = entity_with(scene, "ORG." + slug(words), EntityType::people, words, {});
  remember_of_noun(scene, phrase, "ORG.", unknown);
  return {unknown, "nominal.people", 0.5F};
}

std::string_view surname_of(const Scene& scene, std::uint32_t person) {
  const std::string_view name = scene.entities[person].name;
  return name.substr(name.rfind(' ') + 1);
}

// "their son": theirs whom the article does not name, or has under the same surname.
bool may_be_parent(const Scene& scene, std::uint32_t owner, std::uint32_t child) {
  if (owner == none || owner == child) return owner == none;
  const EntityType type = scene.entities[owner].type;
  return type == EntityType::people ||
         (type == EntityType::person && surname_of(scene, owner) == surname_of(scene, child));
}

// "a boy of 14, Ahmed Alder … the teenager … his son": the only young person whom the article names.
std::uint32_t young_person(const Scene& scene, const NounPhrase& phrase) {
  if (!nouns_of_the_young().contains(phrase.noun)) return none;
  const auto found = scene.first_described.find(any_of_the_young);
  if (found == scene.first_described.end() || found->second.head > phrase.head) return none;
  const std::uint32_t person = found->second.person;
  if (person == none || !may_be_parent(scene, phrase.owner.entity, person)) return none;
  const char said = gender_of_noun(phrase.noun), known = gender_of(scene, person);
  return said == '?' || known == '?' || said == known ? person : none;
}

// "Uighur activists", "Tibetan monks": of a people that a table knows, and so of its state, unless they are elsewhere.
bool is_of_known_people(const Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  if (owner.entity == none || owner.rule != "owner.modifier" || owner.country.empty()) return false;
  if (scene.entities[owner.entity].type != EntityType::people || record_of(scene, owner.entity) == nullptr)
    return false;
  const std::string here = place_country(scene, phrase.head);
  return here.empty() || here == owner.country;
}

Link people_link(Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  if (are_of_body(scene, phrase)) return {owner.entity, "nominal.member", 0.75F};
  if (is_of_body(scene, phrase) && is_definite(scene, phrase) && is_one_chosen(scene, phrase))
    return chosen_link(scene, phrase);
  const bool of_state = owner.entity != none && scene.entities[owner.entity].type == EntityType::state;
  if (is_of_known_people(scene, phrase)) return owned_link(scene, phrase, "ORG.");
  if (is_definite(scene, phrase) && owner.entity == none && token(scene, phrase.head).tag == "NN")
    if (const std::uint32_t person = described_before(scene, phrase); person != none)
      return {person, "coref.described", 0.6F};
  if (is_definite(scene, phrase) && token(scene, phrase.head).tag == "NN")
    if (const std::uint32_t person = young_person(scene, phrase); person != none)
      return {person, "coref.described", 0.5F};
  if (owner.country.empty() || owner.rule == "owner.preposition" || !of_state)
    return {nobody(scene, phrase, "ORG.", EntityType::people), "nominal.people", 0.5F};
  return {people_of(scene, owner.country, phrase.noun), "nominal.people", 0.7F};
}

// "Macron … the French [leader]", "Guterres … the UN [chief]": who was named before and leads the owner; not "the
// French far-right leader".
std::uint32_t leader_named(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& positions = actor_words("positions_of_leaders");
  const std::uint32_t before = phrase.head > 0 ? phrase.head - 1 : phrase.head;
  const std::uint32_t name = word(scene, before) == "'s" && before > 0 ? before - 1 : before;
  if (phrase.owner.entity == none || token(scene, phrase.head).tag != "NN" || scene.name_at[name] == none) return none;
  const std::uint32_t owner = scene.mentions[scene.name_at[name]].entity;
  if (owner != phrase.owner.entity) return none;
  const std::string& id = scene.entities[owner].id;
  return only_holder(scene, phrase.head, [&](const Office& office) {
    const bool same = office.body == id || (id.size() == 3 && office.body.starts_with(id + ".GOV"));
    return same && positions.contains(office.position);
  });
}

// "the chairman of the committee" speaks for it.
Link leader_link(Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  if (const Link holder = office_link(scene, phrase, owner.country); holder.entity != none) return holder;
  if (const std::uint32_t person = leader_named(scene, phrase); person != none) return {person, "coref.leader", 0.75F};
  if (owner.entity == none || owner.rule != "owner.preposition") return owned_link(scene, phrase, "ORG.");
  const Entity& body = scene.entities[owner.entity];
  const bool leads = is_group(body.type) || body.type == EntityType::government || body.type == EntityType::military ||
                     body.type == EntityType::state;
  if (!leads) return owned_link(scene, phrase, "ORG.");
  const std::string noun = slug(phrase.noun);
  if (noun.empty()) return {};
  const std::string id = body.id + '.' + noun;
  return {entity_with(scene, id, EntityType::person, phrase.noun, owner.country), "nominal.leader", 0.6F};
}

bool can_be(const Scene& scene, const NounPhrase& phrase, std::uint32_t entity) {
  const EntityType type = scene.entities[entity].type;
  const std::string& kind = phrase.meaning.kind;
  const bool person = phrase.meaning.type == EntityType::person || kind == "people";
  const bool one = is_one(scene, phrase);  // a noun, or "Director"
  if (kind == "place" || kind == "venue") return one && (type == EntityType::place || type == EntityType::facility);
  if (kind == "other") return one && type != EntityType::place && type != EntityType::position;  // "its ally Iran"
  if (type == EntityType::person) return person && one;
  return kind == "group" || kind == "company"
             ? type == EntityType::organisation || type == EntityType::company || is_group(type)
             : false;
}

// "his American counterpart", "Assad's Russian ally": whose he is, and which state's.
bool is_owned_by_two(const Scene& scene, const NounPhrase& phrase) {
  return phrase.owner.entity != none && phrase.owner.rule == "owner.modifier" && !phrase.owner.country.empty() &&
         child_with(scene, phrase.head, Dep::poss) != none &&
         scene.entities[phrase.owner.entity].type == EntityType::state;
}

// "his predecessor": of the same state as whoever holds the office now.
Link holder_beside(Scene& scene, const NounPhrase& phrase) {
  static const WordClass& nouns = actor_words("nouns_of_other_holders");
  const std::uint32_t owner = phrase.owner.entity;
  if (!nouns.contains(phrase.noun) || owner == none || scene.entities[owner].type != EntityType::person) return {};
  const std::string country = country_of(scene, owner);
  if (country.empty()) return {};
  return {entity_with(scene, country + '.' + phrase.noun, EntityType::person, phrase.noun, country), "nominal.owner",
          0.6F};
}

std::uint32_t named_at(const Scene& scene, std::uint32_t at) {
  return scene.name_at[at] == none ? none : scene.mentions[scene.name_at[at]].entity;
}

// "a man named X", "a group called X".
std::uint32_t named_behind(const Scene& scene, std::uint32_t head) {
  static const WordClass& naming = actor_words("participles_of_naming");
  for (const std::uint32_t verb : children(scene, head)) {
    if (verb < head || token(scene, verb).dep != Dep::acl || !naming.contains(lower(scene, verb))) continue;
    for (const std::uint32_t name : children(scene, verb))
      if (name > verb && token(scene, name).dep == Dep::oprd) return named_at(scene, name);
  }
  return none;
}

// "a founder of the firm, Vera Holm": a person whom the parser hung on what the complement names.
std::uint32_t named_after_complement(const Scene& scene, std::uint32_t head) {
  for (const std::uint32_t preposition : children(scene, head)) {
    const std::uint32_t object = preposition < head || token(scene, preposition).dep != Dep::prep
                                     ? none
                                     : child_with(scene, preposition, Dep::pobj);
    const std::uint32_t name = object == none ? none : child_with(scene, object, Dep::appos);
    if (name == none || name < object || named_at(scene, name) == none || named_at(scene, object) == none) continue;
    const bool person = scene.entities[named_at(scene, name)].type == EntityType::person;
    if (person && scene.entities[named_at(scene, object)].type != EntityType::person) return named_at(scene, name);
  }
  return none;
}

// 'Holm promised more: "The minister and I …"': no apposition, whatever the parser makes of it.
bool speaks_between(const Scene& scene, std::uint32_t name, std::uint32_t noun) {
  if (is_quoted(scene, name) == is_quoted(scene, noun)) return false;
  for (std::uint32_t i = name; i < noun; ++i)
    if (is_verbal_pos(token(scene, i).pos)) return true;
  return false;
}

// "X, the minister", "the minister, X", "X is the minister".
Link apposed(const Scene& scene, const NounPhrase& phrase) {
  const Token& t = token(scene, phrase.head);
  std::uint32_t other = none;
  if (t.dep == Dep::appos) other = named_at(scene, t.head);
  if (other == none) other = named_behind(scene, phrase.head);
  for (const std::uint32_t child : children(scene, phrase.head))
    if (other == none && child > phrase.head && token(scene, child).dep == Dep::appos) other = named_at(scene, child);
  if (other == none) other = named_after_complement(scene, phrase.head);
  if (t.dep == Dep::attr && token(scene, t.head).lemma == "be")
    for (const std::uint32_t child : children(scene, t.head))
      if (token(scene, child).dep == Dep::nsubj) other = named_at(scene, child);
  const bool follows = t.dep != Dep::attr && t.dep != Dep::appos;
  if (t.dep == Dep::appos && speaks_between(scene, t.head, phrase.head)) return {};
  if (other == none || !can_be(scene, phrase, other) || (follows && ends_line(scene, phrase.head))) return {};
  return {other, t.dep == Dep::attr ? "coref.copula" : "coref.appositive", 0.85F};
}

}  // namespace

bool has_known_owner(const Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  const bool belongs = owner.entity != none && owner.rule != "owner.preposition";
  return belongs && (is_group(scene.entities[owner.entity].type) || !owner.country.empty());
}

// Something of a known owner: an entity of its own below the owner's id, so that it rolls up with it.
Link owned_link(Scene& scene, const NounPhrase& phrase, std::string_view prefix) {
  const Owner& owner = phrase.owner;
  if (!has_known_owner(scene, phrase))
    return {nobody(scene, phrase, prefix, phrase.meaning.type), "nominal.unowned", 0.5F};
  const std::string noun = slug(phrase.noun);  // empty for "a Ukraine-o-rama"
  if (noun.empty()) return {};
  const std::string id = scene.entities[owner.entity].id + '.' + noun;
  const std::uint32_t entity = entity_with(scene, id, phrase.meaning.type, phrase.noun, owner.country);
  scene.last_of_noun.insert_or_assign(key_of_noun(scene, phrase, prefix), entity);  // "the Afghan team … the team"
  return {entity, "nominal.owner", 0.6F};
}

namespace {

void note_description(Scene& scene, const NounPhrase& phrase, std::uint32_t person) {
  scene.described.insert_or_assign(phrase.noun, person);
  remember_of_noun(scene, phrase, "ORG.", person);
  if (phrase.owner.entity != none) {
    if (is_one_chosen(scene, phrase)) scene.described.insert_or_assign(key_of_chosen(scene, phrase), person);
    const EntityType type = scene.entities[phrase.owner.entity].type;
    if (type == EntityType::organisation || type == EntityType::company)
      scene.body_of_person.insert_or_assign(person, phrase.owner.entity);
  }
  describe(scene, phrase.noun, person, phrase.head);
}

}  // namespace

Link link_of(Scene& scene, const NounPhrase& phrase) {
  const std::string& kind = phrase.meaning.kind;
  if (const Link same = apposed(scene, phrase); same.entity != none) {
    if (scene.entities[same.entity].type == EntityType::person) note_description(scene, phrase, same.entity);
    return same;
  }
  if (const Link together = states_together_link(scene, phrase); together.entity != none) return together;
  if (kind == "state") return state_link(scene, phrase);
  if (kind == "organ" || kind == "office") return organ_link(scene, phrase);
  if (kind == "armed") return armed_link(scene, phrase);
  if (kind == "people") return people_link(scene, phrase);
  if (kind == "leader") return leader_link(scene, phrase);
  if (kind == "other" && is_owned_by_two(scene, phrase)) return {phrase.owner.entity, "nominal.counterpart", 0.7F};
  if (const Link other = holder_beside(scene, phrase); kind == "other" && other.entity != none) return other;
  if (kind == "other") return {nobody(scene, phrase, "ORG.", EntityType::people), "nominal.others", 0.5F};
  if (kind == "election") return election_link(scene, phrase);
  if (kind == "conflict") return conflict_link(scene, phrase);
  if (kind == "place") return place_link(scene, phrase);
  if (kind == "venue") return venue_link(scene, phrase);
  if (kind == "group" || kind == "alliance" || kind == "company") return group_link(scene, phrase);
  return owned_link(scene, phrase, "ORG.");
}

}  // namespace entente::detail
