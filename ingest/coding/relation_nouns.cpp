#include "data_coding.h"
#include "ingest/actors/fold.h"
#include "ingest/actors/table.h"
#include "ingest/coding/relation_phrases.h"

#include <map>

namespace entente::detail {
namespace {

struct NounRow {
  std::string_view predicate;
  std::string_view self;
  std::string_view owner;
  bool is_back = false;
  std::string_view place{};  ///< the table's cell: empty, yes, within or named

  bool is_place() const { return !place.empty(); }
};
using NounRows = std::map<std::string_view, NounRow, std::less<>>;

const NounRows& noun_rows() {
  static const NounRows all = [] {
    NounRows rows;
    const Table table = read_table(embedded_coding("relation-nouns.tsv"), "relation-nouns.tsv");
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      for (const std::string_view noun : split(table.cell(row, "noun"), '|'))
        rows[noun] = {table.cell(row, "predicate"), table.cell(row, "self"), table.cell(row, "owner"),
                      table.cell(row, "way") == "back", table.cell(row, "place")};
    return rows;
  }();
  return all;
}

using Names = std::vector<Named>;

void append(Names& all, const Names& more) {
  all.insert(all.end(), more.begin(), more.end());
}

// "Serves as a member of NATO", "joined the war as part of the coalition": whoever the clause is about.
std::optional<std::uint32_t> who_acts_as(const Tree& tree, std::uint32_t noun) {
  const std::uint32_t as = tree[noun].head;
  if (tree[noun].dep != Dep::pobj || tree[as].lemma != "as" || !is_verb(tree[tree[as].head])) return std::nullopt;
  const std::uint32_t verb = tree[as].head;
  if (is_passive(tree, verb)) return std::nullopt;
  const auto subject = surface_subject(tree, verb);
  return subject ? std::optional{subject->token} : std::nullopt;
}

// Whom the noun names: the name it stands before, is apposed to, is said to be, or acts as.
Names selves(const RelationScene& relations, std::uint32_t noun, const NounRow& row) {
  static const WordClass& copulas = relation_words("copula");
  const Tree& tree = relations.tree;
  const Token& t = tree[noun];
  Names found;
  if ((t.dep == Dep::compound || t.dep == Dep::nmod) && t.head > noun && relations.scene.name_at[t.head] != none)
    append(found, mentions_at(relations, t.head, row.self));
  for (const std::uint32_t child : tree.children(noun))
    if (tree[child].dep == Dep::appos) append(found, mentions_at(relations, child, row.self));
  if (row.predicate == "allied_with" && tree.child(noun, Dep::poss))  // "their Hezbollah allies"
    append(found, mentions_at(relations, noun, row.self));
  if (t.dep == Dep::appos) append(found, mentions_at(relations, t.head, row.self));
  if (t.dep == Dep::attr && copulas.contains(tree[t.head].lemma) && !tree.child(t.head, Dep::neg))
    if (const auto subject = surface_subject(tree, t.head))
      append(found, mentions_at(relations, subject->token, row.self));
  if (const auto subject = who_acts_as(tree, noun)) append(found, mentions_at(relations, *subject, row.self));
  return found;
}

Names owners(const RelationScene& relations, std::uint32_t noun, const NounRow& row) {
  static const WordClass& of_whom = relation_words("owner-preposition");
  Names found;
  for (const std::uint32_t child : relations.tree.children(noun))
    if (relations.tree[child].dep == Dep::poss) append(found, mentions_at(relations, child, row.owner));
  if (found.empty()) found = names_before(relations, noun, row.owner);
  if (found.empty()) found = names_under(relations, noun, of_whom, row.owner);
  return found;
}

void add_pairs(RelationScene& relations, std::uint32_t noun, const NounRow& row, const Names& selves,
               const Names& owners) {
  for (const Named self : selves)
    for (const Named owner : owners)
      add_told(relations, {row.predicate,
                           row.is_back ? owner : self,
                           row.is_back ? self : owner,
                           {noun, noun + 1},
                           row.is_place() ? "noun.place" : "noun.said"});
}

// Whether the tables have the place: they know its state.
bool is_known(const RelationScene& relations, Named place) {
  return entity_at(relations, relations.scene.mentions[place].entity).country.has_value();
}

// "the Karrada neighbourhood of Baghdad", "Aleppo province in Syria"
void find_named_before(RelationScene& relations, std::uint32_t noun, const NounRow& row) {
  static const WordClass& of_region = relation_words("region-preposition");
  static const WordClass& of_name = relation_words("name-preposition");
  const Names before = names_before(relations, noun, row.self);
  if (before.empty()) return;
  const Token& name = relations.tree[relations.scene.mentions[before.front()].head];
  if (name.dep != Dep::compound || name.head != noun) return;
  if (const Names part = names_under(relations, noun, of_name, "place");
      !part.empty() && is_known(relations, before.front()) && !is_known(relations, part.front()))
    return add_pairs(relations, noun, row, {part.front()}, {before.front()});  // "the London borough of Hillingdon"
  add_pairs(relations, noun, row, {before.front()}, names_under(relations, noun, of_region, row.owner));
}

// "the Iraqi city of Mosul", "Iraq's city of Mosul", "the Damascus suburb of Douma".
void find_named_by_of(RelationScene& relations, std::uint32_t noun, const NounRow& row) {
  static const WordClass& of_name = relation_words("name-preposition");
  const Names before = names_before(relations, noun, row.owner);
  if (before.empty()) return;
  const ActorMention owner = relations.scene.mentions[before.front()];
  const bool is_state = is_of(entity_at(relations, owner.entity).type, "state");
  if (is_state || row.place == "within" || relations.tree[owner.head].dep == Dep::poss)
    add_pairs(relations, noun, row, names_under(relations, noun, of_name, row.self), {before.front()});
}

}  // namespace

void find_nouns(RelationScene& relations) {
  for (std::uint32_t at = 0; at < size(relations.scene); ++at) {
    const Token& noun = token(relations.scene, at);
    if (!is_nominal_pos(noun.pos)) continue;
    const auto row = noun_rows().find(noun.lemma);
    if (row == noun_rows().end() || is_former(relations, at)) continue;
    if (row->second.is_place()) find_named_by_of(relations, at, row->second);
    if (row->second.place == "named") find_named_before(relations, at, row->second);
    const Names named = selves(relations, at, row->second);
    if (!named.empty()) add_pairs(relations, at, row->second, named, owners(relations, at, row->second));
  }
}

}  // namespace entente::detail
