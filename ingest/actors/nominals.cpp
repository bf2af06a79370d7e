#include "ingest/actors/antecedents.h"
#include "ingest/actors/coreference.h"
#include "ingest/actors/focus.h"
#include "ingest/actors/offices.h"
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
  std::optional<TitleWords> title{};
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
  std::string lemma = fold(token(scene, head).lemma);
  if (lemma == last && last.size() > 3 && last.back() == 's') lemma.pop_back();  // a plural read as a name
  if (head > tokens.first) {
    const std::string before = lower(scene, head - 1) + ' ';
    for (const std::string& end : {last, lemma})
      if (const Noun* noun = noun_named(scene, words = before + end)) return noun;
  }
  for (const std::string& end : {last, lemma})
    if (const Noun* noun = noun_named(scene, words = end)) return noun;
  words = lemma;
  const Token& t = token(scene, head);
  const bool quantity = t.tag == "CD" || in_words(last, " some those many both few several others each ");
  return quantity ? noun_named(scene, words = "some") : nullptr;
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

constexpr std::uint32_t longest_name = 6;  // tokens

bool is_group(EntityType type) {
  return type == EntityType::igo || type == EntityType::armed_group || type == EntityType::party;
}

// Someone whom no table knows: the same words are the same entity, and a definite phrase is the last of its noun.
std::uint32_t nobody(Scene& scene, const NounPhrase& phrase, std::string_view prefix, EntityType type) {
  const std::string noun = std::string{prefix} + phrase.noun;
  const auto last = scene.last_of_noun.find(noun);
  if (is_definite(scene, phrase) && last != scene.last_of_noun.end()) return last->second;
  const std::string_view text = text_of(scene.document, trimmed(scene, phrase.tokens));
  std::string words = slug(text);
  if (words.empty() || phrase.tokens.size() > longest_name) words = slug(phrase.noun);
  if (words.empty()) words = "someone";
  const std::uint32_t entity = entity_with(scene, std::string{prefix} + words, type, text, {});
  scene.last_of_noun.insert_or_assign(noun, entity);
  return entity;
}

struct Link {
  std::uint32_t entity = none;
  std::string_view rule;
  float confidence = 0.5F;
};

constexpr std::string_view outsiders =
    " foreign other fellow world western international global european arab african asian gulf various regional "
    "partner member "
    "allied neighboring neighbouring ";

// "foreign officials", "world leaders": of no one state.
bool is_of_others(const Scene& scene, const NounPhrase& phrase) {
  for (const std::uint32_t child : children(scene, phrase.head))
    if (child < phrase.head && in_words(lower(scene, child), outsiders)) return true;
  return false;
}

Link organ_in(Scene& scene, const NounPhrase& phrase, const std::string& country, std::string_view rule,
              float confidence) {
  if (country.empty()) return {};
  const EntityType type = phrase.meaning.type == EntityType::person ? EntityType::government : phrase.meaning.type;
  return {organ_of(scene, country, phrase.meaning.suffix, type), rule, confidence};
}

// "pro-Russian forces", "Kurdish forces": of a name that is no state.
bool is_of_strangers(const Scene& scene, const NounPhrase& phrase) {
  for (std::uint32_t i = phrase.tokens.first; i < phrase.head; ++i)
    if (scene.name_at[i] != none) return true;
  return false;
}

// "a terrorist commander", "rebel forces".
bool has_armed_modifier(const Scene& scene, const NounPhrase& phrase) {
  for (const std::uint32_t child : children(scene, phrase.head)) {
    const Noun* noun = child < phrase.head ? noun_named(scene, fold(token(scene, child).lemma)) : nullptr;
    if (noun != nullptr && noun->kind == "armed") return true;
  }
  return false;
}

