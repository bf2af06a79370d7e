#include "cli/actor_names.h"

#include "cli/name_choice.h"
#include "entente/error.h"
#include "ingest/actors/actor_data.h"
#include "ingest/actors/resolver.h"
#include "store/names.h"
#include "store/rollup.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_set>

namespace entente {
namespace {

using Candidates = std::vector<Candidate>;

std::string listed(const Candidates& candidates) {
  std::string lines;
  for (const Candidate& each : candidates) {
    const Entity& entity = each.summary.entity;
    lines += fmt::format("\n  {}  {} ({})", entity.id, entity.name, name_of(entity.type));
  }
  return lines;
}

/// The entity with that id that articles mention, else the nearest such that it rolls up to.
std::optional<EntitySummary> stored(const Snapshot& snapshot, const std::string& id) {
  std::vector<std::string> ids = ancestors_of(id);
  ids.insert(ids.begin(), id);
  for (const std::string& each : ids)
    if (auto entity = snapshot.entity(each); entity && entity->mentions != 0) return entity;
  return std::nullopt;
}

/// The built-in tables, read when they are first asked for.
const detail::ActorData& tables() {
  static const ActorTables all;
  return all.data();
}

/// What the built-in tables call so in one of these uses, as far as it is stored.
template <class Wanted>
Candidates known_to_tables(const Snapshot& snapshot, std::string_view name, Wanted wanted) {
  const detail::ActorData& data = tables();
  std::vector<detail::PieceKey> pieces;
  for (const detail::Piece& piece : detail::pieces_of(name))
    pieces.push_back({data.words.find(piece.text), detail::Case::upper, 0, true});
  const detail::PhraseTrie::Match match = data.names.longest(pieces, 0, pieces.size());
  std::map<std::string, EntitySummary> found;
  for (const std::uint32_t number : match.values) {
    const detail::Sense& sense = data.senses[number];  // some mean nobody
    if (match.end != pieces.size() || sense.record >= data.records.size() || !wanted(sense.use)) continue;
    if (auto entity = stored(snapshot, data.records[sense.record].id)) found[entity->entity.id] = *entity;
  }
  Candidates candidates;
  for (auto& [id, entity] : found) candidates.push_back({std::move(entity), true});
  return candidates;
}

Candidates candidates_of(std::vector<EntitySummary> entities) {
  Candidates candidates;
  for (EntitySummary& each : entities) candidates.push_back({std::move(each)});
  return candidates;
}

/// Who is called so in the articles; of a building, whom the tables say it stands for besides; else whom the tables
/// call so.
Candidates called(const Snapshot& snapshot, std::string_view name) {
  Candidates candidates = candidates_of(snapshot.entities_named(name));
  if (candidates.empty()) return known_to_tables(snapshot, name, [](detail::Use) { return true; });
  const bool places = std::all_of(candidates.begin(), candidates.end(), [](const Candidate& each) {
    return each.summary.entity.type == EntityType::place || each.summary.entity.type == EntityType::facility;
  });
  if (!places) return candidates;
  for (Candidate& each : known_to_tables(snapshot, name, [](detail::Use use) { return use == detail::Use::metonym; }))
    candidates.push_back(std::move(each));
  return candidates;
}

/// The name without "the" and without the longest title of the tables that it begins with: "Mr. Putin" is "putin".
std::string without_title(std::string_view name) {
  std::string folded = folded_name(name);
  if (folded.starts_with("the ")) folded.erase(0, 4);
  std::size_t longest = 0;
  for (const detail::Title& title : tables().titles) {
    const std::string words = folded_name(title.words) + ' ';
    if (words.size() > longest && folded.starts_with(words)) longest = words.size();
  }
  return folded.substr(longest);
}

Candidates similar(const Snapshot& snapshot, std::string_view name) {
  Candidates candidates = candidates_of(snapshot.entities_like(name));
  return candidates.empty() ? candidates_of(snapshot.entities_spelt_like(name)) : candidates;
}

[[noreturn]] void fail_for_unknown(const Snapshot& snapshot, std::string_view name, const std::string& plain) {
  Candidates candidates = similar(snapshot, name);
  if (candidates.empty() && plain != folded_name(name)) candidates = similar(snapshot, plain);
  if (candidates.empty()) throw UsageError(fmt::format("no such actor: \"{}\"", name));
  constexpr std::size_t told = 8;
  const std::size_t shown = std::min(told, candidates.size()), rest = candidates.size() - shown;
  candidates.resize(shown);
  throw UsageError(fmt::format("no such actor: \"{}\"; similar ones:{}{}", name, listed(candidates),
                               rest != 0 ? fmt::format("\n  and {} more", rest) : ""));
}

}  // namespace

EntitySummary entity_meant(const Snapshot& snapshot, std::string_view name) {
  std::string asked(name);
  Candidates candidates = called(snapshot, asked);
  if (candidates.empty()) candidates = called(snapshot, asked = without_title(name));
  if (candidates.empty()) candidates = people_called(snapshot.entities_holding(asked), asked);
  if (const Candidate* one = chosen(candidates, asked, snapshot.canonical(asked))) return one->summary;
  if (candidates.empty()) fail_for_unknown(snapshot, name, asked);
  throw UsageError(fmt::format("\"{}\" is ambiguous; give the id of one of these:{}", name, listed(candidates)));
}

EntityNames::EntityNames(std::span<const StoredFact> facts, const Snapshot& snapshot) {
  std::unordered_set<std::string_view> distinct;
  for (const StoredFact& fact : facts) {
    distinct.insert({fact.subject, fact.object});
    if (fact.fact.speaker) distinct.insert(*fact.fact.speaker);
  }
  const std::vector<std::string_view> ids(distinct.begin(), distinct.end());
  for (std::size_t i = 0; Entity & entity : snapshot.entities_of(ids)) names_.emplace(ids[i++], std::move(entity.name));
}

const std::string& EntityNames::of(const std::string& id) const {
  const auto known = names_.find(id);
  return known != names_.end() ? known->second : id;
}

}  // namespace entente
