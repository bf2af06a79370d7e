#include "ingest/coding/giving_way.h"

#include "ingest/coding/deeds.h"
#include "ingest/coding/undone.h"

namespace entente::detail {
namespace {

bool is_conflict(ActType type) {
  return type >= ActType::ACCUSE && type != ActType::none;
}

// "approved the extradition of a suspect": no support of him
bool decides_extradition(const CodingScene& scene, std::uint32_t verb) {
  const auto object = scene.tree.child(verb, is_passive(scene.tree, verb) ? Dep::nsubjpass : Dep::dobj);
  return is_verb(scene.tree[verb]) && object && is_of_class(scene, *object, "extradition");
}

}  // namespace

std::optional<Retyping> giving_way_by_words(const CodingScene& scene, std::uint32_t word, ActType type) {
  if (is_verb(scene.tree[word]) && type != ActType::REJECT) {
    if (is_of_class(scene, word, "absolving")) return Retyping{ActType::CONCEDE, "classes.tsv absolving"};
    if (is_of_class(scene, word, "unbinding")) return Retyping{ActType::RETREAT, "classes.tsv unbinding"};
  }
  if (is_conflict(type) && undone_by(scene, word))
    return Retyping{ActType::RETREAT, "a decision undone: classes.tsv undoing"};
  if (type == ActType::REJECT && is_failing_to_renew(scene, word))
    return Retyping{ActType::RETREAT, "sanctions lapse: classes.tsv renewing"};
  if (type == ActType::SUPPORT && decides_extradition(scene, word))
    return Retyping{ActType::ACCUSE, "handed to a court: classes.tsv extradition"};
  if ((type == ActType::AGREE || type == ActType::SUPPORT) && who_may_act(scene, word))
    return Retyping{ActType::CONCEDE, "others may act: classes.tsv consent"};
  return std::nullopt;
}

}  // namespace entente::detail