Link armed_link(Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  if (owner.entity != none && is_group(scene.entities[owner.entity].type)) return {owner.entity, "nominal.body", 0.8F};
  if (is_definite(scene, phrase))
    if (const std::uint32_t group = last_of_kind(scene, phrase.head, "armed", phrase.noun); group != none)
      return {group, "coref.group", 0.6F};
  if (!owner.country.empty() && owner.rule == "owner.modifier" && phrase.noun == "fighter")
    return {organ_of(scene, owner.country, "MIL", EntityType::military), "nominal.owner", 0.6F};
  return {nobody(scene, phrase, "NSA.", EntityType::armed_group), "nominal.armed", 0.6F};
}

constexpr std::string_view not_in_office = " former ex late next future then ousted previous old another last ";

bool is_in_office(const Scene& scene, const NounPhrase& phrase) {
  if (token(scene, phrase.head).tag == "NNS" || token(scene, phrase.head).tag == "NNPS") return false;
  for (std::uint32_t i = phrase.tokens.first; i < phrase.head; ++i)
    if (in_words(lower(scene, i), not_in_office)) return false;
  return !in_words(lower(scene, phrase.tokens.first), " a an any no ");
}

// "The Russian president" is whoever was it at the article's date.
Link office_link(Scene& scene, const NounPhrase& phrase, const std::string& country) {
  if (country.empty() || !phrase.title || !is_in_office(scene, phrase)) return {};
  const std::uint32_t record = holder_of(scene, country, *phrase.title->title);
  if (record == none) return {};
  return {entity_of_record(scene, record), "office.date", 0.85F};
}

Link organ_link(Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  if (const Link holder = office_link(scene, phrase, owner.country); holder.entity != none) return holder;
  if (owner.entity != none && owner.country.empty() && is_group(scene.entities[owner.entity].type))
    return {owner.entity, "nominal.body", 0.8F};
  const bool beside_others = is_of_others(scene, phrase) && owner.rule == "owner.preposition";
  if (!owner.country.empty() && !beside_others) return organ_in(scene, phrase, owner.country, "nominal.owner", 0.85F);
  if (owner.entity == none && phrase.meaning.kind == "organ" &&
      (is_of_strangers(scene, phrase) || has_armed_modifier(scene, phrase)))
    return armed_link(scene, phrase);
  if (phrase.meaning.kind == "office" && has_armed_modifier(scene, phrase)) return armed_link(scene, phrase);
  if (is_of_others(scene, phrase)) return {nobody(scene, phrase, "ORG.", EntityType::people), "nominal.others", 0.5F};
  if (phrase.meaning.kind == "office" && is_definite(scene, phrase))
    if (const std::uint32_t person = titled_person(scene, phrase.head, phrase.noun); person != none)
      return {person, "coref.office", 0.75F};
  const std::string& home = phrase.meaning.home;
  const bool excluding = home.starts_with('-');
  const bool at_home = scene.focus.contains(home) || scene.main_country.empty() ||
                       (phrase.title && scene.data.state_titles.contains(phrase.title->title->words));
  if (const Link holder = at_home ? office_link(scene, phrase, home) : Link{}; holder.entity != none) return holder;
  if (!home.empty() && !excluding && scene.focus.contains(home))
    return organ_in(scene, phrase, home, "nominal.home", 0.6F);
  if (phrase.meaning.kind == "organ" && is_definite(scene, phrase) && !excluding)
    if (const std::uint32_t organ = last_organ(scene, phrase.head, phrase.meaning.suffix); organ != none)
      return {organ, "coref.organ", 0.7F};
  const bool local = in_words(phrase.meaning.suffix, " COP JUD GOV.LOC ");
  const std::string country = excluding ? country_outside(scene, home.substr(1))
                              : local   ? context_country(scene, phrase.head)
                                        : scene.main_country;
  if (country.empty()) return {nobody(scene, phrase, "ORG.", EntityType::organisation), "nominal.unknown", 0.4F};
  return organ_in(scene, phrase, country, "nominal.context", 0.6F);
}

