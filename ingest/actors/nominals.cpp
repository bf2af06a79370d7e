#include "ingest/actors/coreference.h"
#include "ingest/actors/noun_phrase.h"

#include <algorithm>

namespace entente::detail {
namespace {

// What no one is: a thing or an abstraction that belongs to nobody known.
bool is_thing(const NounPhrase& phrase) {
  return phrase.meaning.kind.empty();
}

// "Holm [Verdict] Postponed": in a heading a thing that nobody owns is a word like others.
bool is_title_word_of_heading(const Scene& scene, const NounPhrase& phrase) {
  return phrase.meaning.kind == "asset" && is_headline(scene, phrase.head);
}

bool charges(const Scene& scene, std::uint32_t verb) {
  static const WordClass& verbs = actor_words("verbs_of_charging");
  return verbs.contains(token(scene, verb).lemma);
}

// "accused Russia of [striking] rebels": what somebody is charged with doing, which parsers take for an adjective.
bool is_deed_before(const Scene& scene, std::uint32_t at) {
  if (at == 0 || token(scene, at).tag != "VBG" || token(scene, at).dep != Dep::amod || lower(scene, at - 1) != "of")
    return false;
  std::uint32_t verb = token(scene, at - 1).head;
  if (token(scene, verb).dep == Dep::dobj) verb = token(scene, verb).head;
  return charges(scene, verb);
}

// "which is battling [rebels]": where the parser reads a clause into a noun phrase, the words behind its verb.
bool is_of_clause(const Token& t) {
  const bool finite = t.tag == "VBZ" || t.tag == "VBD" || t.tag == "VBP" || t.tag == "MD";
  return (finite && t.dep != Dep::amod && t.dep != Dep::compound) || t.tag == "WDT";
}

TokenSpan without_clause(const Scene& scene, TokenSpan tokens) {
  const std::uint32_t head = head_of(scene, tokens);
  for (std::uint32_t i = head; i-- > tokens.first;) {
    if (!is_of_clause(token(scene, i))) continue;
    const bool continuous = i + 1 < head && token(scene, i + 1).tag == "VBG";
    return {continuous ? i + 2 : i + 1, tokens.last};
  }
  return tokens;
}

TokenSpan without_edges(const Scene& scene, TokenSpan tokens) {
  tokens = without_clause(scene, tokens);
  for (std::uint32_t i = tokens.first; i + 1 < tokens.last; ++i)
    if (lower(scene, i) == "backed" || lower(scene, i).ends_with("-backed")) return {i + 1, tokens.last};
  while (tokens.size() > 1 && (token(scene, tokens.first).pos == Pos::SPACE || is_deed_before(scene, tokens.first)))
    ++tokens.first;
  while (tokens.size() > 1 &&
         (token(scene, tokens.last - 1).pos == Pos::SPACE || token(scene, tokens.last - 1).pos == Pos::PUNCT))
    --tokens.last;
  return tokens;
}

// "separatists [in Ukraine]": of which state they are; not "militants in the suburbs".
bool stands_before_state(const Scene& scene, std::uint32_t preposition) {
  const std::uint32_t object = child_with(scene, preposition, Dep::pobj);
  if (object == none || scene.name_at[object] == none) return false;
  return scene.entities[scene.mentions[scene.name_at[object]].entity].type == EntityType::state;
}

// "accused the army [of torture]": what somebody is charged with is no part of him.
bool is_charge(const Scene& scene, std::uint32_t head) {
  const Token& t = token(scene, head);
  return t.dep == Dep::dobj && charges(scene, t.head);
}

// "members of the council", "war in the north": a short complement belongs to the noun phrase.
TokenSpan with_complement(const Scene& scene, TokenSpan chunk, std::uint32_t head, std::string_view kind) {
  for (const std::uint32_t child : children(scene, head)) {
    const Token& t = token(scene, child);
    if (child != chunk.last || t.dep != Dep::prep || t.right_edge >= child + 6) continue;
    const bool in =
        lower(scene, child) == "in" && (kind == "conflict" || (kind == "armed" && stands_before_state(scene, child)));
    const bool of = lower(scene, child) == "of" && kind != "armed" && !is_charge(scene, head);
    if (in || of) return {chunk.first, t.right_edge + 1};
  }
  return chunk;
}

// "…, which" opens a clause that says more than who is meant.
std::uint32_t before_relative_clause(const Scene& scene, TokenSpan words) {
  for (std::uint32_t i = words.first; i + 1 < words.last; ++i)
    if (word(scene, i) == "," && token(scene, i + 1).tag.starts_with("W")) return i;
  return words.last;
}

// "Holm, editor [at large at the Gazette]": what stands right behind the head and belongs to it, up to a comma.
TokenSpan with_complements(const Scene& scene, TokenSpan words, std::uint32_t head) {
  const std::uint32_t end = line_of(scene, scene.document.sentences[scene.sentence_at[head]], head).last;
  for (const std::uint32_t child : children(scene, head)) {
    const Token& t = token(scene, child);
    if (t.dep == Dep::prep && t.left_edge <= words.last && t.right_edge >= words.last && t.right_edge < end)
      words.last = before_relative_clause(scene, {child, t.right_edge + 1});
  }
  return words;
}

// "the Palestinian territories": the tables know the whole phrase; not "Russian-backed [separatists]".
bool is_known_phrase(const Scene& scene, TokenSpan chunk) {
  static const WordClass& definite = actor_words("definite_determiners");
  const std::uint32_t mention = scene.nominal_at[head_of(scene, chunk)];
  if (mention == none || scene.mentions[mention].rule != "gazetteer.phrase") return false;
  const TokenSpan known = scene.mentions[mention].tokens;
  const bool is_body = scene.entities[scene.mentions[mention].entity].type == EntityType::igo;
  if (is_body && known.first < chunk.first && known.last >= chunk.last) return true;  // "the anti-[IS coalition]"
  const bool bare =
      known.first == chunk.first || (known.first == chunk.first + 1 && definite.contains(lower(scene, chunk.first)));
  return (known.size() > 1 || (is_body && bare)) && known.first >= chunk.first;  // "the coalition"
}

}  // namespace

void add_nominal(Scene& scene, TokenSpan tokens, std::uint32_t head, const Link& link) {
  add_mention(scene, tokens, link.entity, MentionForm::nominal, link.rule, link.confidence);
  scene.nominal_at[head] = static_cast<std::uint32_t>(scene.mentions.size() - 1);
}

namespace {

// "Holm was a legend": what somebody is said to be, whatever the noun.
std::uint32_t person_said_to_be(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& indefinite = actor_words("indefinite_articles");
  const Token& t = token(scene, phrase.head);
  if (t.dep != Dep::attr || t.tag != "NN" || token(scene, t.head).lemma != "be" ||
      !indefinite.contains(lower(scene, phrase.tokens.first)))
    return none;
  const std::uint32_t subject = child_with(scene, t.head, Dep::nsubj);
  const std::uint32_t person =
      subject == none || child_with(scene, t.head, Dep::neg) != none ? none : entity_at(scene, subject);
  return person != none && scene.entities[person].type == EntityType::person ? person : none;
}

}  // namespace

void link_nominal(Scene& scene, TokenSpan chunk) {
  chunk = without_edges(scene, chunk);
  if (is_known_phrase(scene, chunk)) return;
  const NounPhrase phrase = phrase_of(scene, chunk);
  if (link_unknown_name(scene, phrase)) return;
  if (phrase.meaning.kind.empty() && token(scene, phrase.head).pos == Pos::PROPN) return;
  if (link_two(scene, phrase) || link_joined(scene, phrase)) return;
  TokenSpan words = with_complement(scene, chunk, phrase.head, phrase.meaning.kind);
  if (link_several(scene, phrase, words)) return;
  Link link = link_of(scene, phrase);
  if (link.entity == none || link.rule == "nominal.unowned" || link.rule == "nominal.people")
    if (const std::uint32_t person = person_said_to_be(scene, phrase); person != none)
      link = {person, "coref.copula", 0.7F};
  if (link.entity == none ||
      (link.rule == "nominal.unowned" && (is_thing(phrase) || is_title_word_of_heading(scene, phrase))))
    return;
  if (phrase.title && phrase.title->tokens.last > words.last) words.last = phrase.title->tokens.last;
  if (link.rule == "coref.appositive" || link.rule == "coref.copula" || link.rule == "nominal.venue")
    words = with_complements(scene, words, phrase.head);
  add_nominal(scene, words, phrase.head, link);
  const bool apposed = link.rule == "coref.appositive" && token(scene, phrase.head).tag == "NNP";  // "X, Minister of Y"
  if (phrase.title && (link.rule == "office.date" || apposed))
    add_position(scene, words, country_of(scene, link.entity), *phrase.title->title);
}

std::uint32_t counted_by(const Scene& scene, std::uint32_t at) {
  static const WordClass& many = actor_words("nouns_of_many");
  static const WordClass& quantities = actor_words("quantities");
  const bool some = quantities.contains(lower(scene, at));  // not "one of his aides", who is somebody else
  const std::uint32_t determiner = child_with(scene, at, Dep::det);
  const bool counts = many.contains(fold(token(scene, at).lemma)) &&
                      (determiner == none || lower(scene, determiner) != "the");  // "the number of refugees"
  const std::uint32_t of = at + 1 < size(scene) && lower(scene, at + 1) == "of" ? at + 1 : none;
  if ((!some && !counts) || of == none || token(scene, of).head != at) return none;
  return child_with(scene, of, Dep::pobj);
}

bool link_counting(Scene& scene, TokenSpan chunk, std::uint32_t at, std::uint32_t counted) {
  const std::uint32_t entity = entity_at(scene, counted);
  if (entity == none) return false;
  const TokenSpan words = with_complement(scene, without_edges(scene, chunk), at, "people");
  add_nominal(scene, words, at, {entity, "nominal.part", 0.6F});
  return true;
}

namespace {

// "[fighter] jets": one noun of two words.
bool is_first_word_of_noun(const Scene& scene, std::uint32_t at) {
  const std::string lemma = fold(token(scene, at).lemma);
  return noun_named(scene, lemma + ' ' + fold(token(scene, token(scene, at).head).lemma)) != nullptr;
}

}  // namespace

void link_modifier(Scene& scene, std::uint32_t at) {
  note_company(scene, at);
  if (token(scene, at).pos == Pos::VERB || token(scene, at).pos == Pos::ADV) return;  // "a forced march"
  static const WordClass& of_workers = actor_words("words_before_forces_of_workers");
  if (lower(scene, at) == "force" && at > 0 && of_workers.contains(lower(scene, at - 1))) return;
  const TokenSpan before{at > 0 && token(scene, at - 1).head == token(scene, at).head ? at - 1 : at, at + 1};
  const auto words = organ_words_at_end(scene, before);
  const Noun* noun = noun_named(scene, fold(token(scene, at).lemma));
  const bool organ = words && words->tokens.size() > 1;
  if (!organ && (noun == nullptr || (noun->kind != "armed" && noun->kind != "organ"))) return;
  if (is_first_word_of_noun(scene, at) || is_deed_before(scene, at)) return;
  NounPhrase phrase;
  phrase.tokens = {at, at + 1};
  phrase.head = at;
  phrase.noun = fold(token(scene, at).lemma);
  phrase.owner = owner_of(scene, at);
  if (organ) {
    const OrganKind& kind = scene.data.organ_kinds[words->kind];
    phrase.meaning = {"organ", kind.suffix, kind.type, {}};
    phrase.tokens = words->tokens;
  } else {
    phrase.meaning = *noun;
  }
  if (phrase.owner.entity == none) phrase.owner = owner_of(scene, token(scene, at).head);
  const Link link = link_of(scene, phrase);
  if (link.entity != none)
    add_mention(scene, phrase.tokens, link.entity, MentionForm::nominal, link.rule, link.confidence * 0.9F);
}

}  // namespace entente::detail
