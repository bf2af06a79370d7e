#include "ingest/coding/holders.h"

#include "ingest/coding/deeds.h"

#include <algorithm>

namespace entente::detail {
namespace {

// "in the Israeli-occupied West Bank" only says where.
bool is_aimed_at(const Tree& tree, std::uint32_t token) {
  return tree[token].dep != Dep::pobj || is_one_of(folded_lemma(tree[tree[token].head]), {"on", "at", "against", "of"});
}

// The word for "[ISIL]" in "ISIL-controlled Raqqa".
std::optional<std::uint32_t> holder_at(const CodingScene& scene, std::uint32_t place) {
  const Tree& tree = scene.tree;
  for (const std::uint32_t held : tree.children(place)) {
    if (!is_modifier(tree[held]) || !is_of_class(scene, held, "held")) continue;
    for (const std::uint32_t holder : tree.children(held))
      if (holder < held && names_actor(scene, holder)) return holder;
  }
  return std::nullopt;
}

// "government-controlled": of the land it lies in, or nobody knows whose.
bool is_known_holder(const Entity& holder, const Entity& land) {
  return holder.type != EntityType::government || holder.country == land.country;
}

// The word that says of the candidate that it is held: its own, or that of "the rebel-held [city] of Aleppo".
std::optional<std::uint32_t> holder_of(const CodingScene& scene, const Candidate& candidate) {
  const Tree& tree = scene.tree;
  if (!is_land(scene.actors.entities[candidate.entities[0]])) return std::nullopt;
  for (std::uint32_t at = candidate.token;; at = tree[tree[at].head].head) {
    if (const auto holder = holder_at(scene, at)) return is_aimed_at(tree, at) ? holder : std::nullopt;
    if (tree[at].dep != Dep::pobj || folded_lemma(tree[tree[at].head]) != "of") return std::nullopt;
  }
}

bool put_holder(const CodingScene& scene, Candidate& place) {
  const auto& entities = scene.actors.entities;
  const auto holder = holder_of(scene, place);
  auto who = holder ? actors_at(scene, *holder, Role::object) : std::vector<std::uint32_t>{};
  if (who.empty() || !is_known_holder(entities[who[0]], entities[place.entities[0]])) return false;
  place.token = *holder;
  place.entities = std::move(who);
  return true;
}

}  // namespace

void put_holders(const CodingScene& scene, Ranking& objects) {
  std::vector<Candidate> kept;
  for (Candidate& one : objects.candidates) {
    const auto same =
        put_holder(scene, one)
            ? std::ranges::find(kept, one.entities[0], [](const Candidate& other) { return other.entities[0]; })
            : kept.end();
    if (same == kept.end())
      kept.push_back(std::move(one));
    else
      same->score += one.score;
  }
  std::ranges::stable_sort(kept, std::greater{}, &Candidate::score);
  objects.candidates = std::move(kept);
}

}  // namespace entente::detail