Link state_link(Scene& scene, const NounPhrase& phrase) {
  std::string country = phrase.owner.country;
  if (country.empty()) country = last_state(scene, phrase.head);
  if (country.empty()) country = context_country(scene, phrase.head);
  const bool plural = token(scene, phrase.head).tag == "NNS";
  if (country.empty() || plural || is_of_others(scene, phrase))
    return {nobody(scene, phrase, "ORG.", EntityType::other), "nominal.unknown", 0.4F};
  const auto known = scene.data.by_id.find(country);
  if (known == scene.data.by_id.end()) return {};
  return {entity_of_record(scene, known->second), "nominal.country", 0.7F};
}

// Something of a known owner: an entity of its own below the owner's id, so that it rolls up with it.
Link owned_link(Scene& scene, const NounPhrase& phrase, std::string_view prefix) {
  const Owner& owner = phrase.owner;
  const bool belongs = owner.entity != none && owner.rule != "owner.preposition";
  if (!belongs || (!is_group(scene.entities[owner.entity].type) && owner.country.empty()))
    return {nobody(scene, phrase, prefix, phrase.meaning.type), "nominal.unowned", 0.5F};
  const std::string id = scene.entities[owner.entity].id + '.' + slug(phrase.noun);
  return {entity_with(scene, id, phrase.meaning.type, phrase.noun, owner.country), "nominal.owner", 0.6F};
}

Link conflict_link(Scene& scene, const NounPhrase& phrase) {
  const std::string& country = phrase.owner.country.empty() ? scene.place_country : phrase.owner.country;
  if (country.empty()) return {nobody(scene, phrase, "EVT.", EntityType::event), "nominal.unowned", 0.4F};
  return {organ_of(scene, country, phrase.meaning.suffix, EntityType::event), "nominal.conflict", 0.6F};
}

Link place_link(Scene& scene, const NounPhrase& phrase) {
  if (const Link owned = owned_link(scene, phrase, "PLC."); owned.rule != "nominal.unowned") return owned;
  std::string country = phrase.owner.country.empty() ? place_country(scene, phrase.head) : phrase.owner.country;
  const std::string key = country + ".PLC." + slug(phrase.noun);
  if (country.empty()) return owned_link(scene, phrase, "PLC.");
  return {entity_with(scene, key, EntityType::place, phrase.noun, country), "nominal.place", 0.5F};
}

Link group_link(Scene& scene, const NounPhrase& phrase) {
  const Link owned = owned_link(scene, phrase, "ORG.");
  if (owned.rule != "nominal.unowned" || !is_definite(scene, phrase)) return owned;
  const std::uint32_t last = last_of_kind(scene, phrase.head, phrase.meaning.kind, phrase.noun);
  return last == none ? owned : Link{last, "coref.group", 0.6F};
}

Link people_link(Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  const bool of_state = owner.entity != none && scene.entities[owner.entity].type == EntityType::state;
  if (owner.country.empty() || owner.rule == "owner.preposition" || !of_state)
    return {nobody(scene, phrase, "ORG.", EntityType::people), "nominal.people", 0.5F};
  return {organ_of(scene, owner.country, "CVL", EntityType::people), "nominal.people", 0.7F};
}

bool can_be(const Scene& scene, const NounPhrase& phrase, std::uint32_t entity) {
  const EntityType type = scene.entities[entity].type;
  const std::string& kind = phrase.meaning.kind;
  const bool person = phrase.meaning.type == EntityType::person || kind == "people";
  if (type == EntityType::person) return person && token(scene, phrase.head).tag == "NN";
  return kind == "group" || kind == "company"
             ? type == EntityType::organisation || type == EntityType::company || is_group(type)
             : false;
}

std::uint32_t named_at(const Scene& scene, std::uint32_t at) {
  return scene.name_at[at] == none ? none : scene.mentions[scene.name_at[at]].entity;
}

