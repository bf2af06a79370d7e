#include "ingest/actors/scene.h"

#include <algorithm>

namespace entente::detail {
namespace {

using Votes = std::map<EntityLabel, int>;

EntityLabel winner(const Votes& votes, EntityLabel own) {
  const auto top =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return top->second >= 2 * votes.at(own) + 1 ? top->first : own;
}

std::string text_of_name(const Scene& scene, TokenSpan tokens) {
  return std::string{text_of(scene.document, tokens)};
}

std::map<std::string, Votes> count_votes(const Scene& scene) {
  std::map<std::string, Votes> votes;
  for (const FreeName& name : scene.free_names) {
    Votes& own = votes[text_of_name(scene, name.tokens)];
    ++own[name.label];
    const bool given = name.tokens.size() == 1 && scene.data.gender_of_name.contains(lower(scene, name.tokens.first));
    if (given && own[EntityLabel::PERSON] < 20) own[EntityLabel::PERSON] += 20;
  }
  return votes;
}

std::string kind_of_word(const Scene& scene, std::uint32_t at) {
  const auto found = scene.data.name_word.find(lower(scene, at));
  return found == scene.data.name_word.end() ? std::string{} : found->second;
}

// The last word of a longer name tells what it is of: "Natural History [Museum]", "[Werder] Bremen" in sport.
EntityLabel label_of_words(const Scene& scene, const FreeName& name) {
  if (name.tokens.size() < 2) return name.label;
  const std::string last = kind_of_word(scene, name.tokens.last - 1);
  if (last == "organisation") return EntityLabel::ORG;
  if (last == "facility" && name.label != EntityLabel::PERSON) return EntityLabel::FAC;
  if (scene.is_sport && (last == "club" || kind_of_word(scene, name.tokens.first) == "club")) return EntityLabel::ORG;
  return name.label;
}

constexpr std::size_t sport_article = 5;  // different words of sport

std::size_t count_sport_words(const Scene& scene) {
  std::set<std::string> seen;
  for (std::uint32_t i = 0; i < size(scene) && seen.size() < sport_article; ++i)
    if (is_nominal_pos(token(scene, i).pos) || token(scene, i).pos == Pos::VERB)
      if (const std::string word = lower(scene, i); scene.data.sport_words.contains(word)) seen.insert(word);
  return seen.size();
}

bool is_unclaimed_name(const Scene& scene, std::uint32_t at, const std::vector<bool>& claimed) {
  return !claimed[at] && scene.hit_at[at] == none && token(scene, at).pos == Pos::PROPN &&
         is_capitalised(word(scene, at));
}

std::vector<bool> claimed_tokens(const Scene& scene) {
  std::vector<bool> claimed(size(scene), false);
  for (const NamedSpan& named : scene.document.names)
    std::fill(claimed.begin() + named.tokens.first, claimed.begin() + named.tokens.last, true);
  return claimed;
}

// The longest name of the list that stands at `at`.
const FreeName* name_at_token(const Scene& scene, std::uint32_t at, const std::vector<const FreeName*>& known) {
  for (const FreeName* name : known) {
    const TokenSpan here{at, at + name->tokens.size()};
    if (here.last <= size(scene) && text_of(scene.document, here) == text_of(scene.document, name->tokens)) return name;
  }
  return nullptr;
}

// Names that the recogniser found elsewhere in the article and missed here.
void add_missed(Scene& scene) {
  std::unordered_map<std::string, std::vector<const FreeName*>> by_first;
  for (const FreeName& name : scene.free_names) {
    if (name.label == EntityLabel::PERSON || name.label == EntityLabel::EVENT || name.tokens.size() > 5) continue;
    if (case_of(word(scene, name.tokens.first)) == Case::lower) continue;
    auto& list = by_first[std::string{word(scene, name.tokens.first)}];
    if (name_at_token(scene, name.tokens.first, list) == nullptr) list.push_back(&name);
  }
  for (auto& [first, list] : by_first)
    std::stable_sort(list.begin(), list.end(),
                     [](const auto* a, const auto* b) { return a->tokens.size() > b->tokens.size(); });
  const std::vector<bool> claimed = claimed_tokens(scene);
  std::vector<FreeName> missed;
  for (std::uint32_t i = 0; i < size(scene); ++i) {
    if (!is_unclaimed_name(scene, i, claimed)) continue;
    const auto list = by_first.find(std::string{word(scene, i)});
    if (list == by_first.end()) continue;
    if (const FreeName* name = name_at_token(scene, i, list->second)) {
      missed.push_back({{i, i + name->tokens.size()}, name->label, name->country});
      i += name->tokens.size() - 1;
    }
  }
  scene.free_names.insert(scene.free_names.end(), missed.begin(), missed.end());
}

}  // namespace

void vote_labels(Scene& scene) {
  scene.is_sport = count_sport_words(scene) >= sport_article;
  const auto votes = count_votes(scene);
  for (FreeName& name : scene.free_names) {
    name.label = winner(votes.at(text_of_name(scene, name.tokens)), name.label);
    name.label = label_of_words(scene, name);
  }
  add_missed(scene);
}

}  // namespace entente::detail
