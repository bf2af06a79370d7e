#include "ingest/coding/holders.h"

#include "ingest/coding/deeds.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool is_place(const Entity& entity) {
  return entity.type == EntityType::place || entity.type == EntityType::state;
}

// "in the Israeli-occupied West Bank" only says where.
bool is_aimed_at(const Tree& tree, std::uint32_t token) {
  return tree[token].dep != Dep::pobj || is_one_of(folded_lemma(tree[tree[token].head]), {"on", "at", "against", "of"});
}

// The word for "[ISIL]" in "ISIL-controlled Raqqa".
std::optional<std::uint32_t> holder_of(const CodingScene& scene, std::uint32_t place) {
  const Tree& tree = scene.tree;
  for (const std::uint32_t held : tree.children(place)) {
    if (!is_modifier(tree[held]) || !is_of_class(scene, held, "held")) continue;
    for (const std::uint32_t holder : tree.children(held))
      if (holder < held && names_actor(scene, holder)) return holder;
  }
  return std::nullopt;
}

// "government-controlled": of the land it lies in, or nobody knows whose.
bool is_government_of_elsewhere(const CodingScene& scene, std::uint32_t holder, const Entity& place) {
  const auto who = actors_at(scene, holder, Role::object);
  if (who.empty()) return true;
  const Entity& one = scene.actors.entities[who[0]];
  return one.type == EntityType::government && one.country != place.country;
}

// The word that says of the candidate that it is held: its own, or that of "the rebel-held [city] of Aleppo".
std::optional<std::uint32_t> holder_of(const CodingScene& scene, const Candidate& candidate) {
  const Tree& tree = scene.tree;
  const Entity& place = scene.actors.entities[candidate.entities[0]];
  if (!is_place(place)) return std::nullopt;
  for (std::uint32_t at = candidate.token;; at = tree[tree[at].head].head) {
    if (const auto holder = holder_of(scene, at))
      return is_aimed_at(tree, at) && !is_government_of_elsewhere(scene, *holder, place) ? holder : std::nullopt;
    if (tree[at].dep != Dep::pobj || folded_lemma(tree[tree[at].head]) != "of") return std::nullopt;
  }
}

}  // namespace

void put_holders(const CodingScene& scene, Ranking& objects) {
  std::vector<Candidate> kept;
  for (Candidate& one : objects.candidates) {
    const auto holder = holder_of(scene, one);
    auto same = kept.end();
    if (holder) {
      one.token = *holder;
      one.entities = actors_at(scene, *holder, Role::object);
      same = std::ranges::find_if(kept, [&](const Candidate& other) { return other.entities[0] == one.entities[0]; });
    }
    if (same == kept.end())
      kept.push_back(std::move(one));
    else
      same->score += one.score;
  }
  std::ranges::stable_sort(kept, std::greater{}, &Candidate::score);
  objects.candidates = std::move(kept);
}

}  // namespace entente::detail
