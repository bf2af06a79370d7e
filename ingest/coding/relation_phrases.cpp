#include "ingest/coding/relation_phrases.h"

#include "data_coding.h"
#include "ingest/actors/fold.h"
#include "ingest/actors/table.h"

#include <algorithm>
#include <map>

namespace entente::detail {
namespace {

constexpr std::uint32_t longest_phrase = 12;  // tokens between a noun and the words before it
constexpr std::uint32_t former_reach = 3;     // tokens before a noun

using Classes = std::map<std::string_view, std::set<EntityType>, std::less<>>;

Classes load_classes() {
  const Table table = read_table(embedded_coding("relation-classes.tsv"), "relation-classes.tsv");
  Classes classes;
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    for (const std::string_view name : split(table.cell(row, "types"), '|'))
      if (const auto type = value_named<EntityType>(name)) classes[table.cell(row, "class")].insert(*type);
  return classes;
}

EntityType type_at(const RelationScene& relations, Named mention) {
  return entity_at(relations, relations.scene.mentions[mention].entity).type;
}

bool is_nominal(const RelationScene& relations, Named mention) {
  const MentionForm form = relations.scene.mentions[mention].form;
  return form == MentionForm::nominal || form == MentionForm::pronoun;
}

// What has no name is no place that a graph can hold, and no body where nothing tells what it is.
bool needs_name(EntityType type) {
  return is_place(type) || type == EntityType::other;
}

// "the town" for a place that the article names
bool is_nameless(const RelationScene& relations, Named mention) {
  const ActorMention& words = relations.scene.mentions[mention];
  return words.form == MentionForm::pronoun || !first_name(relations, words.entity);
}

bool fits(const RelationScene& relations, Named mention, std::string_view classes) {
  if (mention == none) return false;
  const EntityType type = type_at(relations, mention);
  return is_of(type, classes) &&
         !(needs_name(type) && is_nominal(relations, mention) && is_nameless(relations, mention));
}

// Whom the noun phrase speaks of: its own name, a name beside its noun ("the organisation Open Society"), its noun.
Named name_of_phrase(const RelationScene& relations, std::uint32_t head, std::string_view classes) {
  const Named own = mention_at(relations, head);
  if (fits(relations, own, classes) && !is_nominal(relations, own)) return own;
  for (const std::uint32_t child : relations.tree.children(head))
    if (relations.tree[child].dep == Dep::appos || relations.tree[child].dep == Dep::compound)
      if (const Named name = relations.scene.name_at[child]; fits(relations, name, classes)) return name;
  return fits(relations, own, classes) ? own : none;
}

std::optional<std::uint32_t> preposition_after(const RelationScene& relations, std::uint32_t head) {
  const Scene& scene = relations.scene;
  const std::uint32_t name = scene.name_at[head];
  std::uint32_t next = name == none ? head + 1 : std::max(head + 1, scene.mentions[name].tokens.last);
  if (next < size(scene) && word(scene, next) == ",") ++next;
  if (next >= size(scene) || token(scene, next).pos != Pos::ADP) return std::nullopt;
  return next;
}

}  // namespace

bool is_of(EntityType type, std::string_view classes) {
  static const Classes known = load_classes();
  for (const std::string_view name : split(classes, '|'))
    if (const auto found = known.find(name); found != known.end() && found->second.contains(type)) return true;
  return false;
}

Named mention_at(const RelationScene& relations, std::uint32_t token) {
  const Scene& scene = relations.scene;
  return scene.name_at[token] != none ? scene.name_at[token] : scene.nominal_at[token];
}

std::vector<Named> mentions_at(const RelationScene& relations, std::uint32_t token, std::string_view classes) {
  std::vector<Named> found;
  std::set<std::uint32_t> seen;
  for (const std::uint32_t noun : conjuncts(relations.tree, token)) {
    const Named mention = name_of_phrase(relations, noun, classes);
    if (mention != none && seen.insert(relations.scene.mentions[mention].entity).second) found.push_back(mention);
  }
  return found;
}

std::vector<Named> names_before(const RelationScene& relations, std::uint32_t head, std::string_view classes) {
  const Scene& scene = relations.scene;
  const std::uint32_t chunk = scene.chunk_at[head];
  const std::uint32_t start = chunk == none ? head : std::min(head, scene.document.noun_chunks[chunk].first);
  const std::uint32_t from = std::max(start, head > longest_phrase ? head - longest_phrase : 0);
  std::vector<Named> found;
  for (std::uint32_t at = head; at-- > from;) {
    const Named name = scene.name_at[at];
    if (name == none || (!found.empty() && found.back() == name)) continue;
    if (!scene.mentions[name].tokens.contains(head) && fits(relations, name, classes)) found.push_back(name);
  }
  return found;
}

std::vector<Named> names_under(const RelationScene& relations, std::uint32_t head, const WordClass& prepositions,
                               std::string_view classes) {
  std::set<std::uint32_t> preps;
  for (const std::uint32_t child : relations.tree.children(head))
    if (relations.tree[child].dep == Dep::prep) preps.insert(child);
  if (const auto next = preposition_after(relations, head)) preps.insert(*next);
  std::vector<Named> found;
  for (const std::uint32_t prep : preps) {
    if (!prepositions.contains(lower(relations.scene, prep))) continue;
    if (const auto object = relations.tree.child(prep, Dep::pobj))
      for (const Named name : mentions_at(relations, *object, classes)) found.push_back(name);
  }
  return found;
}

bool is_former(const RelationScene& relations, std::uint32_t noun) {
  for (std::uint32_t at = noun > former_reach ? noun - former_reach : 0; at <= noun; ++at)
    if (is_relation_word("former", lower(relations.scene, at))) return true;
  return false;
}

bool names_part(const Scene& scene, std::uint32_t from, std::uint32_t title) {
  constexpr std::uint32_t longest_phrase = 4;
  if (from >= title || title - from > longest_phrase) return false;
  for (std::uint32_t at = from; at < title; ++at) {
    const std::string each = lower(scene, at);
    const bool plain = is_relation_word("heading", each) || is_relation_word("plain-heading", each);
    if (is_nominal_pos(token(scene, at).pos) && !plain) return true;
  }
  return false;
}

bool names_part_behind(const Scene& scene, std::uint32_t from) {
  for (std::uint32_t at = from; at < size(scene) && at < from + 4; ++at) {
    if (!is_nominal_pos(token(scene, at).pos) && token(scene, at).pos != Pos::ADJ) return false;
    if (is_relation_word("part-of-body", token(scene, at).lemma)) return true;
  }
  return false;
}

bool is_told_to_hold(const Tree& tree, std::uint32_t verb) {
  static const WordClass& doubting = relation_words("doubting");
  static const WordClass& told_by_gerund = relation_words("gerund-preposition");
  for (const std::uint32_t child : tree.children(verb)) {
    if (tree[child].dep == Dep::neg) return false;
    if (tree[child].dep == Dep::aux && (tree[child].tag == "MD" || tree[child].tag == "TO")) return false;
    if (tree[child].dep == Dep::mark && doubting.contains(tree[child].lemma)) return false;
  }
  const Token& token = tree[verb];
  if (token.dep == Dep::pcomp && !told_by_gerund.contains(tree[token.head].lemma)) return false;
  return token.dep != Dep::xcomp && (token.dep != Dep::conj || is_told_to_hold(tree, token.head));
}

void add_told(RelationScene& relations, const Told& told) {
  const ActorMention subject = relations.scene.mentions[told.subject];
  const ActorMention object = relations.scene.mentions[told.object];
  if (subject.entity == object.entity) return;
  Relation relation{told.predicate, subject.entity, entity_at(relations, object.entity).id, subject.tokens};
  relation.object_words = object.tokens;
  relation.trigger = told.trigger;
  relation.basis = told.basis;
  relation.rule = told.rule;
  add_relation(relations, relation);
}

}  // namespace entente::detail
