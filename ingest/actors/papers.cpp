#include "ingest/actors/scene.h"
#include "ingest/actors/word_classes.h"

#include <algorithm>

namespace entente::detail {
namespace {

/// A paper's name of several words, and where it stands.
struct FullName {
  std::uint32_t at = 0;
  std::string last_word;
  std::uint32_t paper = none;
};

const WordClass& short_names() {
  static const WordClass& names = actor_words("short_names_of_papers");
  return names;
}

std::vector<FullName> full_names(const Scene& scene) {
  std::vector<FullName> names;
  for (const ActorMention& mention : scene.mentions)
    if (mention.form == MentionForm::name && mention.tokens.size() > 1 &&
        scene.entities[mention.entity].type == EntityType::media &&
        short_names().contains(lower(scene, mention.tokens.last - 1)))
      names.push_back({mention.tokens.first, lower(scene, mention.tokens.last - 1), mention.entity});
  std::ranges::stable_sort(names, {}, &FullName::at);
  return names;
}

// The last so called before, else the first after: some papers are named in full below their articles.
std::uint32_t paper_called(const std::vector<FullName>& names, std::uint32_t at, const std::string& word) {
  std::uint32_t paper = none;
  for (const FullName& name : names)
    if (name.last_word == word && (name.at < at || paper == none)) paper = name.paper;
  return paper;
}

// "the [Post]", by itself: not "the Post Office", nor part of a longer name.
bool stands_alone(const Scene& scene, std::uint32_t at) {
  if (at == 0 || lower(scene, at - 1) != "the" || case_of(word(scene, at)) != Case::capital) return false;
  const Token& t = token(scene, at);
  if (t.dep == Dep::compound && t.head == at + 1 && is_capitalised(word(scene, t.head))) return false;
  const std::uint32_t mention = scene.name_at[at];
  if (mention == none) return true;
  const Entity& known = scene.entities[scene.mentions[mention].entity];
  return scene.mentions[mention].tokens.size() == 1 &&
         (known.type == EntityType::media || record_of(scene, scene.mentions[mention].entity) == nullptr);
}

}  // namespace

void name_papers(Scene& scene) {
  const std::vector<FullName> names = full_names(scene);
  if (names.empty()) return;
  for (std::uint32_t i = 0; i < size(scene); ++i) {
    if (!short_names().contains(lower(scene, i)) || !stands_alone(scene, i)) continue;
    const std::uint32_t paper = paper_called(names, i, lower(scene, i));
    if (paper == none) continue;
    if (scene.name_at[i] == none) {
      add_mention(scene, {i, i + 1}, paper, MentionForm::name, "coref.short", 0.8F);
    } else if (ActorMention& mention = scene.mentions[scene.name_at[i]]; mention.entity != paper) {
      mention.entity = paper;
      mention.rule = "coref.short";
    }
  }
}

}  // namespace entente::detail
