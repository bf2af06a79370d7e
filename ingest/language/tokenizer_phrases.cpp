#include "ingest/language/tokenizer_phrases.h"

#include <algorithm>

namespace entente::detail {

void Phrases::add(std::span<const std::string_view> words) {
  std::uint32_t node = 0;
  for (const auto text : words) {
    const auto word =
        words_.try_emplace(std::string(text), static_cast<std::uint32_t>(words_.size() + 1)).first->second;
    const auto& next = nodes_[node].next;
    const auto known = std::find_if(next.begin(), next.end(), [&](const auto& edge) { return edge.first == word; });
    if (known != next.end()) {
      node = known->second;
      continue;
    }
    nodes_[node].next.emplace_back(word, static_cast<std::uint32_t>(nodes_.size()));
    if (first_.size() <= words_.size()) first_.resize(2 * words_.size() + 1);
    if (node == 0) first_[word] = static_cast<std::uint32_t>(nodes_.size());
    node = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back();
  }
  nodes_[node].is_end = true;
}

std::uint32_t Phrases::word(std::string_view text) const {
  const auto found = words_.find(text);
  return found == words_.end() ? 0 : found->second;
}

const Phrases::Node* Phrases::step(const Node& node, std::uint32_t word) const {
  for (const auto& [label, next] : node.next)
    if (label == word) return &nodes_[next];
  return nullptr;
}

std::vector<TokenSpan> Phrases::all(std::span<const std::uint32_t> words) const {
  std::vector<TokenSpan> found;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (words[i] == 0 || first_[words[i]] == 0) continue;
    const Node* node = &nodes_[first_[words[i]]];
    for (std::uint32_t end = i + 1;; ++end) {
      if (node->is_end) found.push_back({i, end});
      if (end == words.size() || words[end] == 0) break;
      node = step(*node, words[end]);
      if (node == nullptr) break;
    }
  }
  return found;
}

std::vector<TokenSpan> Phrases::find(std::span<const std::uint32_t> words) const {
  auto spans = all(words);
  if (spans.empty()) return spans;
  std::sort(spans.begin(), spans.end(),
            [](TokenSpan a, TokenSpan b) { return a.size() != b.size() ? a.size() > b.size() : a.first < b.first; });
  std::vector<bool> seen(words.size());
  std::vector<TokenSpan> chosen;
  for (const auto span : spans) {
    if (!seen[span.first] && !seen[span.last - 1]) chosen.push_back(span);
    std::fill(seen.begin() + span.first, seen.begin() + span.last, true);
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace entente::detail
