#include "ingest/actors/focus.h"
#include "ingest/actors/noun_phrase.h"

namespace entente::detail {
namespace {

// "to meddle in [elections]", "interference in the [vote]", "swayed the [referendum]": the word of meddling.
std::uint32_t meddling_with(const Scene& scene, std::uint32_t head) {
  static const WordClass& verbs = actor_words("verbs_of_meddling");
  static const WordClass& nouns = actor_words("nouns_of_meddling");
  std::uint32_t above = token(scene, first_conjunct(scene, head)).head;
  if (token(scene, above).dep == Dep::prep) above = token(scene, above).head;
  const std::string lemma = fold(token(scene, above).lemma);
  return above != head && (verbs.contains(lemma) || nouns.contains(lemma)) ? above : none;
}

// The state of whoever is named last before the verb in its sentence: "punished [Moscow] for meddling".
std::string country_before(const Scene& scene, std::uint32_t verb) {
  const std::uint32_t first = scene.document.sentences[scene.sentence_at[verb]].first;
  for (std::uint32_t i = verb; i-- > first;)
    if (const std::uint32_t entity = entity_at(scene, i); entity != none && !country_of(scene, entity).empty())
      return country_of(scene, entity);
  return {};
}

// The state of whoever meddles: "[Russia] meddled", "[Russian] meddling", "[Moscow]'s efforts to meddle".
std::string country_of_meddler(const Scene& scene, std::uint32_t meddling) {
  for (const std::uint32_t child : children(scene, meddling)) {
    const Dep dep = token(scene, child).dep;
    if (dep != Dep::nsubj && dep != Dep::poss && dep != Dep::amod && dep != Dep::compound) continue;
    if (const std::uint32_t entity = entity_at(scene, child); entity != none) return country_of(scene, entity);
    if (dep == Dep::nsubj || dep == Dep::poss) return {};
  }
  if (!is_verbal_pos(token(scene, meddling).pos)) return {};
  const std::string before = country_before(scene, meddling);
  return before == scene.main_country ? std::string{} : before;  // "urged by the White House to meddle"
}

}  // namespace

Link election_link(Scene& scene, const NounPhrase& phrase) {
  const bool certain = is_definite(scene, phrase) || child_with(scene, phrase.head, Dep::poss) != none;
  const bool open = certain && !has_known_owner(scene, phrase);
  const std::uint32_t meddling = open ? meddling_with(scene, phrase.head) : none;
  const std::string meddler = meddling == none ? std::string{} : country_of_meddler(scene, meddling);
  const std::string country = meddler.empty() ? std::string{} : country_among(scene, '-' + meddler);
  if (country.empty()) return owned_link(scene, phrase, "ORG.");
  return {organ_of(scene, country, slug(phrase.noun), phrase.meaning.type), "nominal.meddling", 0.5F};
}

}  // namespace entente::detail
