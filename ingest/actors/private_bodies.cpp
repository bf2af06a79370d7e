#include "ingest/actors/private_bodies.h"

#include "ingest/actors/antecedents.h"

namespace entente::detail {
namespace {

// "the central bank", "state television": of a state, whatever the noun.
bool is_public(const Scene& scene, std::uint32_t body) {
  static const WordClass& words = actor_words("words_before_public_bodies");
  return (body > 0 && words.contains(lower(scene, body - 1))) || has_word_below(scene, body, words);
}

// What the tables say of a body that only a common noun names; null for other words and bodies of states.
const Noun* private_body(const Scene& scene, std::uint32_t at) {
  static const WordClass& kinds = actor_words("kinds_of_private_bodies");
  if (at == none || scene.name_at[at] != none || is_public(scene, at)) return nullptr;
  const Noun* noun = noun_named(scene, fold(token(scene, at).lemma));
  return noun != nullptr && kinds.contains(noun->kind) ? noun : nullptr;
}

// "a [company] spokesman"; not the noun's own first word: "[press] secretary".
std::uint32_t body_before(const Scene& scene, const NounPhrase& phrase) {
  if (phrase.head == 0 || phrase.noun.find(' ') != std::string::npos) return none;
  const Token& before = token(scene, phrase.head - 1);
  return before.pos == Pos::NOUN && before.tag == "NN" && before.head == phrase.head ? phrase.head - 1 : none;
}

// "a spokesman [for the airline]"; of a site only what is the site's: not "an official at the scene".
std::uint32_t body_behind(const Scene& scene, const NounPhrase& phrase) {
  for (const std::string_view preposition : {"for", "with", "at"}) {
    const std::uint32_t body = object_under(scene, phrase.head, preposition);
    const Noun* noun = private_body(scene, body);
    if (noun != nullptr && (noun->kind != "venue" || preposition == "for")) return body;
  }
  return none;
}

bool speaks_for_any(const NounPhrase& phrase) {
  static const WordClass& speakers = actor_words("nouns_of_private_officers");
  return phrase.meaning.kind == "office" && speakers.contains(phrase.noun);
}

std::uint32_t body_of(const Scene& scene, const NounPhrase& phrase) {
  if (phrase.meaning.kind != "office") return none;
  if (const std::uint32_t of = object_under(scene, phrase.head, "of"); private_body(scene, of) != nullptr) return of;
  if (!speaks_for_any(phrase)) return none;
  if (const std::uint32_t before = body_before(scene, phrase); private_body(scene, before) != nullptr) return before;
  return body_behind(scene, phrase);
}

bool is_firm(const Scene& scene, std::uint32_t entity) {
  const EntityType type = entity == none ? EntityType::other : scene.entities[entity].type;
  return type == EntityType::company || type == EntityType::organisation;
}

// Of the main clause of the sentence before.
std::uint32_t subject_before(const Scene& scene, std::uint32_t at) {
  const std::uint32_t sentence = scene.sentence_at[at];
  if (sentence == 0) return none;
  const TokenSpan before = scene.document.sentences[sentence - 1];
  for (std::uint32_t i = before.first; i < before.last; ++i) {
    const Token& t = token(scene, i);
    if (is_subject(scene, i) && token(scene, t.head).head == t.head) return entity_at(scene, i);
  }
  return none;
}

}  // namespace

Link private_office_link(Scene& scene, const NounPhrase& phrase) {
  const std::uint32_t body = body_of(scene, phrase);
  if (body == none) return {};
  const std::string noun = fold(token(scene, body).lemma);
  const std::string kind = noun_named(scene, noun)->kind;
  const bool of_body = kind == "company" || kind == "group";
  const bool one = of_body && token(scene, body).tag == "NN" && speaks_for_any(phrase);
  const std::uint32_t named = one ? last_of_kind(scene, phrase.head, kind, noun) : none;
  if (is_firm(scene, named) || (named != none && is_group(scene.entities[named].type)))
    return {named, "nominal.body", 0.6F};
  return {nobody(scene, phrase, "ORG.", EntityType::people), "nominal.others", 0.5F};
}

Link spokesman_link(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& spokesmen = actor_words("nouns_of_spokesmen");
  if (!spokesmen.contains(phrase.noun) || phrase.owner.entity != none) return {};
  const std::uint32_t firm = subject_before(scene, phrase.head);
  return is_firm(scene, firm) ? Link{firm, "nominal.body", 0.5F} : Link{};
}

}  // namespace entente::detail
