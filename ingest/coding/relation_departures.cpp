#include "ingest/coding/relation_offices.h"
#include "ingest/coding/relation_phrases.h"

namespace entente::detail {
namespace {

// Verb and particle together: "step down".
std::string whole_verb(const Tree& tree, std::uint32_t verb) {
  const auto particle = tree.child(verb, Dep::prt);
  return particle ? tree[verb].lemma + " " + tree[*particle].lemma : tree[verb].lemma;
}

// "Holm resigned", "Chad sacked Holm", "Holm was ousted": who leaves an office, if it is told as done.
std::optional<std::uint32_t> who_leaves(const Tree& tree, std::uint32_t verb) {
  const std::string lemma = whole_verb(tree, verb);
  const bool past = tree[verb].tag == "VBD" || tree[verb].tag == "VBN";
  if (!past || !is_told_to_hold(tree, verb)) return std::nullopt;
  if (is_relation_word("leaving", lemma)) {
    const auto subject = surface_subject(tree, verb);
    return subject ? std::optional{subject->token} : std::nullopt;
  }
  if (!is_relation_word("removing", lemma)) return std::nullopt;
  return is_passive(tree, verb) ? tree.child(verb, Dep::nsubjpass) : tree.child(verb, Dep::dobj);
}

// "quit [as foreign minister]": the position, where one is named; empty for any. Absent: "dismissed him as weak".
std::optional<std::string> position_left(const RelationScene& relations, std::uint32_t verb) {
  const auto as = relations.tree.preposition(verb, "as");
  const auto noun = as ? relations.tree.child(*as, Dep::pobj) : std::nullopt;
  if (!as) return "";
  const auto words = noun ? role_words(relations.scene, *noun, {}) : std::nullopt;
  return words ? std::optional{words->position} : std::nullopt;
}

}  // namespace

void find_departures(RelationScene& relations) {
  for (std::uint32_t verb = 0; verb < size(relations.scene); ++verb) {
    if (token(relations.scene, verb).pos != Pos::VERB) continue;
    const auto who = who_leaves(relations.tree, verb);
    const Named name = who ? mention_at(relations, *who) : none;
    const auto position = name == none ? std::nullopt : position_left(relations, verb);
    if (!position) continue;
    const std::uint32_t entity = relations.scene.mentions[name].entity;
    if (entity_at(relations, entity).type == EntityType::person) relations.departed[entity].insert(*position);
  }
}

}  // namespace entente::detail
