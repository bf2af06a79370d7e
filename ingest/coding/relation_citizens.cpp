#include "ingest/coding/relation_phrases.h"

#include <algorithm>

namespace entente::detail {
namespace {

void add_citizen(RelationScene& relations, Named person, Named state, std::string_view rule) {
  add_told(relations, {"citizen_of", person, state, relations.scene.mentions[person].tokens, rule});
}

bool is_adjective(const RelationScene& relations, Named state) {
  return relations.scene.mentions[state].form == MentionForm::demonym;
}

// "US" in "US actor Tom Hanks", where English has no adjective.
bool is_short_adjective(const RelationScene& relations, Named state) {
  static const WordClass& abbreviations = relation_words("state-abbreviation");
  const ActorMention mention = relations.scene.mentions[state];
  const Token& noun = relations.tree[relations.tree[mention.head].head];
  return abbreviations.contains(lower(relations.scene, mention.tokens.last - 1)) && noun.pos == Pos::NOUN &&
         noun.dep == Dep::compound;
}

// A headline's words say nothing of the name that begins the next line.
bool ends_line(const RelationScene& relations, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t at = first; at < last; ++at)
    if (word(relations.scene, at).find('\n') != std::string_view::npos) return true;
  return false;
}

// "envoy to Syria Alexander Holm": where somebody is sent.
bool is_destination(const RelationScene& relations, Named state) {
  const std::uint32_t first = relations.scene.mentions[state].tokens.first;
  return first > 0 && !is_adjective(relations, state) && relations.tree[first - 1].pos == Pos::ADP;
}

// "the German author Carolin Emcke", "an Iran-born cleric"
bool find_before(RelationScene& relations, Named person, std::uint32_t noun) {
  const std::uint32_t first = relations.scene.mentions[person].tokens.first;
  for (const Named state : names_before(relations, noun, "state")) {
    const std::uint32_t after = relations.scene.mentions[state].tokens.last;
    const bool born = after + 1 < size(relations.scene) && lower(relations.scene, after + 1) == "born";
    if (!is_adjective(relations, state) && !born && after != first && !is_short_adjective(relations, state)) continue;
    if (is_destination(relations, state) || ends_line(relations, after, first)) continue;
    add_citizen(relations, person, state, born ? "citizen.born" : "citizen.modifier");
    return true;
  }
  return false;
}

// "Brom, who is Israeli"
bool find_copula(RelationScene& relations, Named person, std::uint32_t verb) {
  if (relations.tree[verb].lemma != "be" || relations.tree.child(verb, Dep::neg)) return false;
  for (const std::uint32_t child : relations.tree.children(verb)) {
    const Dep dep = relations.tree[child].dep;
    if (dep != Dep::acomp && dep != Dep::attr) continue;
    const Named state = relations.scene.name_at[child];
    if (state != none && is_adjective(relations, state) &&
        is_of(entity_at(relations, relations.scene.mentions[state].entity).type, "state")) {
      add_citizen(relations, person, state, "citizen.copula");
      return true;
    }
    if (dep == Dep::attr && find_before(relations, person, child)) return true;
  }
  return false;
}

// "the German author and [journalist Carolin Emcke]", which parsers take for two people
bool is_second_role(const RelationScene& relations, Named person) {
  const ActorMention mention = relations.scene.mentions[person];
  const std::uint32_t role = mention.tokens.first - 1;
  const Token& name = relations.tree[mention.head];
  return mention.tokens.first > 1 && name.dep == Dep::conj && relations.tree[role].tag == "NN" &&
         lower(relations.scene, role - 1) == "and" && name.head + 2 == role;
}

bool find_citizen(RelationScene& relations, Named person) {
  static const WordClass& of_citizen = relation_words("citizen-preposition");
  const Tree& tree = relations.tree;
  const std::uint32_t head = relations.scene.mentions[person].head;
  if (find_before(relations, person, head)) return true;
  for (const std::uint32_t child : tree.children(head)) {
    if (tree[child].dep == Dep::appos && find_before(relations, person, child)) return true;
    if (tree[child].dep == Dep::relcl && find_copula(relations, person, child)) return true;
  }
  const Token& t = tree[head];
  if (t.dep == Dep::appos && tree[t.head].pos == Pos::NOUN && find_before(relations, person, t.head)) return true;
  if (is_second_role(relations, person) && find_before(relations, person, t.head)) return true;
  if (t.dep == Dep::nsubj && find_copula(relations, person, t.head)) return true;
  const std::vector<Named> from = names_under(relations, head, of_citizen, "state");
  if (from.empty()) return false;
  add_citizen(relations, person, from.front(), "citizen.from");
  return true;
}

}  // namespace

void find_citizens(RelationScene& relations) {
  std::set<std::uint32_t> known;
  for (Named i = 0; i < relations.scene.mentions.size(); ++i) {
    const ActorMention mention = relations.scene.mentions[i];
    if (mention.form != MentionForm::name || entity_at(relations, mention.entity).type != EntityType::person) continue;
    if (!known.contains(mention.entity) && find_citizen(relations, i)) known.insert(mention.entity);
  }
}

}  // namespace entente::detail
