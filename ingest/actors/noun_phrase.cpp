#include "ingest/actors/noun_phrase.h"

#include "ingest/actors/focus.h"

#include <algorithm>

namespace entente::detail {
namespace {

// The longest listed noun that ends with the head: "security forces" before "forces" before "force".
const Noun* meaning_of(const Scene& scene, TokenSpan tokens, std::uint32_t head, std::string& words) {
  static const WordClass& quantities = actor_words("quantities");
  const std::string last = lower(scene, head);
  std::string lemma = fold(token(scene, head).lemma);
  if (lemma == last && last.size() > 3 && last.back() == 's') lemma.pop_back();  // a plural read as a name
  std::string before;
  std::vector<std::string> befores;  // the longest last: "west african [nation]", "african [nation]"
  for (std::uint32_t at = head; at-- > tokens.first && befores.size() < 2;)
    befores.push_back(before.insert(0, lower(scene, at) + ' '));
  for (auto longest = befores.rbegin(); longest != befores.rend(); ++longest)
    for (const std::string& end : {last, lemma})
      if (const Noun* noun = noun_named(scene, words = *longest + end)) return noun;
  static const WordClass& capitals = actor_words("organs_with_capital");
  const bool bare = tokens.first == head;  // a heading's "HOUSE", written small to be read
  if (!bare && capitals.contains(lemma) && case_of(word(scene, head)) == Case::lower)
    return noun_named(scene, words = "building");  // "a rental house"
  for (const std::string& end : {last, lemma})
    if (const Noun* noun = noun_named(scene, words = end)) return noun;
  words = lemma;
  const Token& t = token(scene, head);
  const bool quantity = t.tag == "CD" || quantities.contains(last);
  return quantity ? noun_named(scene, words = "some") : nullptr;
}

// "his regime" is not that of whom nobody calls so.
Owner admitted(Scene& scene, const Owner& owner, const Noun& meaning) {
  if (owner.entity == none || admits(meaning.home, owner.country)) return owner;
  const auto known = scene.data.by_id.find(country_among(scene, meaning.home));
  if (known == scene.data.by_id.end()) return owner;
  return {entity_of_record(scene, known->second), known->first, owner.rule};
}

}  // namespace

Owner owner_by_pronoun(const Scene& scene, std::uint32_t head) {
  for (const std::uint32_t child : children(scene, head)) {
    if (token(scene, child).dep != Dep::poss || scene.nominal_at[child] == none) continue;
    const std::uint32_t entity = scene.mentions[scene.nominal_at[child]].entity;
    return {entity, country_of(scene, entity), "owner.pronoun"};
  }
  return {};
}

bool is_definite(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& definite = actor_words("definite_determiners");
  return definite.contains(lower(scene, phrase.tokens.first)) || token(scene, phrase.tokens.first).dep == Dep::poss;
}

const Noun* noun_named(const Scene& scene, const std::string& words) {
  const auto found = scene.data.nouns.find(words);
  return found == scene.data.nouns.end() ? nullptr : &found->second;
}

NounPhrase phrase_of(Scene& scene, TokenSpan chunk) {
  NounPhrase phrase;
  phrase.tokens = chunk;
  phrase.head = head_of(scene, chunk);
  const auto words = organ_words_at_end(scene, {chunk.first, phrase.head + 1});
  const Noun* noun = meaning_of(scene, chunk, phrase.head, phrase.noun);
  const bool longer = words && words->tokens.size() > 1 && phrase.noun.find(' ') == std::string::npos;
  if (noun != nullptr && !longer) {
    phrase.meaning = *noun;
  } else if (words) {
    const OrganKind& kind = scene.data.organ_kinds[words->kind];
    phrase.meaning = {"organ", kind.suffix, kind.type, {}};
  }
  if (phrase.meaning.kind == "office" || phrase.meaning.kind == "leader")
    phrase.title = title_over(scene, chunk.first, phrase.head);
  phrase.owner = owner_of(scene, phrase.head);
  if (phrase.owner.entity == none) phrase.owner = admitted(scene, owner_by_pronoun(scene, phrase.head), phrase.meaning);
  return phrase;
}

}  // namespace entente::detail
