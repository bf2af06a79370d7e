#pragma once

#include "ingest/actors/actors.h"
#include "ingest/coding/arguments.h"
#include "ingest/coding/by_place.h"
#include "ingest/coding/reader/reading.h"
#include "ingest/coding/syntax.h"
#include "ingest/coding/tables.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// What one unit of a document is coded with.
struct CodingScene {
  const Tree& tree;
  const Actors& actors;
  const ByPlace<ActorMention>& mentions;
  const std::vector<std::uint32_t>& context_words;  ///< the document's tokens that contexts.tsv has, in order
  const CodingTables& tables;
  const CodePoints& code_points;
  std::string_view article_id;
  TokenSpan story;  ///< the unit's words behind its dateline: who takes part stands there
};

/// One who may fill a role: a word and the actors that it speaks of.
struct Candidate {
  std::uint32_t token = 0;              ///< the word that names them best
  std::vector<std::uint32_t> entities;  ///< indices into Actors::entities; never empty
  float score = 0;                      ///< learned scores of all its words and the parse's prior together
  float prior = 0;                      ///< the parse's own prior
  std::string path;                     ///< what the parse calls it; empty where only the reader proposes it
};

/// The candidates of one role, best first, and how likely it is that the text names nobody.
struct Ranking {
  std::vector<Candidate> candidates;
  float nobody = 0;
  float total = 0;  ///< of all scores, nobody's and those of words that name no actor included
};

/// Is it one who can do something or have it done to: a person, body, state or place, not a thing or an event?
bool can_act(const Entity& entity);

/// Is it a state or a place in one, where others may be?
bool is_land(const Entity& entity);

/// Does the word itself name one who can act? O(actors of the word).
bool names_actor(const CodingScene& scene, std::uint32_t token);

/// Does the word itself name whom the candidate stands for (the first of its actors)? O(actors of the word).
bool names_candidate(const CodingScene& scene, std::uint32_t token, const Candidate& candidate);

/// The actors that a word speaks of: those of its noun phrase, else those that it is looked through to (possessor,
/// complements, modifiers), in which case `seen_through` is set.
std::vector<std::uint32_t> actors_at(const CodingScene& scene, std::uint32_t token, Role role,
                                     bool* seen_through = nullptr);

/// Ranks who may fill a role: `proposals` are the parse's, `scores` the reader's (empty: it does not know).
Ranking rank_candidates(const CodingScene& scene, Role role, const std::vector<Proposal>& proposals,
                        std::span<const ArgumentScore> scores);

/// Where the text names the entity at that word: its shortest mention there, else the word itself.
TokenSpan words_of(const CodingScene& scene, std::uint32_t token, std::uint32_t entity);

}  // namespace entente::detail
