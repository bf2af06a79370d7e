#include "ingest/actors/name_guards.h"
#include "ingest/actors/organs.h"
#include "ingest/actors/readings.h"

#include <algorithm>

namespace entente::detail {
namespace {

// The id of the state that the word names; empty for any other word.
std::string state_at(const Scene& scene, std::uint32_t at) {
  if (scene.hit_at[at] == none || scene.hits[scene.hit_at[at]].senses.empty()) return {};
  const Record& record = scene.data.records[choose_sense(scene, scene.hits[scene.hit_at[at]]).record];
  return record.type == EntityType::state ? record.id : std::string{};
}

// "Peru's [Congress]", "the Peruvian [Congress]", "the [Congress] of Peru", "the [Supreme Court] in Peru".
std::string state_beside(const Scene& scene, TokenSpan name) {
  for (const std::uint32_t child : children(scene, head_of(scene, name))) {
    const Dep dep = token(scene, child).dep;
    std::uint32_t word = none;
    if (child < name.first && (dep == Dep::poss || dep == Dep::amod || dep == Dep::compound)) word = child;
    if (child == name.last && dep == Dep::prep && (lower(scene, child) == "of" || lower(scene, child) == "in"))
      word = child_with(scene, child, Dep::pobj);
    if (word == none) continue;
    if (std::string state = state_at(scene, word); !state.empty()) return state;
  }
  return {};
}

}  // namespace

bool link_organ_of_other(Scene& scene, const Hit& hit, const Record& record) {
  if (record.country.empty() || (record.type != EntityType::government && record.type != EntityType::military))
    return false;
  const TokenSpan name = trimmed(scene, hit.tokens);
  const auto words = organ_words_at_end(scene, name);
  if (!words || words->tokens != name) return false;
  const std::string state = state_beside(scene, name);
  if (state.empty() || state == record.country) return false;
  const OrganKind& kind = scene.data.organ_kinds[words->kind];
  add_mention(scene, name, organ_of(scene, state, kind.suffix, kind.type), MentionForm::name, "gazetteer.organ", 0.85F);
  return true;
}

}  // namespace entente::detail
