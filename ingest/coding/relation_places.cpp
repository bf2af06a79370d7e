#include "ingest/coding/relation_phrases.h"

namespace entente::detail {
namespace {

constexpr std::string_view where = "place|state";
constexpr std::string_view fights = "military|group";
constexpr std::string_view acts = "person|government|military|igo|group|body|people";

const WordClass& place_prepositions() {
  static const WordClass& words = relation_words("place-preposition");
  return words;
}

// "strikes" speak of whoever struck, but are nowhere themselves.
bool is_act(const RelationScene& relations, const ActorMention& mention) {
  return mention.form == MentionForm::nominal && is_relation_word("act", relations.tree[mention.head].lemma);
}

// Forces, groups and people at work operate in a place, a place is located there.
std::string_view whereabouts(const RelationScene& relations, const ActorMention& mention) {
  const EntityType type = entity_at(relations, mention.entity).type;
  if (is_act(relations, mention)) return "";
  const bool people = mention.form == MentionForm::nominal && relations.tree[mention.head].tag == "NNS";
  if (is_of(type, fights) || (is_of(type, "firm|igo") && people)) return "operates_in";
  if (is_of(type, "people") && is_relation_word("force", relations.tree[mention.head].lemma)) return "operates_in";
  if (is_place(type) && mention.form == MentionForm::name) return "located_in";
  return is_of(type, "igo") && mention.form == MentionForm::name ? "operates_in" : "";
}

// "the Egyptian army in Egypt" is no news.
bool is_home(const RelationScene& relations, Named who, Named place) {
  const Entity& self = entity_at(relations, relations.scene.mentions[who].entity);
  return self.country == entity_at(relations, relations.scene.mentions[place].entity).id;
}

void add_place(RelationScene& relations, Named who, Named place, std::string_view rule) {
  const std::string_view predicate = whereabouts(relations, relations.scene.mentions[who]);
  if (predicate == "operates_in" && is_home(relations, who, place)) return;
  if (!predicate.empty()) add_told(relations, {predicate, who, place, relations.scene.mentions[who].tokens, rule});
}

// "forces in Syria"
void find_place(RelationScene& relations, Named who) {
  const ActorMention mention = relations.scene.mentions[who];
  if (whereabouts(relations, mention).empty()) return;
  for (const Named place : names_under(relations, mention.head, place_prepositions(), where))
    add_place(relations, who, place, "place.phrase");
}

void append(std::vector<Named>& all, const std::vector<Named>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

std::vector<Named> places_under(const RelationScene& relations, std::uint32_t verb) {
  std::vector<Named> places;
  for (const std::uint32_t child : relations.tree.children(verb)) {
    const Dep dep = relations.tree[child].dep;
    std::uint32_t noun = child;
    if (dep == Dep::prep) {
      const auto object = relations.tree.child(child, Dep::pobj);
      if (!object) continue;
      noun = *object;
      const std::string preposition = lower(relations.scene, child);
      if (place_prepositions().contains(preposition))  // nobody is at a state: "fired rockets at Israel"
        append(places, mentions_at(relations, noun, preposition == "at" ? "place" : where));
    } else if (dep != Dep::dobj) {
      continue;
    }
    if (is_relation_word("gathering", relations.tree[noun].lemma))
      append(places, names_under(relations, noun, place_prepositions(), where));
  }
  return places;
}

// "the town" of before, but not "the country" and "there", which are too often another.
bool is_named(const RelationScene& relations, Named place) {
  const ActorMention& mention = relations.scene.mentions[place];
  const bool nominal = mention.form == MentionForm::nominal;
  return mention.form != MentionForm::pronoun &&
         !(nominal && is_of(entity_at(relations, mention.entity).type, "state"));
}

// Whoever acts, and of those who fight also whoever undergoes it: "militants killed in Mosul". Of a meeting, those who
// meet: "the summit of the group took place in Washington".
std::vector<Named> present_at(const RelationScene& relations, std::uint32_t verb) {
  static const WordClass& of_participants = relation_words("participant-preposition");
  const Tree& tree = relations.tree;
  const auto subject = surface_subject(tree, verb);
  const auto object = tree.child(verb, Dep::dobj);
  const auto partner = is_relation_word("meets", tree[verb].lemma) ? tree.preposition(verb, "with") : std::nullopt;
  std::vector<Named> present;
  if (subject) present = mentions_at(relations, subject->token, is_passive(tree, verb) ? fights : acts);
  if (subject && is_relation_word("gathering", tree[subject->token].lemma))
    append(present, names_under(relations, subject->token, of_participants, acts));
  if (object)
    append(present, mentions_at(relations, *object, is_relation_word("meets", tree[verb].lemma) ? acts : fights));
  if (const auto other = partner ? tree.child(*partner, Dep::pobj) : std::nullopt)
    append(present, mentions_at(relations, *other, acts));
  return present;
}

// "Students started classes": people at work are at their posts, other people anywhere.
bool is_bystander(const RelationScene& relations, const ActorMention& who) {
  return who.form == MentionForm::nominal && is_of(entity_at(relations, who.entity).type, "people") &&
         !is_relation_word("force", relations.tree[who.head].lemma);
}

// "The minister met rebels in Riyadh", "spoke after talks in Paris"
void find_clause(RelationScene& relations, std::uint32_t verb) {
  const Tree& tree = relations.tree;
  if (is_relation_word("absent", tree[verb].lemma) || !is_told_to_hold(tree, verb)) return;
  const std::vector<Named> places = places_under(relations, verb);
  if (places.empty()) return;
  for (const Named who : present_at(relations, verb)) {
    const ActorMention& mention = relations.scene.mentions[who];
    if (is_act(relations, mention) || is_bystander(relations, mention)) continue;
    for (const Named place : places)
      if (is_named(relations, place) && !is_home(relations, who, place))
        add_told(relations, {"operates_in", who, place, {verb, verb + 1}, "place.clause"});
  }
}

// "Mosul, Iraq"
void find_larger(RelationScene& relations, Named index) {
  const Scene& scene = relations.scene;
  const std::uint32_t next = scene.mentions[index].tokens.last + 1;
  if (next >= size(scene) || word(scene, next - 1) != "," || scene.name_at[next] == none) return;
  const Named larger = scene.name_at[next];
  const bool fits = is_of(entity_at(relations, scene.mentions[larger].entity).type, where);
  if (fits && token(scene, scene.mentions[larger].head).dep != Dep::conj)
    add_place(relations, index, larger, "place.comma");
}

}  // namespace

void find_whereabouts(RelationScene& relations) {
  for (Named i = 0; i < relations.scene.mentions.size(); ++i) {
    const ActorMention mention = relations.scene.mentions[i];
    const EntityType type = entity_at(relations, mention.entity).type;
    if (mention.form == MentionForm::name && is_place(type)) find_larger(relations, i);
    if (mention.form != MentionForm::pronoun) find_place(relations, i);
  }
  for (std::uint32_t at = 0; at < size(relations.scene); ++at)
    if (is_verb(relations.tree[at])) find_clause(relations, at);
}

}  // namespace entente::detail
