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

// "American", not "military" officials
bool is_name(const Tree& tree, std::uint32_t token) {
  const char letter = text_of(tree.document(), tree[token])[0];
  return is_modifier(tree[token]) && letter >= 'A' && letter <= 'Z';
}

// "[American] and [Chinese] officials", "the armies of [Mali] and [Niger]"
Pair two_within(const CodingScene& scene, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  for (const std::uint32_t c : tree.children(noun)) {
    const bool owner = tree[c].dep == Dep::prep && is_one_of(folded_lemma(tree[c]), {"of", "from"});
    const auto first = owner ? tree.child(c, Dep::pobj) : is_name(tree, c) ? std::optional(c) : std::nullopt;
    if (!first) continue;
    if (const auto two = first_two(scene, conjuncts(tree, *first))) return two;
  }
  return std::nullopt;
}

// "[Mali] and [Niger]", "[American] and [Chinese] officials", "[the two men]"
Pair two_in_subject(const CodingScene& scene, std::uint32_t subject) {
  if (const auto two = first_two(scene, conjuncts(scene.tree, subject))) return two;
  if (const auto two = two_within(scene, subject)) return two;
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

// "took part in talks with Chad"
bool leads_to_company(const Tree& tree, std::uint32_t preposition) {
  const auto noun = tree[preposition].dep == Dep::prep ? tree.child(preposition, Dep::pobj) : std::nullopt;
  return noun && tree.preposition(*noun, "with");
}

// Does the word say with whom or to whom it is done?
bool names_other(const CodingScene& scene, std::uint32_t word) {
  const Tree& tree = scene.tree;
  if (tree.preposition(word, "with") || tree.preposition(word, "between")) return true;
  if (std::ranges::any_of(tree.children(word), [&](std::uint32_t c) { return leads_to_company(tree, c); })) return true;
  const auto object = tree.child(word, Dep::dobj);
  return object && names_actor(scene, *object);
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

Pair parties_in_subject(const CodingScene& scene, std::uint32_t word) {
  const Tree& tree = scene.tree;
  const std::uint32_t verb = tree[word].dep == Dep::dobj ? tree[word].head : word;
  if (!is_verb(tree[verb]) || is_passive(tree, verb) || names_other(scene, verb)) return std::nullopt;
  if (word != verb && names_other(scene, word)) return std::nullopt;
  const auto subject = surface_subject(tree, verb);
  if (!subject || conjuncts(tree, subject->token).size() > 1) return std::nullopt;
  return two_within(scene, subject->token);
}

}  // namespace entente::detail
