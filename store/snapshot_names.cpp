#include "store/keys.h"
#include "store/names.h"
#include "store/snapshot.h"
#include "store/snapshot_state.h"
#include "store/spelling.h"
#include "store/summaries.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>

namespace entente {

using detail::Column;
using detail::Ids;

namespace {

void sort_by_mentions(std::vector<EntitySummary>& summaries) {
  std::sort(summaries.begin(), summaries.end(), [](const auto& a, const auto& b) {
    return a.mentions != b.mentions ? a.mentions > b.mentions : a.entity.id < b.entity.id;
  });
}

std::vector<EntitySummary> by_mentions(const Snapshot::State& state, const Ids& ids) {
  auto summaries = detail::summaries_of(state, ids);
  sort_by_mentions(summaries);
  return summaries;
}

/// Canonical ids of the entities with an alias in [lower, upper).
Ids ids_with_alias(const Snapshot::State& state, const std::string& lower, const std::string& upper) {
  Ids ids;
  state.view->scan(Column::alias, lower, upper, [&](std::string_view, std::string_view value) {
    ids.emplace(state.seen_id(value));
    return true;
  });
  return ids;
}

/// For each of all aliases, canonical ids of its entities under what `verdict` says of it, where it says something; it
/// is asked once for each.
template <class Verdict>
auto ids_by_verdict(const Snapshot::State& state, Verdict verdict) {
  decltype(verdict({})) last;
  std::map<typename decltype(last)::value_type, Ids> ids;
  std::string asked;
  state.view->scan(Column::alias, {}, {}, [&](std::string_view key, std::string_view value) {
    const auto alias = key.substr(0, key.find('\0'));
    if (alias != asked) last = verdict(std::string_view(asked = alias));
    if (last) ids[*last].emplace(state.seen_id(value));
    return true;
  });
  return ids;
}

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < folded.size();) {
    const auto end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Those with an alias that for each of the words has one that `fits` it.
template <class Fits>
Ids ids_holding(const Snapshot::State& state, const std::vector<std::string_view>& words, Fits fits) {
  auto ids = ids_by_verdict(state, [&](std::string_view alias) {
    const auto those = words_of(alias);
    const bool all = std::ranges::all_of(words, [&](const auto& word) {
      return std::ranges::any_of(those, [&](const auto& each) { return fits(each, word); });
    });
    return all ? std::optional(true) : std::nullopt;
  });
  return std::move(ids[true]);
}

}  // namespace

std::vector<EntitySummary> Snapshot::entities_named(std::string_view name) const {
  auto prefix = folded_name(name);
  prefix += '\0';
  const auto ids = ids_with_alias(*state_, prefix, detail::after(prefix));
  auto summaries = detail::summaries_of(*state_, ids);
  if (auto own = entity(name); own && !ids.contains(own->entity.id)) summaries.push_back(*std::move(own));
  sort_by_mentions(summaries);
  return summaries;
}

std::vector<EntitySummary> Snapshot::entities_like(std::string_view name) const {
  const auto folded = folded_name(name);
  if (folded.empty()) return {};
  auto ids = ids_with_alias(*state_, folded, detail::after(folded));
  if (ids.empty())
    ids = ids_holding(*state_, words_of(folded), [](const auto& word, const auto& w) { return word.starts_with(w); });
  return by_mentions(*state_, ids);
}

std::vector<EntitySummary> Snapshot::entities_holding(std::string_view name) const {
  const auto folded = folded_name(name);
  const auto words = words_of(folded);
  if (words.empty()) return {};
  return by_mentions(*state_, ids_holding(*state_, words, std::equal_to{}));
}

std::vector<EntitySummary> Snapshot::entities_spelt_like(std::string_view name) const {
  const auto folded = folded_name(name);
  const auto slips = slips_in(folded.size());
  if (slips == 0) return {};
  const auto by_edits = ids_by_verdict(*state_, [&](std::string_view alias) {
    const auto edits = edits_of_name(folded, alias);
    return edits <= slips ? std::optional(edits) : std::nullopt;
  });
  std::vector<EntitySummary> nearest;
  Ids seen;
  for (const auto& [edits, ids] : by_edits)
    for (auto& each : by_mentions(*state_, ids))
      if (seen.insert(each.entity.id).second) nearest.push_back(std::move(each));
  return nearest;
}

}  // namespace entente
