#include "ingest/coding/blamed.h"

#include "ingest/coding/deeds.h"
#include "ingest/coding/scope_cues.h"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr float blamed_prior = 0.95F;

struct Blame {
  std::uint32_t verb = 0;
  std::uint32_t whom = 0;
};

std::optional<Blame> blame_of(const CodingScene& scene, std::uint32_t verb) {
  const auto whom = ScopeCues{scene.tree, scene.tables}.blamed_on(verb);
  return whom && !actors_at(scene, *whom, Role::subject).empty() ? std::optional(Blame{verb, *whom}) : std::nullopt;
}

// The blame for the deed that a noun tells: "blamed the [attack] on"
std::optional<Blame> blame_for(const CodingScene& scene, std::uint32_t noun, ActType type) {
  const Token& deed = scene.tree[noun];
  return is_deed(type) && is_noun(deed) && deed.dep == Dep::dobj ? blame_of(scene, deed.head) : std::nullopt;
}

// Also where the deed's noun is seen through to whom is blamed.
void settle(const CodingScene& scene, std::uint32_t whom, Ranking& ranking) {
  const auto who = actors_at(scene, whom, Role::object);
  const auto meant = [&](const Candidate& candidate) {
    return candidate.entities == who || is_below(scene.tree, candidate.token, whom);
  };
  if (std::ranges::none_of(ranking.candidates, meant)) return;
  std::erase_if(ranking.candidates, [&](const Candidate& candidate) { return !meant(candidate); });
  ranking.nobody = ranking.total = 0;
  for (const Candidate& candidate : ranking.candidates) ranking.total += candidate.score;
}

void erase_below(const Tree& tree, std::uint32_t word, Ranking& ranking) {
  std::erase_if(ranking.candidates, [&](const Candidate& candidate) { return is_below(tree, candidate.token, word); });
}

}  // namespace

void offer_blamed(const CodingScene& scene, std::uint32_t trigger, ActType type, Proposals& proposals) {
  if (const auto blame = type == ActType::ACCUSE ? blame_of(scene, trigger) : std::nullopt) {
    std::erase_if(proposals.objects, [](const Proposal& proposal) { return proposal.path == "dobj"; });  // the deed
    proposals.objects.push_back({blame->whom, "doer", blamed_prior});
  }
  if (const auto blame = blame_for(scene, trigger, type))
    proposals.subjects.push_back({blame->whom, "blamed", blamed_prior});
}

void settle_blamed(const CodingScene& scene, std::uint32_t trigger, ActType type, Ranking& subjects, Ranking& objects) {
  const Tree& tree = scene.tree;
  if (const auto blame = type == ActType::ACCUSE ? blame_of(scene, trigger) : std::nullopt)
    settle(scene, blame->whom, objects);
  const auto blame = blame_for(scene, trigger, type);
  if (!blame) return;
  if (const auto accuser = surface_subject(tree, blame->verb)) erase_below(tree, accuser->token, subjects);
  settle(scene, blame->whom, subjects);
  erase_below(tree, blame->whom, objects);
}

}  // namespace entente::detail
