#include "ingest/coding/relation_scene.h"

namespace entente::detail {
namespace {

constexpr std::string_view inside = " in at near inside across outside around throughout within ";

bool is_where(const RelationScene& relations, std::uint32_t mention) {
  const EntityType type = entity_at(relations, relations.scene.mentions[mention].entity).type;
  return is_place(type) || type == EntityType::state;
}

// The places under the prepositions of `head`, with what is coordinated or in apposition.
std::vector<std::uint32_t> places_under(const RelationScene& relations, std::uint32_t head) {
  const Scene& scene = relations.scene;
  std::vector<std::uint32_t> places;
  for (const std::uint32_t prep : relations.tree.children(head)) {
    if (token(scene, prep).dep != Dep::prep || !in_words(lower(scene, prep), inside)) continue;
    const auto object = relations.tree.child(prep, Dep::pobj);
    if (!object) continue;
    for (const std::uint32_t noun : conjuncts(relations.tree, *object))
      if (scene.name_at[noun] != none && is_where(relations, scene.name_at[noun]))
        places.push_back(scene.name_at[noun]);
  }
  return places;
}

std::string_view whereabouts(EntityType type) {
  if (type == EntityType::military || type == EntityType::armed_group) return "operates_in";
  if (is_place(type) || is_body(type)) return "located_in";
  return {};
}

void add_place(RelationScene& relations, const ActorMention& mention, std::uint32_t place, std::string_view rule,
               double confidence) {
  const ActorMention& where = relations.scene.mentions[place];
  const std::string_view predicate = whereabouts(entity_at(relations, mention.entity).type);
  if (predicate.empty() || where.entity == mention.entity) return;
  Relation relation{predicate, mention.entity, entity_at(relations, where.entity).id, mention.tokens};
  relation.object_words = where.tokens;
  relation.confidence = confidence;
  relation.rule = rule;
  add_relation(relations, relation);
}

// "forces in Syria"; "the group attacked a base in Syria" for those who fight.
void find_place(RelationScene& relations, const ActorMention& mention) {
  for (const std::uint32_t place : places_under(relations, mention.head))
    add_place(relations, mention, place, "place.phrase", 0.75);
  const Token& t = token(relations.scene, mention.head);
  const bool argument = t.dep == Dep::nsubj || t.dep == Dep::nsubjpass || t.dep == Dep::dobj;
  if (!argument || whereabouts(entity_at(relations, mention.entity).type) != "operates_in") return;
  for (const std::uint32_t place : places_under(relations, t.head))
    add_place(relations, mention, place, "place.clause", 0.5);
}

// "Mosul, Iraq"
void find_larger(RelationScene& relations, std::uint32_t index) {
  const Scene& scene = relations.scene;
  const ActorMention& mention = scene.mentions[index];
  const std::uint32_t next = mention.tokens.last + 1;
  if (next >= size(scene) || word(scene, next - 1) != "," || scene.name_at[next] == none) return;
  const std::uint32_t larger = scene.name_at[next];
  const Dep dep = token(scene, scene.mentions[larger].head).dep;
  if (!is_where(relations, larger) || dep == Dep::conj) return;
  add_place(relations, mention, larger, "place.comma", 0.8);
}

}  // namespace

void find_whereabouts(RelationScene& relations) {
  for (std::uint32_t i = 0; i < relations.scene.mentions.size(); ++i) {
    const ActorMention mention = relations.scene.mentions[i];
    const EntityType type = entity_at(relations, mention.entity).type;
    if (mention.form == MentionForm::name && is_place(type)) find_larger(relations, i);
    if (mention.form != MentionForm::pronoun) find_place(relations, mention);
  }
}

}  // namespace entente::detail
