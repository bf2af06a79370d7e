#include "ingest/coding/fighters.h"

#include "ingest/coding/deeds.h"

namespace entente::detail {
namespace {

// The verb above "in [its war]": "[backed] Ukraine in its war", "[sent] arms to Ukraine in its war".
std::uint32_t verb_above(const Tree& tree, std::uint32_t fight) {
  std::uint32_t above = tree[tree[fight].head].head;
  while (!is_verb(tree[above]) && !tree.is_root(above)) above = tree[above].head;
  return above;
}

// Who gets the goods: "sent [Ukraine] arms", "sent arms to [Ukraine]"
std::optional<std::uint32_t> recipient_of(const Tree& tree, std::uint32_t verb, std::uint32_t goods) {
  if (const auto given = tree.child(verb, Dep::dative); given && tree[*given].pos != Pos::ADP) return given;
  for (const std::uint32_t above : {verb, goods})
    if (const auto to = tree.preposition(above, "to")) return tree.child(*to, Dep::pobj);
  return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> helped_fighter(const CodingScene& scene, std::uint32_t fight) {
  const Tree& tree = scene.tree;
  if (tree[fight].dep != Dep::pobj || !is_of_class(scene, fight, "fight") ||
      !is_one_of(folded_lemma(tree[tree[fight].head]), {"in", "during", "for"}))
    return std::nullopt;
  const std::uint32_t verb = verb_above(tree, fight);
  const auto object = tree.child(verb, Dep::dobj);
  if (!object || is_passive(tree, verb)) return std::nullopt;
  const bool goods = is_of_class(scene, *object, "arms") || is_of_class(scene, *object, "aid");
  if (goods) return recipient_of(tree, verb, *object);
  const bool helps = tells_by_itself(scene, verb, ActType::AID) || tells_by_itself(scene, verb, ActType::SUPPORT);
  return helps && !scene.actors.of_token[*object].empty() ? object : std::nullopt;
}

bool helps_fighter(const CodingScene& scene, std::uint32_t fight, const Candidate& candidate) {
  const auto fighter = helped_fighter(scene, fight);
  const auto helper = fighter ? surface_subject(scene.tree, verb_above(scene.tree, fight)) : std::nullopt;
  return helper && names_candidate(scene, helper->token, candidate);
}

}  // namespace entente::detail
