#include "ingest/actors/readings.h"
#include "ingest/actors/scene.h"

#include <algorithm>
#include <numeric>

namespace entente::detail {
namespace {

std::vector<std::uint32_t> rank_by_id(const std::vector<Entity>& entities) {
  std::vector<std::uint32_t> order(entities.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return entities[a].id < entities[b].id; });
  return order;
}

void add_once(std::vector<std::uint32_t>& list, std::uint32_t value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

// The head of the noun phrase that a name belongs to, when the phrase itself has no mention of its own: "strikes" in
// "Russian air strikes".
void spread(const Scene& scene, const ActorMention& mention, Actors& actors) {
  for (std::uint32_t i = mention.tokens.first; i < mention.tokens.last && mention.form != MentionForm::nominal; ++i)
    add_once(actors.of_token[i], mention.entity);
  add_once(actors.of_token[mention.head], mention.entity);
  for (std::uint32_t at = mention.head, steps = 0; steps < 4; ++steps) {
    const Token& t = token(scene, at);
    if (t.dep != Dep::amod && t.dep != Dep::compound && t.dep != Dep::poss && t.dep != Dep::nmod) break;
    at = t.head;
    if (scene.nominal_at[at] == none && scene.name_at[at] == none) add_once(actors.of_token[at], mention.entity);
  }
}

// Marks the states that act, and gives their governments.
std::vector<std::uint32_t> find_acting_states(Scene& scene) {
  std::vector<std::uint32_t> governments;
  for (ActorMention& mention : scene.mentions) {
    const Entity& state = scene.entities[mention.entity];
    if (mention.form != MentionForm::name || state.type != EntityType::state) continue;
    mention.is_metonym = is_acting_state(scene, mention.tokens);
    if (mention.is_metonym)
      governments.push_back(organ_of(scene, std::string{state.id}, "GOV", EntityType::government));
  }
  return governments;
}

// "[US]-led coalition": what two layers read alike.
void drop_repeats(std::vector<ActorMention>& sorted) {
  const auto same = [](const ActorMention& a, const ActorMention& b) {
    return a.tokens == b.tokens && a.entity == b.entity && a.form == b.form && a.skipped == b.skipped &&
           a.dropped == b.dropped;
  };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
}

}  // namespace

Actors finished(Scene& scene) {
  const std::vector<std::uint32_t> governments = find_acting_states(scene);
  const auto order = rank_by_id(scene.entities);
  std::vector<std::uint32_t> place(order.size());
  Actors actors;
  std::vector<bool> used(order.size(), false);
  for (const ActorMention& mention : scene.mentions) used[mention.entity] = true;
  for (const std::uint32_t government : governments) used[government] = true;
  for (const std::uint32_t old : order) {
    if (!used[old]) continue;
    place[old] = static_cast<std::uint32_t>(actors.entities.size());
    actors.entities.push_back(std::move(scene.entities[old]));
  }
  for (ActorMention& mention : scene.mentions) mention.entity = place[mention.entity];
  actors.mentions = std::move(scene.mentions);
  std::stable_sort(actors.mentions.begin(), actors.mentions.end(), [](const ActorMention& a, const ActorMention& b) {
    if (a.tokens.first != b.tokens.first) return a.tokens.first < b.tokens.first;
    if (a.tokens.last != b.tokens.last) return a.tokens.last > b.tokens.last;
    return a.entity < b.entity;
  });
  drop_repeats(actors.mentions);
  for (std::uint32_t i = 0; i < actors.mentions.size(); ++i) {
    // positions in the sorted list replace those of the layers
    const ActorMention& mention = actors.mentions[i];
    if (mention.form == MentionForm::nominal || mention.form == MentionForm::pronoun)
      scene.nominal_at[mention.head] = i;
  }
  actors.of_token.resize(scene.document.tokens.size());
  for (const ActorMention& mention : actors.mentions) spread(scene, mention, actors);
  std::erase_if(actors.mentions, [&](const ActorMention& mention) {  // "which", "that" only join a clause to its noun
    return mention.rule == "coref.relative" && !lower(scene, mention.head).starts_with("who");
  });
  return actors;
}

}  // namespace entente::detail
