#include "cli/actor_names.h"

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

using Candidates = std::vector<EntitySummary>;

std::uint64_t mentions_under(const EntitySummary& entity, const std::string& folded) {
  std::uint64_t count = 0;
  for (const auto& [name, mentions] : entity.names) count += folded_name(name) == folded ? mentions : 0;
  return count;
}

/// The only one that `fits`; null where there is none or several.
template <class Fits>
const EntitySummary* only(const Candidates& candidates, Fits fits) {
  const auto found = std::find_if(candidates.begin(), candidates.end(), fits);
  if (found == candidates.end() || std::find_if(found + 1, candidates.end(), fits) != candidates.end()) return nullptr;
  return &*found;
}

const EntitySummary* most_meant(const Candidates& candidates, const std::string& folded) {
  std::uint64_t all = 0;
  for (const EntitySummary& each : candidates) all += mentions_under(each, folded);
  return only(candidates,
              [&](const EntitySummary& each) { return all > 0 && mentions_under(each, folded) * 10 >= all * 9; });
}

const EntitySummary* chosen(const Candidates& candidates, std::string_view name) {
  const std::string folded = folded_name(name);
  if (const auto* by_id =
          only(candidates, [&](const EntitySummary& each) { return folded_name(each.entity.id) == folded; }))
    return by_id;
  if (const auto* by_name =
          only(candidates, [&](const EntitySummary& each) { return folded_name(each.entity.name) == folded; }))
    return by_name;
  return candidates.size() == 1 ? &candidates.front() : most_meant(candidates, folded);
}

std::string listed(const Candidates& candidates) {
  std::string lines;
  for (const EntitySummary& each : candidates)
    lines += fmt::format("\n  {}  {} ({})", each.entity.id, each.entity.name, name_of(each.entity.type));
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

/// What the built-in tables call so, as far as it is stored.
Candidates known_to_tables(const Snapshot& snapshot, std::string_view name) {
  const ActorTables tables;
  const detail::ActorData& data = tables.data();
  std::vector<detail::PieceKey> pieces;
  for (const detail::Piece& piece : detail::pieces_of(name))
    pieces.push_back({data.words.find(piece.text), detail::Case::upper, 0, true});
  const detail::PhraseTrie::Match match = data.names.longest(pieces, 0, pieces.size());
  std::map<std::string, EntitySummary> found;
  for (const std::uint32_t sense : match.values) {
    const std::uint32_t record = data.senses[sense].record;
    if (match.end != pieces.size() || record >= data.records.size()) continue;  // some senses mean nobody
    if (auto entity = stored(snapshot, data.records[record].id)) found[entity->entity.id] = *entity;
  }
  Candidates candidates;
  for (auto& [id, entity] : found) candidates.push_back(std::move(entity));
  return candidates;
}

}  // namespace

EntitySummary entity_meant(const Snapshot& snapshot, std::string_view name) {
  Candidates candidates = snapshot.entities_named(name);
  if (candidates.empty()) candidates = known_to_tables(snapshot, name);
  if (const EntitySummary* one = chosen(candidates, name)) return *one;
  if (!candidates.empty())
    throw UsageError(fmt::format("\"{}\" is ambiguous; give the id of one of these:{}", name, listed(candidates)));
  candidates = snapshot.entities_like(name, 8);
  if (candidates.empty()) throw UsageError(fmt::format("no such actor: \"{}\"", name));
  throw UsageError(fmt::format("no such actor: \"{}\"; similar ones:{}", name, listed(candidates)));
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
