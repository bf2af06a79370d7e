#include "ingest/actors/coreference.h"
#include "ingest/actors/focus.h"
#include "ingest/actors/organs.h"

#include <algorithm>

namespace entente::detail {
namespace {

struct NounPhrase {
  TokenSpan tokens;
  std::uint32_t head = 0;
  std::string noun;  ///< folded: the head's lemma, or the last words that tables know
  Noun meaning;
  Owner owner;
};

bool is_definite(const Scene& scene, const NounPhrase& phrase) {
  const std::string first = lower(scene, phrase.tokens.first);
  return in_words(first, " the this that these those ") || token(scene, phrase.tokens.first).dep == Dep::poss;
}

const Noun* noun_named(const Scene& scene, const std::string& words) {
  const auto found = scene.data.nouns.find(words);
  return found == scene.data.nouns.end() ? nullptr : &found->second;
}

// The longest listed noun that ends with the head: "security forces" before "forces" before "force".
const Noun* meaning_of(const Scene& scene, TokenSpan tokens, std::uint32_t head, std::string& words) {
  const std::string last = lower(scene, head);
  const std::string lemma = fold(token(scene, head).lemma);
  if (head > tokens.first) {
    const std::string before = lower(scene, head - 1) + ' ';
    for (const std::string& end : {last, lemma})
      if (const Noun* noun = noun_named(scene, words = before + end)) return noun;
  }
  for (const std::string& end : {last, lemma})
    if (const Noun* noun = noun_named(scene, words = end)) return noun;
  words = lemma;
  return nullptr;
}

// "its forces", "his country": whoever the pronoun stands for.
Owner owner_by_pronoun(const Scene& scene, std::uint32_t head) {
  for (const std::uint32_t child : children(scene, head)) {
    if (token(scene, child).dep != Dep::poss || scene.nominal_at[child] == none) continue;
    const std::uint32_t entity = scene.mentions[scene.nominal_at[child]].entity;
    return {entity, country_of(scene, entity), "owner.pronoun"};
  }
  return {};
}

bool is_group(EntityType type) {
  return type == EntityType::igo || type == EntityType::armed_group || type == EntityType::party;
}

std::uint32_t nobody(Scene& scene, const NounPhrase& phrase, std::string_view prefix, EntityType type) {
  const std::string words = slug(phrase.noun);
  return entity_with(scene, std::string{prefix} + (words.empty() ? std::string{"someone"} : words), type, phrase.noun,
                     {});
}

struct Link {
  std::uint32_t entity = none;
  std::string_view rule;
  float confidence = 0.5F;
};

Link organ_link(Scene& scene, const NounPhrase& phrase, const std::string& suffix, EntityType type) {
  const Owner& owner = phrase.owner;
  if (owner.entity != none && owner.country.empty() && is_group(scene.entities[owner.entity].type))
    return {owner.entity, "nominal.body", 0.8F};
  if (!owner.country.empty()) return {organ_of(scene, owner.country, suffix, type), "nominal.owner", 0.85F};
  const std::string country = context_country(scene, phrase.head);
  if (country.empty()) return {nobody(scene, phrase, "ORG.", EntityType::organisation), "nominal.unknown", 0.4F};
  return {organ_of(scene, country, suffix, type), "nominal.context", 0.6F};
}

Link state_link(Scene& scene, const NounPhrase& phrase) {
  std::string country = phrase.owner.country;
  if (country.empty()) country = context_country(scene, phrase.head);
  if (country.empty() || !is_definite(scene, phrase))
    return {nobody(scene, phrase, "ORG.", EntityType::other), "nominal.unknown", 0.4F};
  const auto known = scene.data.by_id.find(country);
  if (known == scene.data.by_id.end()) return {};
  return {entity_of_record(scene, known->second), "nominal.country", 0.7F};
}

Link armed_link(Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  if (owner.entity != none && is_group(scene.entities[owner.entity].type)) return {owner.entity, "nominal.body", 0.8F};
  return {nobody(scene, phrase, "NSA.", EntityType::armed_group), "nominal.armed", 0.6F};
}

Link owned_link(Scene& scene, const NounPhrase& phrase, std::string_view prefix) {
  const Owner& owner = phrase.owner;
  if (owner.entity != none && owner.rule != "owner.preposition" &&
      (is_group(scene.entities[owner.entity].type) || !owner.country.empty()))
    return {owner.entity, "nominal.owner", 0.6F};
  return {nobody(scene, phrase, prefix, phrase.meaning.type), "nominal.unowned", 0.5F};
}

Link people_link(Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  if (owner.country.empty() || owner.rule == "owner.preposition")
    return {nobody(scene, phrase, "ORG.", EntityType::people), "nominal.people", 0.5F};
  return {organ_of(scene, owner.country, "CVL", EntityType::people), "nominal.people", 0.7F};
}

Link link_of(Scene& scene, const NounPhrase& phrase) {
  const std::string& kind = phrase.meaning.kind;
  if (kind == "state") return state_link(scene, phrase);
  if (kind == "organ" || kind == "office")
    return organ_link(scene, phrase, phrase.meaning.suffix,
                      phrase.meaning.type == EntityType::person ? EntityType::government : phrase.meaning.type);
  if (kind == "armed") return armed_link(scene, phrase);
  if (kind == "people") return people_link(scene, phrase);
  if (kind == "place") return owned_link(scene, phrase, "PLC.");
  return owned_link(scene, phrase, "ORG.");
}

NounPhrase phrase_of(const Scene& scene, TokenSpan chunk) {
  NounPhrase phrase;
  phrase.tokens = chunk;
  phrase.head = head_of(scene, chunk);
  if (const Noun* noun = meaning_of(scene, chunk, phrase.head, phrase.noun)) {
    phrase.meaning = *noun;
  } else if (const auto words = organ_words_at_end(scene, {chunk.first, phrase.head + 1})) {
    const OrganKind& kind = scene.data.organ_kinds[words->kind];
    phrase.meaning = {"organ", kind.suffix, kind.type};
  }
  phrase.owner = owner_of(scene, phrase.head);
  if (phrase.owner.entity == none) phrase.owner = owner_by_pronoun(scene, phrase.head);
  return phrase;
}

TokenSpan without_edges(const Scene& scene, TokenSpan tokens) {
  while (tokens.size() > 1 && token(scene, tokens.first).pos == Pos::SPACE) ++tokens.first;
  while (tokens.size() > 1 &&
         (token(scene, tokens.last - 1).pos == Pos::SPACE || token(scene, tokens.last - 1).pos == Pos::PUNCT))
    --tokens.last;
  return tokens;
}

}  // namespace

void link_nominal(Scene& scene, TokenSpan chunk) {
  chunk = without_edges(scene, chunk);
  const NounPhrase phrase = phrase_of(scene, chunk);
  const Link link = link_of(scene, phrase);
  if (link.entity != none) add_mention(scene, chunk, link.entity, MentionForm::nominal, link.rule, link.confidence);
}

}  // namespace entente::detail
