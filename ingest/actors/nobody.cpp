#include "ingest/actors/noun_phrase.h"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr std::uint32_t longest_name = 6;  // tokens

// "a boy", "two men", "thousands of fans": somebody new.
bool is_new(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& determiners = actor_words("determiners_of_somebody_new");
  static const WordClass& many = actor_words("nouns_of_many");
  const std::uint32_t first = phrase.tokens.first;
  return determiners.contains(lower(scene, first)) || many.contains(phrase.noun) || token(scene, first).tag == "CD";
}

// An id that no other entity of the article has: the words, or the words with a number.
std::string unused_id(const Scene& scene, const std::string& id) {
  std::string free = id;
  for (int number = 2; scene.entity_by_id.contains(free); ++number) free = id + '-' + std::to_string(number);
  return free;
}

// What tells nouns apart: the noun, and whose it is where the phrase says so ("her mother").
std::string key_of(const Scene& scene, const NounPhrase& phrase, std::string_view prefix) {
  std::string key = std::string{prefix} + phrase.noun;
  const bool owned = phrase.owner.rule == "owner.pronoun" || phrase.owner.rule == "owner.possessor";
  if (owned && phrase.owner.entity != none) key += " of " + scene.entities[phrase.owner.entity].id;
  return key;
}

// What the phrase says of its noun: "private" of "the private schools".
std::set<std::string> modifiers_in(const Scene& scene, const NounPhrase& phrase) {
  std::set<std::string> modifiers;
  for (const std::uint32_t child : children(scene, phrase.head)) {
    const Dep dep = token(scene, child).dep;
    if (child < phrase.head && (dep == Dep::amod || dep == Dep::compound || dep == Dep::nmod))
      modifiers.insert(lower(scene, child));
  }
  return modifiers;
}

// "the private schools" are not the religious schools spoken of before.
bool may_be_same(const Scene& scene, const NounPhrase& phrase, std::uint32_t entity) {
  const auto known = scene.modifiers_of.find(entity);
  const std::set<std::string> own = modifiers_in(scene, phrase);
  if (known == scene.modifiers_of.end() || known->second.empty() || own.empty()) return true;
  return std::ranges::any_of(own, [&](const std::string& word) { return known->second.contains(word); });
}

// The state whose name stands before "-led" in the phrase's own words: "[US]-led coalition"; its id, or empty.
std::string leader_of(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& leading = actor_words("participles_of_leading");
  for (std::uint32_t i = phrase.tokens.first; i < phrase.head; ++i) {
    if (scene.name_at[i] == none) continue;
    const std::string text = lower(scene, i);  // "Saudi-led" is one token or three
    const std::size_t hyphen = text.rfind('-');
    const bool apart = i + 2 < phrase.head && word(scene, i + 1) == "-" && leading.contains(lower(scene, i + 2));
    if (!apart && (hyphen == std::string::npos || !leading.contains(text.substr(hyphen + 1)))) continue;
    const std::uint32_t leader = scene.mentions[scene.name_at[i]].entity;
    const bool own = token(scene, apart ? i + 2 : i).head == phrase.head;
    if (own && scene.entities[leader].type == EntityType::state) return scene.entities[leader].id;
  }
  return {};
}

}  // namespace

// Someone whom no table knows: the same words are the same entity, and a definite phrase is the last of its noun.
std::uint32_t nobody(Scene& scene, const NounPhrase& phrase, std::string_view prefix, EntityType type) {
  const std::string noun = key_of(scene, phrase, prefix);
  const auto last = scene.last_of_noun.find(noun);
  if (is_definite(scene, phrase) && last != scene.last_of_noun.end() && may_be_same(scene, phrase, last->second))
    return last->second;
  const std::string_view text = text_of(scene.document, trimmed(scene, phrase.tokens));
  std::string words = slug(text);
  if (words.empty() || phrase.tokens.size() > longest_name) words = slug(phrase.noun);
  if (words.empty()) words = "someone";
  std::string id = std::string{prefix} + words;
  const bool owned = noun.find(" of ") != std::string::npos;
  if (owned || is_new(scene, phrase)) id = unused_id(scene, id);
  const std::uint32_t entity = entity_with(scene, std::move(id), type, text, leader_of(scene, phrase));
  scene.last_of_noun.insert_or_assign(noun, entity);
  scene.modifiers_of.try_emplace(entity, modifiers_in(scene, phrase));
  return entity;
}

bool shares_modifier(const Scene& scene, const NounPhrase& phrase, std::uint32_t entity) {
  const auto known = scene.modifiers_of.find(entity);
  if (known == scene.modifiers_of.end()) return false;
  return std::ranges::any_of(modifiers_in(scene, phrase),
                             [&](const std::string& word) { return known->second.contains(word); });
}

void remember_of_noun(Scene& scene, const NounPhrase& phrase, std::string_view prefix, std::uint32_t entity) {
  scene.last_of_noun.insert_or_assign(key_of(scene, phrase, prefix), entity);
}

}  // namespace entente::detail
