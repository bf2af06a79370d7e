#include "ingest/actors/organs.h"
#include "ingest/actors/persons.h"
#include "ingest/coding/relation_phrases.h"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr std::string_view takes_members = "body|group|igo";
constexpr std::string_view takes_heads = "body|group|igo|military|government";

// The word, its lemma, or with the word before it: "heads", "chief executive".
bool is_word(const Scene& scene, std::string_view kind, std::uint32_t at) {
  return is_relation_word(kind, lower(scene, at)) || is_relation_word(kind, token(scene, at).lemma) ||
         (at > 0 && is_relation_word(kind, lower(scene, at - 1) + " " + lower(scene, at)));
}

/// The word that says what the person is to a body, and where the names before it begin to count.
struct Role {
  std::uint32_t noun = 0;
  bool is_before = false;  ///< right before the name: "Adidas [CEO] Herbert Hainer"
};

void add_role(const RelationScene& relations, std::uint32_t noun, std::vector<Role>& roles) {
  for (const std::uint32_t each : conjuncts(relations.tree, noun))
    if (is_nominal_pos(relations.tree[each].pos)) roles.push_back({each, false});
}

// The noun before the name, those in apposition, the one that the person is said to be.
std::vector<Role> roles_of(const RelationScene& relations, TokenSpan name) {
  const Scene& scene = relations.scene;
  const Tree& tree = relations.tree;
  const std::uint32_t head = head_of(scene, name);
  std::vector<Role> roles;
  if (name.first > 0 && is_word(scene, "member", name.first - 1)) roles.push_back({name.first - 1, true});
  for (const std::uint32_t child : tree.children(head))
    if (tree[child].dep == Dep::appos) add_role(relations, child, roles);
  const Token& t = tree[head];
  if (t.dep == Dep::appos && tree[t.head].pos == Pos::NOUN) roles.push_back({t.head, false});
  if (t.dep == Dep::nsubj && tree[t.head].lemma == "be" && !tree.child(t.head, Dep::neg))
    if (const auto role = tree.child(t.head, Dep::attr)) add_role(relations, *role, roles);
  return roles;
}

std::vector<Named> bodies_of(const RelationScene& relations, TokenSpan name, const Role& role,
                             std::string_view classes) {
  static const WordClass& of_role = relation_words("role-preposition");
  std::vector<Named> bodies;
  for (const Named body : names_before(relations, role.is_before ? head_of(relations.scene, name) : role.noun, classes))
    if (!role.is_before || relations.scene.mentions[body].tokens.last <= role.noun) bodies.push_back(body);
  if (!bodies.empty()) return {bodies.front()};
  return names_under(relations, role.noun, of_role, classes);
}

void add_body(RelationScene& relations, Named person, Named body, const Role& role, std::string_view predicate,
              std::string_view rule) {
  const ActorMention who = relations.scene.mentions[person];
  const ActorMention where = relations.scene.mentions[body];
  Relation relation{predicate, who.entity, entity_at(relations, where.entity).id, who.tokens};
  relation.object_words = where.tokens;
  relation.title = relation.trigger = TokenSpan{role.noun, role.noun + 1};
  relation.rule = rule;
  if (who.entity != where.entity) add_relation(relations, relation);
}

// "[vice] president of Boeing", "Volkswagen's [marketing] chief": below whoever heads the body.
bool is_under_heading(const Scene& scene, std::uint32_t noun, TokenSpan body) {
  for (std::uint32_t at = noun - std::min(noun, 2U); at < noun; ++at)
    if (!body.contains(at) && is_relation_word("under-heading", lower(scene, at))) return true;
  return false;
}

// Whether a noun is the body of the name or belongs to the same phrase: "the [party] CDU".
bool is_of_name(const RelationScene& relations, std::uint32_t noun, const ActorMention& body) {
  const Token& head = relations.tree[body.head];
  const bool beside = head.dep == Dep::compound || head.dep == Dep::amod || head.dep == Dep::nmod;
  return body.tokens.contains(noun) || relations.tree[noun].head == body.head || (beside && head.head == noun);
}

// "director [of policy] at Amnesty", "Ikea's head [of design]": what the person heads is a part of the body.
bool heads_part(const RelationScene& relations, std::uint32_t role, const ActorMention& body) {
  static const WordClass& of_part = relation_words("part-preposition");
  const Tree& tree = relations.tree;
  for (const std::uint32_t child : tree.children(role)) {
    const auto object = tree[child].dep == Dep::prep ? tree.child(child, Dep::pobj) : std::nullopt;
    if (!object || child < role || !of_part.contains(lower(relations.scene, child))) continue;
    const bool counted = tree.child(*object, Dep::nummod).has_value();  // "for ten years"
    const bool behind = body.tokens.first > role && body.tokens.last <= child;
    if (!counted && !behind && !is_relation_word("whole-body", tree[*object].lemma))
      return !is_of_name(relations, *object, body);
  }
  return false;
}