// "X, the minister", "the minister, X", "X is the minister".
Link apposed(const Scene& scene, const NounPhrase& phrase) {
  const Token& t = token(scene, phrase.head);
  std::uint32_t other = none;
  if (t.dep == Dep::appos) other = named_at(scene, t.head);
  for (const std::uint32_t child : children(scene, phrase.head))
    if (other == none && child > phrase.head && token(scene, child).dep == Dep::appos) other = named_at(scene, child);
  if (t.dep == Dep::attr && token(scene, t.head).lemma == "be")
    for (const std::uint32_t child : children(scene, t.head))
      if (token(scene, child).dep == Dep::nsubj) other = named_at(scene, child);
  if (other == none || !can_be(scene, phrase, other)) return {};
  return {other, t.dep == Dep::attr ? "coref.copula" : "coref.appositive", 0.85F};
}

Link link_of(Scene& scene, const NounPhrase& phrase) {
  const std::string& kind = phrase.meaning.kind;
  if (const Link same = apposed(scene, phrase); same.entity != none) return same;
  if (kind == "state") return state_link(scene, phrase);
  if (kind == "organ" || kind == "office") return organ_link(scene, phrase);
  if (kind == "armed") return armed_link(scene, phrase);
  if (kind == "people") return people_link(scene, phrase);
  if (kind == "other") return {nobody(scene, phrase, "ORG.", EntityType::other), "nominal.others", 0.5F};
  if (kind == "conflict") return conflict_link(scene, phrase);
  if (kind == "place") return place_link(scene, phrase);
  if (kind == "group" || kind == "alliance") return group_link(scene, phrase);
  return owned_link(scene, phrase, "ORG.");
}

constexpr std::string_view parties_of_two =
    " country nation side leader government state neighbor neighbour adversary ally rival power president party ";

// "the two countries", "both sides": the two states last spoken of.
bool link_two(Scene& scene, const NounPhrase& phrase) {
  const bool both = in_words(lower(scene, phrase.tokens.first), " both two each ") ||
                    (phrase.tokens.size() > 1 && lower(scene, phrase.tokens.first + 1) == "two");
  const bool bare = phrase.tokens.size() <= 2 && in_words(lower(scene, phrase.head), " two both other ");
  if (!both || (!bare && !in_words(fold(token(scene, phrase.head).lemma), parties_of_two))) return false;
  const auto states = last_two_states(scene, phrase.head);
  if (states.size() < 2) return false;
  for (const std::uint32_t state : states)
    add_mention(scene, phrase.tokens, state, MentionForm::nominal, "coref.two", 0.7F);
  return true;
}

// What no one is: a thing or an abstraction that belongs to nobody known.
bool is_thing(const NounPhrase& phrase) {
  return phrase.meaning.kind.empty();
}

NounPhrase phrase_of(const Scene& scene, TokenSpan chunk) {
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
  if (phrase.owner.entity == none) phrase.owner = owner_by_pronoun(scene, phrase.head);
  return phrase;
}

TokenSpan without_edges(const Scene& scene, TokenSpan tokens) {
  for (std::uint32_t i = tokens.first; i + 1 < tokens.last; ++i)
    if (lower(scene, i) == "backed" || lower(scene, i).ends_with("-backed")) return {i + 1, tokens.last};
  while (tokens.size() > 1 && token(scene, tokens.first).pos == Pos::SPACE) ++tokens.first;
  while (tokens.size() > 1 &&
         (token(scene, tokens.last - 1).pos == Pos::SPACE || token(scene, tokens.last - 1).pos == Pos::PUNCT))
    --tokens.last;
  return tokens;
}

EntityType unknown_type(const Scene& scene, TokenSpan tokens) {
  if (scene.data.gender_of_name.contains(lower(scene, tokens.first)) && tokens.size() < 4) return EntityType::person;
  const std::uint32_t preposition = preposition_of(scene, tokens.last - 1);
  const bool in_place = preposition != none && in_words(lower(scene, preposition), " in near at outside around ");
  return in_place && case_of(word(scene, tokens.last - 1)) == Case::capital ? EntityType::place : EntityType::other;
}

