#include "ingest/coding/between.h"

#include "ingest/coding/triggers.h"

#include <algorithm>
#include <vector>

namespace entente::detail {
namespace {

using Pair = std::optional<std::pair<std::uint32_t, std::uint32_t>>;

Pair first_two(const CodingScene& scene, std::vector<std::uint32_t> tokens) {
  std::erase_if(tokens, [&](std::uint32_t token) { return !names_actor(scene, token); });
  return tokens.size() < 2 ? std::nullopt : Pair({tokens[0], tokens[1]});
}

// "[Mali] and [Niger]", "[American] and [Chinese] officials", "[the two men]"
Pair two_in_subject(const CodingScene& scene, std::uint32_t subject) {
  const Tree& tree = scene.tree;
  if (const auto two = first_two(scene, conjuncts(tree, subject))) return two;
  for (const std::uint32_t c : tree.children(subject))
    if (is_modifier(tree[c]))
      if (const auto two = first_two(scene, conjuncts(tree, c))) return two;
  const bool both = names_actor(scene, subject) && scene.actors.of_token[subject].size() == 2;
  return both ? Pair({subject, subject}) : std::nullopt;
}

// "[Xi] told [Obama]", "[Putin] said to [Trump]"
Pair subject_and_addressee(const CodingScene& scene, std::uint32_t verb, std::uint32_t subject) {
  const Tree& tree = scene.tree;
  for (const Dep label : {Dep::dobj, Dep::dative})
    if (const auto object = tree.child(verb, label); object && names_actor(scene, *object))
      return first_two(scene, {subject, *object});
  for (const std::string_view preposition : {"to", "with"})
    if (const auto to = tree.preposition(verb, preposition))
      if (const auto object = tree.child(*to, Dep::pobj)) return first_two(scene, {subject, *object});
  return std::nullopt;
}

std::optional<std::uint32_t> shared_of(const Tree& tree, std::uint32_t noun) {
  const auto between = tree.preposition(noun, "between");
  const auto shared = between ? tree.child(*between, Dep::pobj) : std::nullopt;
  return shared && is_shared_between(tree, *shared) ? shared : std::nullopt;
}

}  // namespace

bool is_shared_between(const Tree& tree, std::uint32_t token) {
  if (tree[token].dep != Dep::pobj || folded_lemma(tree[tree[token].head]) != "between") return false;
  const auto owner = tree.child(token, Dep::poss);
  return owner && folded_lemma(tree[*owner]) == "their" && !tree.child(token, Dep::conj);
}

Pair parties_between(const CodingScene& scene, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  if (!shared_of(tree, noun)) return std::nullopt;
  for (std::uint32_t verb = clause_of(tree, noun); is_verb(tree[verb]); verb = clause_of(tree, tree[verb].head)) {
    const auto subject = surface_subject(tree, verb);
    if (subject && subject->token != noun) {
      if (const auto two = two_in_subject(scene, subject->token)) return two;
      if (const auto two = subject_and_addressee(scene, verb, subject->token)) return two;
    }
    if (tree.is_root(verb)) break;
  }
  return std::nullopt;
}

}  // namespace entente::detail