// "chair of the Senate agriculture [committee]", "head of the defense [committee]": of a parliament or party a part.
bool is_part_of_body(const RelationScene& relations, const ActorMention& body) {
  const Entity& whole = entity_at(relations, body.entity);
  const bool parliament = whole.id.ends_with(".LEG") || whole.id.ends_with(".UPPER") || whole.id.ends_with(".LOWER");
  if (!parliament && whole.type != EntityType::party) return false;
  return names_part_behind(relations.scene, body.tokens.last) ||
         (body.form == MentionForm::nominal && is_relation_word("part-of-body", relations.tree[body.head].lemma));
}

// "the Republican governor of Indiana": no party's.
bool is_of_place(const RelationScene& relations, std::uint32_t role, const ActorMention& body) {
  return entity_at(relations, body.entity).type == EntityType::party &&
         is_relation_word("local-head", relations.tree[role].lemma);
}

bool heads_whole(const RelationScene& relations, const Role& role, const ActorMention& body) {
  return !names_part(relations.scene, body.tokens.last, role.noun) &&
         !is_under_heading(relations.scene, role.noun, body.tokens) && !heads_part(relations, role.noun, body) &&
         !is_part_of_body(relations, body) && !is_of_place(relations, role.noun, body);
}

bool find_role(RelationScene& relations, Named person, const Role& role) {
  const Scene& scene = relations.scene;
  const TokenSpan name = scene.mentions[person].tokens;
  if (is_former(relations, role.noun)) return false;
  if (is_word(scene, "no-member", role.noun)) return true;  // and of no other either
  if (is_word(scene, "local-heading", role.noun))
    for (const Named place : bodies_of(relations, name, role, "place"))
      add_body(relations, person, place, role, "heads", "member.local-heading");
  const bool heading = is_word(scene, "heading", role.noun);
  const std::vector<Named> bodies = bodies_of(relations, name, role, heading ? takes_heads : takes_members);
  for (const Named body : bodies) {
    if (is_of(entity_at(relations, scene.mentions[body].entity).type, takes_members))
      add_body(relations, person, body, role, "member_of", "member.role");
    if (heading && heads_whole(relations, role, scene.mentions[body]))
      add_body(relations, person, body, role, "heads", "member.heading");
  }
  return !bodies.empty();
}

// "Claudia Bickmann of the Society for Intercultural Philosophy"
bool find_phrase(RelationScene& relations, Named person) {
  static const WordClass& of_person = relation_words("member-preposition");
  const ActorMention who = relations.scene.mentions[person];
  const std::vector<Named> bodies = names_under(relations, who.head, of_person, takes_members);
  for (const Named body : bodies) add_told(relations, {"member_of", person, body, who.tokens, "member.of-phrase"});
  return !bodies.empty();
}

// What the actors' own layers say of the name.
void find_affiliation(RelationScene& relations, Named person) {
  const Scene& scene = relations.scene;
  const ActorMention who = scene.mentions[person];
  const Affiliation found = affiliation_of(scene, who.tokens);
  const std::uint32_t body = found.entity != none ? found.entity : owner_of(scene, who.head).entity;
  if (body == none || body == who.entity || !is_of(entity_at(relations, body).type, takes_members)) return;
  if (is_former(relations, who.tokens.first)) return;
  Relation relation{"member_of", who.entity, entity_at(relations, body).id, who.tokens};
  relation.object_words = first_name(relations, body);
  relation.rule = "member.affiliation";
  add_relation(relations, relation);
}

// "Merkel's Christian Democratic Union"
void find_own_party(RelationScene& relations, Named party) {
  const ActorMention owned = relations.scene.mentions[party];
  for (const std::uint32_t child : relations.tree.children(owned.head))
    if (relations.tree[child].dep == Dep::poss)
      for (const Named person : mentions_at(relations, child, "person"))
        add_told(relations, {"heads", person, party, owned.tokens, "member.own-party"});
}

}  // namespace

void find_memberships(RelationScene& relations) {
  for (Named i = 0; i < relations.scene.mentions.size(); ++i) {
    const ActorMention mention = relations.scene.mentions[i];
    const EntityType type = entity_at(relations, mention.entity).type;
    if (mention.form != MentionForm::name) continue;
    if (type == EntityType::party) find_own_party(relations, i);
    if (type != EntityType::person) continue;
    bool found = false;
    for (const Role& role : roles_of(relations, mention.tokens)) found |= find_role(relations, i, role);
    if (!found && !find_phrase(relations, i)) find_affiliation(relations, i);
  }
}

}  // namespace entente::detail
