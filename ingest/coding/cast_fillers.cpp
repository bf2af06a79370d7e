#include "ingest/coding/cast_fillers.h"

#include "ingest/coding/companions.h"
#include "ingest/coding/compounds.h"
#include "ingest/coding/deeds.h"

#include <algorithm>
#include <iterator>

namespace entente::detail {
namespace {

// Who else fills a role than the candidate's own compound: of who acts, those who stand by it; of who is acted on, whom
// the verb has once more where it is left out.
std::vector<std::uint32_t> those_beside(const CodingScene& scene, std::uint32_t trigger, std::uint32_t token,
                                        Role role) {
  if (role == Role::subject) {
    auto found = companions_of(scene, token);
    std::ranges::copy(partners_of(scene, trigger, token), std::back_inserter(found));
    return found;
  }
  const bool own = scene.tree[token].head == clause_of(scene.tree, trigger);
  const auto gapped = own ? gapped_object(scene, token) : std::nullopt;
  return gapped ? std::vector{*gapped} : std::vector<std::uint32_t>{};
}

}  // namespace

std::vector<Filler> fillers_of(const CodingScene& scene, std::uint32_t trigger, const Candidate& candidate, Role role) {
  std::vector<Filler> found;
  auto add = [&](std::uint32_t token, const std::vector<std::uint32_t>& entities) {
    for (std::uint32_t entity : entities)
      if (std::ranges::find(found, entity, &Filler::entity) == found.end()) found.push_back({token, entity});
  };
  auto add_word = [&](std::uint32_t token, const std::vector<std::uint32_t>& entities) {
    const auto members = members_of(scene, token);
    for (std::uint32_t member : members) add(member, actors_at(scene, member, role));
    if (members.empty()) add(token, entities);
  };
  add_word(candidate.token, candidate.entities);
  for (std::uint32_t token : compound_of(scene, candidate.token))
    if (token != candidate.token) add_word(token, actors_at(scene, token, role));
  for (std::uint32_t token : those_beside(scene, trigger, candidate.token, role))
    add(token, actors_at(scene, token, role));
  return found;
}

}  // namespace entente::detail
