#include "ingest/coding/candidates.h"

#include "ingest/coding/triggers.h"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr float seen_through_factor = 0.7F;  // a possessor or complement stands for its noun less surely
constexpr float parse_weight = 0.15F;        // what the parse's prior adds to the reader's probability

struct Addition {
  std::uint32_t token = 0;
  float score = 0;
  float prior = 0;
  std::string_view path;
};

void add_score(Ranking& ranking, const CodingScene& scene, Role role, Addition addition) {
  if (role != Role::speaker && !scene.story.contains(addition.token)) return;
  bool seen_through = false;
  auto entities = actors_at(scene, addition.token, role, &seen_through);
  if (entities.empty() && role == Role::object && addition.path.empty())
    entities = scene.actors.of_token[addition.token];
  if (seen_through) addition.score *= seen_through_factor;
  ranking.total += addition.score;
  if (entities.empty()) return;
  for (Candidate& known : ranking.candidates)
    if (known.entities == entities) {
      if (known.path.empty()) known.path = addition.path;
      known.prior = std::max(known.prior, addition.prior);
      known.score += addition.score;
      return;
    }
  ranking.candidates.push_back(
      {addition.token, std::move(entities), addition.score, addition.prior, std::string(addition.path)});
}

// The parse offers what names no actor ("the attacks"): it backs the reader where that takes the same words.
void note_thing(Ranking& ranking, const CodingScene& scene, const Proposal& proposal) {
  for (Candidate& known : ranking.candidates)
    if (known.path.empty() && known.token == proposal.token && !scene.actors.of_token[proposal.token].empty()) {
      known.path = proposal.path;
      known.prior = proposal.prior;
    }
}

bool is_event_noun(const CodingScene& scene, std::uint32_t token) {
  const auto rows = scene.tables.triggers.find(folded_lemma(scene.tree[token]));
  return rows != scene.tables.triggers.end() && std::ranges::any_of(rows->second, &TriggerRow::noun);
}

void best_first(Ranking& ranking) {
  std::ranges::stable_sort(ranking.candidates, [](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.token < b.token;
  });
}

}  // namespace

bool can_act(const Entity& entity) {
  return entity.type != EntityType::other && entity.type != EntityType::event && entity.type != EntityType::position;
}

bool is_land(const Entity& entity) {
  return entity.type == EntityType::state || entity.type == EntityType::place;
}

bool names_actor(const CodingScene& scene, std::uint32_t token) {
  return std::ranges::any_of(scene.actors.of_token[token],
                             [&](std::uint32_t entity) { return can_act(scene.actors.entities[entity]); });
}

bool names_candidate(const CodingScene& scene, std::uint32_t token, const Candidate& candidate) {
  const auto& named = scene.actors.of_token[token];
  return std::ranges::find(named, candidate.entities[0]) != named.end();
}

std::vector<std::uint32_t> actors_at(const CodingScene& scene, std::uint32_t token, Role role, bool* seen_through) {
  auto acting = [&](std::uint32_t word) {
    std::vector<std::uint32_t> found = scene.actors.of_token[word];
    std::erase_if(found, [&](std::uint32_t entity) { return !can_act(scene.actors.entities[entity]); });
    return found;
  };
  if (auto own = acting(token); !own.empty() || !is_noun(scene.tree[token])) return own;
  const auto others = stand_ins(scene.tree, token, role, is_event_noun(scene, token));
  auto first_acting = [&](const std::vector<std::uint32_t>& words) {
    for (std::uint32_t other : words)
      if (auto found = acting(other); !found.empty()) return found;
    return std::vector<std::uint32_t>{};
  };
  auto found = first_acting(others);
  for (std::size_t i = 0; i < others.size() && found.empty(); ++i)  // "the findings of the U.N. report"
    if (role == Role::object && is_noun(scene.tree[others[i]]))
      found = first_acting(stand_ins(scene.tree, others[i], role, is_event_noun(scene, others[i])));
  if (seen_through && !found.empty()) *seen_through = true;
  return found;
}

Ranking rank_candidates(const CodingScene& scene, Role role, const std::vector<Proposal>& proposals,
                        std::span<const ArgumentScore> scores) {
  Ranking ranking;
  for (const ArgumentScore& score : scores)
    if (score.token == ArgumentScore::nobody)
      ranking.nobody = score.score;
    else
      add_score(ranking, scene, role, {score.token, score.score, 0, ""});
  ranking.total += ranking.nobody;
  for (const Proposal& proposal : proposals) {
    const auto entities = actors_at(scene, proposal.token, role);
    if (entities.empty()) note_thing(ranking, scene, proposal);
    const bool known = scores.empty() && std::ranges::find(ranking.candidates, entities, &Candidate::entities) !=
                                             ranking.candidates.end();
    const float score = scores.empty() ? proposal.prior : parse_weight * proposal.prior;
    if (!known && !entities.empty())
      add_score(ranking, scene, role, {proposal.token, score, proposal.prior, proposal.path});
  }
  best_first(ranking);
  return ranking;
}

TokenSpan words_of(const CodingScene& scene, std::uint32_t token, std::uint32_t entity) {
  const Token& head = scene.tree[token];
  const ActorMention* best = nullptr;
  auto rank = [&](const ActorMention& mention) {
    return std::pair(mention.head == token ? 0 : mention.tokens.contains(token) ? 1 : 2, mention.tokens.size());
  };
  for (const ActorMention& mention : scene.mentions.near({head.left_edge, head.right_edge + 1})) {
    if (mention.entity != entity || mention.tokens.first > head.right_edge || mention.tokens.last <= head.left_edge)
      continue;
    if (!best || rank(mention) < rank(*best)) best = &mention;
  }
  return best ? best->tokens : TokenSpan{token, token + 1};
}

}  // namespace entente::detail
