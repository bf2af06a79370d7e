#include "ingest/coding/barred_talks.h"

#include "ingest/coding/deeds.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool talks(const CodingScene& scene, std::uint32_t verb) {
  return is_of_class(scene, verb, "talking");
}

bool is_of_talks(const CodingScene& scene, std::uint32_t word) {
  return has_class(folded_lemma(scene.tree[word]), "talks_somewhere", scene.tables);
}

bool is_behind_with(const Tree& tree, std::uint32_t token) {
  return tree[token].dep == Dep::pobj && folded_lemma(tree[tree[token].head]) == "with";
}

// "to discuss Putin's demands", not "to welcome Putin"
bool is_aim_of_talks(const CodingScene& scene, std::uint32_t clause) {
  const Tree& tree = scene.tree;
  const bool infinitive = (tree[clause].dep == Dep::advcl || tree[clause].dep == Dep::xcomp) &&
                          tree[clause].tag == "VB" && tree.child(clause, Dep::aux);
  const bool of_guest = tells(scene, clause, ActType::CONSULT) || is_of_class(scene, clause, "receiving");
  return infinitive && (talks(scene, clause) || !of_guest);
}

// "discussed [Putin's] plan", "discussed [removing Assad]", "met to decide on [Assad]"; not so "with [Iran]".
bool is_in_matter(const CodingScene& scene, std::uint32_t token, std::uint32_t word) {
  const Tree& tree = scene.tree;
  for (std::uint32_t at = token; !tree.is_root(at) && at != word; at = tree[at].head) {
    const std::uint32_t head = tree[at].head;
    if (is_behind_with(tree, at)) return false;
    if (tree[at].dep == Dep::dobj && talks(scene, head)) return true;
    if (head != word || !is_verb(tree[word])) continue;
    const bool complement = tree[at].dep == Dep::xcomp || tree[at].dep == Dep::ccomp;
    if ((complement && talks(scene, word)) || (is_of_talks(scene, word) && is_aim_of_talks(scene, at))) return true;
  }
  return false;
}

// "met on [Trump's] tariffs", not "met on the sidelines of talks with [Iran]"
bool is_under_matter(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  if (!is_verb(tree[verb]) || !is_of_talks(scene, verb)) return false;
  for (std::uint32_t at = token; !tree.is_root(at) && at != verb; at = tree[at].head)
    if (is_behind_with(tree, at)) return false;
  return is_below_preposition(tree, token, verb, {"on", "over"});
}

// "talks on Iran", "spoke about Chad"
bool is_topic(const CodingScene& scene, std::uint32_t token, const Trigger& trigger) {
  const Tree& tree = scene.tree;
  const std::uint32_t noun = telling_word(trigger);
  if (is_noun(tree[noun]) && is_below_preposition(tree, token, noun, {"on", "about", "over"})) return true;
  if (is_below_preposition(tree, token, trigger.token, {"about", "regarding", "concerning"})) return true;
  return is_under_matter(scene, token, trigger.token) || is_in_matter(scene, token, trigger.token);
}

bool is_place_or_state(const CodingScene& scene, const Candidate& candidate) {
  const EntityType type = scene.actors.entities[candidate.entities[0]].type;
  return type == EntityType::place || type == EntityType::state || type == EntityType::facility;
}

// "the castle where leaders meet"
bool is_where_met(const Tree& tree, std::uint32_t token, std::uint32_t word) {
  const std::uint32_t clause = clause_of(tree, word);
  if (tree[clause].dep != Dep::relcl || tree[clause].head != token) return false;
  return std::ranges::any_of(tree.children(clause), [&](std::uint32_t c) { return folded_lemma(tree[c]) == "where"; });
}

// "met in Poland": where, not whom
bool is_scene_of_talks(const CodingScene& scene, const Candidate& candidate, const Trigger& trigger) {
  const Tree& tree = scene.tree;
  const std::uint32_t word = telling_word(trigger);
  return is_place_or_state(scene, candidate) && tree[candidate.token].dep == Dep::pobj && is_of_talks(scene, word) &&
         is_below_preposition(tree, candidate.token, word, {"in", "at"});
}

// "The US and Japan held a drill off [Taiwan]": where, not with whom; alone off Taiwan it is a show of force.
bool is_scene_of_drill(const CodingScene& scene, const Candidate& candidate, const Trigger& trigger) {
  const Tree& tree = scene.tree;
  const std::uint32_t drill = telling_word(trigger), verb = clause_of(tree, drill);
  if (!is_of_class(scene, drill, "exercise") || !is_place_or_state(scene, candidate)) return false;
  const auto subject = is_verb(tree[verb]) ? surface_subject(tree, verb) : std::nullopt;
  const auto is_at = [&](std::uint32_t word) {
    return is_below_preposition(tree, candidate.token, word, {"in", "at", "near", "off", "around", "outside"});
  };
  return subject && conjuncts(tree, subject->token).size() > 1 && (is_at(verb) || is_at(drill));
}

bool is_guarded_border(const CodingScene& scene, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  return tree[noun].dep == Dep::dobj && is_of_class(scene, noun, "border") &&
         is_of_class(scene, tree[noun].head, "guarding");
}

// "agreed to close its [border] with [Belarus]", not "agreed on a border with [Belarus]"
bool is_at_guarded_border(const CodingScene& scene, std::uint32_t token) {
  const Tree& tree = scene.tree;
  if (!is_behind_with(tree, token)) return is_guarded_border(scene, token);
  const std::uint32_t above = tree[tree[token].head].head;
  const auto border = is_verb(tree[above]) ? tree.child(above, Dep::dobj) : std::optional(above);
  return border && is_guarded_border(scene, *border);
}

// "Ottawa cancelled a visit by its [minister]": whose visit it is refuses nothing to itself.
bool is_own_visitor(const CodingScene& scene, const Trigger& trigger, const Candidate& candidate) {
  const Tree& tree = scene.tree;
  const std::uint32_t visit = telling_word(trigger);
  if (!is_noun(tree[visit]) || !is_of_class(scene, visit, "visit") || tree[visit].dep != Dep::dobj) return false;
  const auto host = surface_subject(tree, tree[visit].head);
  const auto hosts = host ? actors_at(scene, host->token, Role::subject) : std::vector<std::uint32_t>{};
  const auto& country = scene.actors.entities[candidate.entities[0]].country;
  return !hosts.empty() && country && scene.actors.entities[hosts[0]].country == country &&
         is_below_preposition(tree, candidate.token, visit, {"by", "of"});
}

}  // namespace

bool is_no_party(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate) {
  const std::uint32_t token = candidate.token;
  if (type == ActType::CONSULT)
    return is_scene_of_talks(scene, candidate, trigger) || is_where_met(scene.tree, token, trigger.token) ||
           is_topic(scene, token, trigger);
  if (type == ActType::COOPERATE) return is_scene_of_drill(scene, candidate, trigger);
  if (type == ActType::REJECT) return is_own_visitor(scene, trigger, candidate);
  if (type != ActType::AGREE) return false;
  const bool somewhere = is_place_or_state(scene, candidate) && scene.tree[token].dep == Dep::pobj &&
                         is_below_preposition(scene.tree, token, trigger.token, {"in", "at"});
  return somewhere || is_at_guarded_border(scene, token);
}

}  // namespace entente::detail
