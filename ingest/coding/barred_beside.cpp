#include "ingest/coding/barred_beside.h"

#include "ingest/coding/companions.h"
#include "ingest/coding/deeds.h"

#include <algorithm>

namespace entente::detail {
namespace {

std::optional<std::uint32_t> doer_of(const Tree& tree, std::uint32_t verb) {
  if (const auto by = tree.preposition(verb, "by")) return tree.child(*by, Dep::pobj);
  const auto subject = is_passive(tree, verb) ? std::nullopt : surface_subject(tree, verb);
  return subject ? std::optional(subject->token) : std::nullopt;
}

// "Amnesty, which spoke to [witnesses], condemned it"; not "attacks by critics who say that [he] lied".
bool tells_of_doer(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  const auto doer = is_verb(tree[verb]) ? doer_of(tree, verb) : std::nullopt;
  if (!doer || scene.actors.of_token[*doer].empty()) return false;
  return std::ranges::any_of(tree.children(*doer), [&](std::uint32_t c) {
    const bool clause = tree[c].dep == Dep::relcl || (tree[c].dep == Dep::acl && tree[c].tag != "VB");
    return clause && is_below(tree, token, c) && !is_below(tree, verb, c);
  });
}

// "rebutted claims that he told [Russia]": what is not so.
bool is_in_rejected_claim(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  const auto claim = tree.child(verb, Dep::dobj);
  if (!claim || !is_of_class(scene, verb, "rebutting") || !is_of_class(scene, *claim, "complaint")) return false;
  return std::ranges::any_of(tree.children(*claim), [&](std::uint32_t c) {
    return tree[c].dep == Dep::acl && tree.child(c, Dep::nsubj) && is_below(tree, token, c);
  });
}

// "said in remarks alongside [Rivlin]", "France, along with [Germany], condemned", not "fought alongside [Iraq]"
bool is_beside_another(const CodingScene& scene, std::uint32_t token, std::uint32_t trigger) {
  const Tree& tree = scene.tree;
  if (!is_companion(scene, token)) return false;
  token = first_conjunct(tree, token);
  if (is_below(tree, trigger, token)) return false;
  const std::uint32_t preposition = tree[token].head;
  const std::uint32_t above = above_companion(tree, preposition);
  const auto subject = is_verb(tree[trigger]) ? tree.child(trigger, Dep::nsubj) : std::nullopt;
  const bool of_subject = subject && *subject < preposition && preposition < trigger;
  return (of_subject && (above == *subject || above == trigger)) || (is_noun(tree[above]) && above != trigger);
}

// "gave support for operations against [the rebels]", "agreed on a strategy against [it]": whom it serves against.
// Also where "operations" is asked whose they are.
bool is_enemy(const CodingScene& scene, std::uint32_t token, std::uint32_t trigger, ActType type) {
  const Tree& tree = scene.tree;
  if (!is_two_sided(type) && type != ActType::AID && type != ActType::SUPPORT) return false;
  const bool unnamed = token != trigger && scene.actors.of_token[token].empty();
  if (unnamed && tells_deed(scene, token) && tree.preposition(token, "against")) return true;
  for (std::uint32_t at = token; !tree.is_root(at) && !is_below(tree, trigger, at); at = tree[at].head)
    if (tree[at].dep == Dep::pobj && folded_lemma(tree[tree[at].head]) == "against") return true;
  return false;
}

}  // namespace

bool is_beside_event(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate) {
  const std::uint32_t token = candidate.token, word = trigger.token;
  const bool by_reader = candidate.path.empty() || candidate.path == "within";
  if (!is_two_sided(type) && is_beside_another(scene, token, word)) return true;
  if (is_enemy(scene, token, word, type)) return true;
  if (!by_reader) return false;
  if (is_verb(scene.tree[word]) && is_in_rejected_claim(scene, token, word)) return true;
  return tells_of_doer(scene, token, word);
}

}  // namespace entente::detail
