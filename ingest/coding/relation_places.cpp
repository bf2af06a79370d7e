#include "ingest/coding/relation_phrases.h"

namespace entente::detail {
namespace {

constexpr std::string_view inside = " in at near inside across outside around throughout within ";
constexpr std::string_view where = "place|state";
constexpr std::string_view fights = "military|group";

// Forces, groups and people at work operate in a place, a place is located there.
std::string_view whereabouts(const RelationScene& relations, const ActorMention& mention) {
  const EntityType type = entity_at(relations, mention.entity).type;
  const bool people = mention.form == MentionForm::nominal && relations.tree[mention.head].tag == "NNS";
  if (is_of(type, fights) || (is_of(type, "firm|igo") && people)) return "operates_in";
  if (is_place(type) && mention.form == MentionForm::name) return "located_in";
  return is_of(type, "igo") && mention.form == MentionForm::name ? "operates_in" : "";
}

void add_place(RelationScene& relations, Named who, Named place, std::string_view rule) {
  const std::string_view predicate = whereabouts(relations, relations.scene.mentions[who]);
  if (!predicate.empty()) add_told(relations, {predicate, who, place, relations.scene.mentions[who].tokens, rule});
}

bool is_argument(Dep dep) {
  return dep == Dep::nsubj || dep == Dep::nsubjpass || dep == Dep::dobj;
}

std::uint32_t first_conjunct(const Tree& tree, std::uint32_t noun) {
  while (tree[noun].dep == Dep::conj) noun = tree[noun].head;
  return noun;
}

// "forces in Syria"; "the group attacked a base in Syria" for those who fight.
void find_place(RelationScene& relations, Named who) {
  const ActorMention mention = relations.scene.mentions[who];
  if (whereabouts(relations, mention).empty()) return;
  for (const Named place : names_under(relations, mention.head, inside, where))
    add_place(relations, who, place, "place.phrase");
  const Token& t = relations.tree[first_conjunct(relations.tree, mention.head)];
  if (!is_argument(t.dep) || whereabouts(relations, mention) != "operates_in") return;
  for (const std::uint32_t prep : relations.tree.children(t.head)) {
    if (relations.tree[prep].dep != Dep::prep || !in_words(lower(relations.scene, prep), inside)) continue;
    if (const auto object = relations.tree.child(prep, Dep::pobj))
      for (const Named place : mentions_at(relations, *object, where)) add_place(relations, who, place, "place.clause");
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
}

}  // namespace entente::detail