// Names that neither tables nor the recogniser know: the capitalised words up to the head.
bool link_unknown_name(Scene& scene, const NounPhrase& phrase) {
  if (scene.is_measure[phrase.head]) return false;
  if (!phrase.meaning.kind.empty() || token(scene, phrase.head).pos != Pos::PROPN ||
      !is_capitalised(word(scene, phrase.head)))
    return false;
  TokenSpan tokens{phrase.head, phrase.head + 1};
  while (tokens.first > phrase.tokens.first && token(scene, tokens.first - 1).pos == Pos::PROPN &&
         scene.name_at[tokens.first - 1] == none)
    --tokens.first;
  const std::string_view text = text_of(scene.document, tokens);
  if (slug(text).size() < 3 || phrase.owner.entity != none) return false;
  const EntityType type = unknown_type(scene, tokens);
  const std::string_view prefix = type == EntityType::place ? "PLC." : type == EntityType::person ? "PER." : "ORG.";
  const std::uint32_t entity = entity_with(scene, std::string{prefix} + slug(text), type, text, {});
  add_mention(scene, tokens, entity, MentionForm::name, "name.unknown", 0.4F, type != EntityType::place);
  return true;
}

}  // namespace

// "members of the council": a short complement with "of" belongs to the noun phrase.
TokenSpan with_complement(const Scene& scene, TokenSpan chunk, std::uint32_t head, bool takes_in) {
  for (const std::uint32_t child : children(scene, head)) {
    const Token& t = token(scene, child);
    const bool in = takes_in && lower(scene, child) == "in";
    if (child == chunk.last && t.dep == Dep::prep && (in || lower(scene, child) == "of") && t.right_edge < child + 6)
      return {chunk.first, t.right_edge + 1};
  }
  return chunk;
}

constexpr std::string_view shares =
    " number dozen hundred thousand score million group member one some many most several few majority part half all "
    "both couple "
    "hundreds thousands dozens scores leader resident people citizen head chief commander supporter family ";

// "dozens of civilians", "members of the council": the noun phrase goes on.
bool is_share(const Scene& scene, const NounPhrase& phrase) {
  return in_words(fold(token(scene, phrase.head).lemma), shares) || token(scene, phrase.head).tag == "CD";
}

void link_nominal(Scene& scene, TokenSpan chunk) {
  chunk = without_edges(scene, chunk);
  const NounPhrase phrase = phrase_of(scene, chunk);
  if (link_unknown_name(scene, phrase)) return;
  if (phrase.meaning.kind.empty() && token(scene, phrase.head).pos == Pos::PROPN) return;
  if (link_two(scene, phrase)) return;
  const Link link = link_of(scene, phrase);
  if (link.entity == none || (link.rule == "nominal.unowned" && is_thing(phrase))) return;
  const bool takes_in = phrase.meaning.kind == "armed" || phrase.meaning.kind == "conflict";
  if (takes_in || is_share(scene, phrase)) chunk = with_complement(scene, chunk, phrase.head, takes_in);
  if (phrase.title && phrase.title->tokens.last > chunk.last) chunk.last = phrase.title->tokens.last;
  add_mention(scene, chunk, link.entity, MentionForm::nominal, link.rule, link.confidence);
  scene.nominal_at[phrase.head] = static_cast<std::uint32_t>(scene.mentions.size() - 1);
  if (phrase.title && link.rule == "office.date")
    add_position(scene, chunk, country_of(scene, link.entity), *phrase.title->title);
}

void link_modifier(Scene& scene, std::uint32_t at) {
  const TokenSpan before{at > 0 && token(scene, at - 1).head == token(scene, at).head ? at - 1 : at, at + 1};
  const auto words = organ_words_at_end(scene, before);
  const Noun* noun = noun_named(scene, fold(token(scene, at).lemma));
  const bool organ = words && words->tokens.size() > 1;
  if (!organ && (noun == nullptr || (noun->kind != "armed" && noun->kind != "organ"))) return;
  NounPhrase phrase{{at, at + 1}, at, fold(token(scene, at).lemma), {}, owner_of(scene, at)};
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
