#include "ingest/actors/organs.h"
#include "ingest/actors/persons.h"
#include "ingest/coding/relation_scene.h"

namespace entente::detail {
namespace {

bool takes_members(EntityType type) {
  return is_body(type) || type == EntityType::armed_group || type == EntityType::igo;
}

// The word that says what the person is to the body: the noun before the name, or the one in apposition.
std::optional<std::uint32_t> role_of(const Scene& scene, TokenSpan name) {
  const std::uint32_t head = head_of(scene, name);
  if (name.first > 0 && is_relation_word("member", lower(scene, name.first - 1))) return name.first - 1;
  for (const std::uint32_t child : children(scene, head))
    if (token(scene, child).dep == Dep::appos && is_nominal_pos(token(scene, child).pos)) return child;
  const Token& t = token(scene, head);
  if (t.dep == Dep::appos && token(scene, t.head).pos == Pos::NOUN) return t.head;
  if (t.dep == Dep::nsubj && token(scene, t.head).lemma == "be")
    for (const std::uint32_t child : children(scene, t.head))
      if (token(scene, child).dep == Dep::attr) return child;
  return std::nullopt;
}

std::uint32_t body_of(const Scene& scene, TokenSpan name) {
  if (const Affiliation found = affiliation_of(scene, name); found.entity != none) return found.entity;
  return owner_of(scene, head_of(scene, name)).entity;
}

bool is_former(const Scene& scene, TokenSpan words) {
  const std::uint32_t first = words.first > 4 ? words.first - 4 : 0;
  for (std::uint32_t i = first; i < words.last; ++i)
    if (is_relation_word("former", lower(scene, i))) return true;
  return false;
}

bool is_heading(const Scene& scene, std::uint32_t role) {
  if (is_relation_word("heading", lower(scene, role))) return true;
  return role > 0 && is_relation_word("heading", lower(scene, role - 1) + " " + lower(scene, role));
}

void find_membership(RelationScene& relations, const ActorMention& mention) {
  const Scene& scene = relations.scene;
  const std::uint32_t body = body_of(scene, mention.tokens);
  if (body == none || body == mention.entity || !takes_members(entity_at(relations, body).type)) return;
  const auto role = role_of(scene, mention.tokens);
  const std::uint32_t word = role.value_or(mention.tokens.first);
  if (is_former(scene, {word, word + 1})) return;
  Relation relation{"member_of", mention.entity, entity_at(relations, body).id, mention.tokens};
  relation.object_words = first_name(relations, body);
  if (role) relation.title = relation.trigger = TokenSpan{*role, *role + 1};
  relation.confidence = role ? 0.7 : 0.55;
  relation.rule = role ? "member.role" : "member.of-phrase";
  add_relation(relations, relation);
  if (!role || !is_heading(scene, *role)) return;
  relation.predicate = "heads";
  relation.rule = "member.heading";
  add_relation(relations, relation);
}

// "the Palestinian movement Hamas", "Italian daily Il Messaggero", "the university in Freiburg"
void find_seat(RelationScene& relations, const ActorMention& mention) {
  const Scene& scene = relations.scene;
  const std::uint32_t place = body_of(scene, mention.tokens);
  if (place == none || place == mention.entity) return;
  const Entity& other = entity_at(relations, place);
  const bool located = is_place(other.type) || other.type == EntityType::state;
  if (!located) return;
  Relation relation{"located_in", mention.entity, other.id, mention.tokens};
  relation.object_words = first_name(relations, place);
  relation.basis = Basis::implied;
  relation.confidence = 0.6;
  relation.rule = "seat.modifier";
  add_relation(relations, relation);
}

}  // namespace

void find_memberships(RelationScene& relations) {
  for (std::size_t i = 0; i < relations.scene.mentions.size(); ++i) {
    const ActorMention mention = relations.scene.mentions[i];
    const EntityType type = entity_at(relations, mention.entity).type;
    if (mention.form != MentionForm::name) continue;
    if (type == EntityType::person) find_membership(relations, mention);
    if (is_body(type) || is_place(type)) find_seat(relations, mention);
  }
}

}  // namespace entente::detail
