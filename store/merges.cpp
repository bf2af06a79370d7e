#include "store/merges.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool stands_before(const std::string& a, const std::string& b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

}  // namespace

Merges::Merges(const std::vector<Judgement>& judgements) {
  for (const auto& judgement : judgements) {
    if (judgement.undone || judgement.kind != Judgement::Kind::same) continue;
    unite(judgement.first, judgement.second);
    judgement_of_.emplace(judgement.id, judgement.first);
  }
}

void Merges::unite(const std::string& first, const std::string& second) {
  auto all = members(first);
  for (auto& id : members(second)) all.push_back(std::move(id));
  std::sort(all.begin(), all.end(), stands_before);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  for (const auto& id : all) classes_.erase(id);
  for (const auto& id : all) canonical_[id] = all.front();
  classes_[all.front()] = all;
}

std::string_view Merges::canonical(std::string_view id) const {
  const auto found = canonical_.find(id);
  return found == canonical_.end() ? id : std::string_view(found->second);
}

std::vector<std::string> Merges::members(std::string_view id) const {
  const auto found = classes_.find(canonical(id));
  return found == classes_.end() ? std::vector{std::string(id)} : found->second;
}

std::string Merges::reasons(std::string_view id) const {
  std::string ids;
  for (const auto& [judgement, entity] : judgement_of_)
    if (canonical(entity) == canonical(id)) ids += (ids.empty() ? "" : ", ") + judgement;
  return ids;
}

}  // namespace entente::detail
