#include "ingest/actors/noun_phrase.h"

namespace entente::detail {
namespace {

std::uint32_t head_of_chunk(const Scene& scene, std::uint32_t at) {
  return head_of(scene, scene.document.noun_chunks[scene.chunk_at[at]]);
}

// "team member [Vera Holm]", "her father [Karl Holm]": the person in whose name the noun's phrase ends; none for
// others.
std::uint32_t person_behind(const Scene& scene, std::uint32_t at) {
  constexpr std::uint32_t farthest = 3;
  if (scene.chunk_at[at] == none) return none;
  const std::uint32_t name = scene.name_at[head_of_chunk(scene, at)];
  if (name == none || scene.mentions[name].tokens.first > at + farthest || scene.mentions[name].tokens.first <= at)
    return none;
  const std::uint32_t entity = scene.mentions[name].entity;
  return scene.entities[entity].type == EntityType::person ? entity : none;
}

}  // namespace

void note_company(Scene& scene, std::uint32_t at) {
  static const WordClass& kin = actor_words("nouns_of_kin");
  static const WordClass& members = actor_words("nouns_of_members");
  const std::string noun = fold(token(scene, at).lemma);
  const Noun* meaning = noun_named(scene, noun);
  const std::uint32_t person = person_behind(scene, at);
  if (meaning == nullptr || person == none) return;
  if (kin.contains(noun)) {
    const std::uint32_t owner = child_with(scene, at, Dep::poss) != none ? at : head_of_chunk(scene, at);
    NounPhrase phrase{{at, at + 1}, at, noun, *meaning, owner_by_pronoun(scene, owner)};
    if (phrase.owner.entity != none) remember_of_noun(scene, phrase, "ORG.", person);
  }
  if (meaning->kind != "group" || !members.contains(lower(scene, at + 1))) return;
  if (const auto group = scene.last_of_noun.find("ORG." + noun); group != scene.last_of_noun.end())
    scene.body_of_person.try_emplace(person, group->second);
}

}  // namespace entente::detail
