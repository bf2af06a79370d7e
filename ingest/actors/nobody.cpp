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

// "any members", "no crowds": whom no later phrase can mean.
bool is_none_certain(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& every = actor_words("determiners_of_every");
  return every.contains(lower(scene, phrase.tokens.first));
}

// An id that no other entity of the article has: the words, or the words with a number.
std::string unused_id(const Scene& scene, const std::string& id) {
  std::string free = id;
  for (int number = 2; scene.entity_by_id.contains(free); ++number) free = id + '-' + std::to_string(number);
  return free;
}

// "her parents" are the parents of whom the article is about, where that is one child.
bool are_of_the_child(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& parents = actor_words("nouns_of_parents");
  const auto young = scene.first_described.find(any_of_the_young);
  return parents.contains(phrase.noun) && young != scene.first_described.end() &&
         young->second.person == phrase.owner.entity;
}

// "my mum" is whom others call her mother.
std::string key_of_relative(const Scene& scene, const NounPhrase& phrase, std::string_view prefix) {
  static const WordClass& mothers = actor_words("nouns_of_mothers");
  static const WordClass& fathers = actor_words("nouns_of_fathers");
  if (mothers.contains(phrase.noun)) return std::string{prefix} + "mother";
  return fathers.contains(phrase.noun) ? std::string{prefix} + "father" : key_of_noun(scene, phrase, prefix);
}

// What tells nouns apart: the noun, and whose it is where the phrase says so ("her mother").
std::string key_of(const Scene& scene, const NounPhrase& phrase, std::string_view prefix) {
  std::string key = key_of_relative(scene, phrase, prefix);
  const bool owned = phrase.owner.rule == "owner.pronoun" || phrase.owner.rule == "owner.possessor";
  if (owned && phrase.owner.entity != none && !are_of_the_child(scene, phrase))
    key += " of " + scene.entities[phrase.owner.entity].id;
  return key;
}

// "the private schools" are not the religious schools spoken of before.
bool may_be_same(const Scene& scene, const NounPhrase& phrase, std::uint32_t entity) {
  const auto known = scene.modifiers_of.find(entity);
  const std::set<std::string> own = modifiers_before(scene, phrase.head);
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

std::string key_of_noun(const Scene& scene, const NounPhrase& phrase, std::string_view prefix) {
  const std::string_view tag = token(scene, phrase.head).tag;
  return std::string{prefix} + phrase.noun + (tag == "NNS" || tag == "NNPS" ? "#" : "");
}

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
  if (owned || is_new(scene, phrase) || is_none_certain(scene, phrase)) id = unused_id(scene, id);
  const std::uint32_t entity = entity_with(scene, std::move(id), type, text, leader_of(scene, phrase));
  if (!is_none_certain(scene, phrase)) scene.last_of_noun.insert_or_assign(noun, entity);
  scene.modifiers_of.try_emplace(entity, modifiers_before(scene, phrase.head));
  return entity;
}

bool shares_modifier(const Scene& scene, const NounPhrase& phrase, std::uint32_t entity) {
  const auto known = scene.modifiers_of.find(entity);
  if (known == scene.modifiers_of.end()) return false;
  return std::ranges::any_of(modifiers_before(scene, phrase.head),
                             [&](const std::string& word) { return known->second.contains(word); });
}

void remember_of_noun(Scene& scene, const NounPhrase& phrase, std::string_view prefix, std::uint32_t entity) {
  const std::string key = key_of(scene, phrase, prefix);
  const auto last = scene.last_of_noun.find(key);
  const bool owned = key.find(" of ") != std::string::npos;
  if (last != scene.last_of_noun.end() && owned && scene.entities[last->second].type == EntityType::people)
    scene.named_later.try_emplace(last->second, entity);  // "her mother … her mother, Vera Holm"
  scene.last_of_noun.insert_or_assign(key, entity);
}

}  // namespace entente::detail
