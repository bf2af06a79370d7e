#include "ingest/coding/undone.h"

#include "ingest/coding/deeds.h"

namespace entente::detail {
namespace {

// "a decision to [expel]", "a policy of [separating]": the noun whose content the deed is
std::optional<std::uint32_t> decision_of(const Tree& tree, std::uint32_t deed) {
  const Token& token = tree[deed];
  const auto to = tree.child(deed, Dep::aux);
  if (token.dep == Dep::acl && to && tree[*to].tag == "TO") return token.head;
  if (token.dep == Dep::pcomp && folded_lemma(tree[token.head]) == "of") return tree[token.head].head;
  return std::nullopt;
}

// The sanctions that the renewing verb has: "renew the [embargo]", "extend the sanctions"
bool has_sanction(const CodingScene& scene, std::uint32_t verb) {
  const auto object = scene.tree.child(verb, Dep::dobj);
  return is_of_class(scene, verb, "renewing") && object && is_of_class(scene, *object, "sanction");
}

}  // namespace

std::optional<std::uint32_t> undone_by(const CodingScene& scene, std::uint32_t deed) {
  const Tree& tree = scene.tree;
  const auto decision = is_verb(tree[deed]) ? decision_of(tree, deed) : std::nullopt;
  if (!decision || tree[*decision].dep != Dep::dobj || !is_of_class(scene, *decision, "decision")) return std::nullopt;
  const std::uint32_t verb = tree[*decision].head;
  if (!is_of_class(scene, verb, "undoing") || tree.child(verb, Dep::neg)) return std::nullopt;
  const auto owner = tree.child(*decision, Dep::poss);
  return owner && tree[*owner].tag != "PRP$" ? std::nullopt : std::optional(verb);
}

bool is_failing_to_renew(const CodingScene& scene, std::uint32_t verb) {
  const auto renewing = scene.tree.child(verb, Dep::xcomp);
  return folded_lemma(scene.tree[verb]) == "fail" && renewing && has_sanction(scene, *renewing);
}

bool is_lapsing(const CodingScene& scene, std::uint32_t word) {
  const Tree& tree = scene.tree;
  const std::uint32_t verb = tree[word].dep == Dep::dobj ? tree[word].head : word;
  return tree[verb].dep == Dep::xcomp && is_failing_to_renew(scene, tree[verb].head);
}

std::optional<std::uint32_t> who_may_act(const CodingScene& scene, std::uint32_t consent) {
  const Tree& tree = scene.tree;
  if (!is_noun(tree[consent]) || !is_of_class(scene, consent, "consent") || tree[consent].dep != Dep::dobj)
    return std::nullopt;
  for (const std::uint32_t above : {consent, tree[consent].head})  // the parser hangs it on either
    for (const std::uint32_t c : tree.children(above)) {
      const auto mark = c > consent ? tree.child(c, Dep::mark) : std::nullopt;
      if (mark && folded_lemma(tree[*mark]) == "for") return tree.child(c, Dep::nsubj);
    }
  return std::nullopt;
}

}  // namespace entente::detail
