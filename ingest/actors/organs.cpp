#include "ingest/actors/organs.h"

#include "ingest/actors/focus.h"
#include "ingest/actors/noun_phrase.h"
#include "ingest/actors/persons.h"
#include "ingest/actors/short_names.h"

#include <algorithm>

namespace entente::detail {
namespace {

// "pro-Russian", "U.S.-backed", "Kurdish-held": not what the words belong to.
bool is_of_compound(const Scene& scene, std::uint32_t at) {
  static const WordClass& attitudes = actor_words("prefixes_of_attitude");
  static const WordClass& ties = actor_words("participles_of_ties");
  const bool after_hyphen =
      at >= 2 && scene.piece_of[at] == scene.piece_of[at - 1] && attitudes.contains(lower(scene, at - 2));
  if (after_hyphen) return true;
  std::string last = lower(scene, at);
  if (const std::size_t hyphen = last.rfind('-'); hyphen != std::string::npos && ties.contains(last.substr(hyphen + 1)))
    return true;
  return at + 2 < size(scene) && scene.piece_of[at + 1] == scene.piece_of[at + 2] &&
         ties.contains(lower(scene, at + 2));
}

Owner owner_named(const Scene& scene, std::uint32_t at, std::string_view rule) {
  const ActorMention& mention = scene.mentions[scene.name_at[at]];
  return {mention.entity, country_of(scene, mention.entity), rule};
}

bool is_owner(const Scene& scene, std::uint32_t at) {
  if (scene.name_at[at] == none) return false;
  if (scene.entities[scene.mentions[scene.name_at[at]].entity].type == EntityType::media) return false;
  return !is_of_compound(scene, at);
}

// "US [Pacific] territory": the sea is of nobody.
bool is_sea(const Scene& scene, std::uint32_t at) {
  const std::uint32_t entity = scene.mentions[scene.name_at[at]].entity;
  return scene.entities[entity].type == EntityType::place && country_of(scene, entity).empty();
}

// The name nearest to the end of a modifier: "the [Afghan] government".
std::uint32_t owner_in(const Scene& scene, std::uint32_t modifier) {
  std::uint32_t sea = none;
  for (std::uint32_t i = token(scene, modifier).right_edge + 1; i-- > token(scene, modifier).left_edge;) {
    if (i >= token(scene, modifier).head || !is_owner(scene, i)) continue;
    if (!is_sea(scene, i)) return i;
    if (sea == none) sea = i;
  }
  return sea;
}

// Names among the words before the head: a possessor first, then the modifier nearest to the head.
Owner owner_before(const Scene& scene, std::uint32_t head) {
  const auto below = children(scene, head);
  for (const std::uint32_t child : below)
    if (child < head && token(scene, child).dep == Dep::poss)
      if (const std::uint32_t name = owner_in(scene, child); name != none)
        return owner_named(scene, name, "owner.possessor");
  std::uint32_t sea = none;
  for (const std::uint32_t* child = below.end(); child != below.begin();) {
    const Dep dep = token(scene, *--child).dep;
    if (*child > head || (dep != Dep::compound && dep != Dep::amod && dep != Dep::nmod)) continue;
    const std::uint32_t name = owner_in(scene, *child);
    if (name == none) continue;
    if (!is_sea(scene, name)) return owner_named(scene, name, "owner.modifier");
    if (sea == none) sea = name;
  }
  return sea == none ? Owner{} : owner_named(scene, sea, "owner.modifier");
}

// "forces [loyal to] Assad", "loyal to the Assad government".
Owner owner_of_loyalty(const Scene& scene, std::uint32_t adjective) {
  const std::uint32_t object = object_under(scene, adjective, "to");
  if (object == none) return {};
  return is_owner(scene, object) ? owner_named(scene, object, "owner.preposition") : owner_before(scene, object);
}

// "inspectors from the [nuclear watchdog]": a body that the tables know by a noun phrase.
Owner body_described(const Scene& scene, std::uint32_t at) {
  if (scene.nominal_at[at] == none) return {};
  const ActorMention& mention = scene.mentions[scene.nominal_at[at]];
  if (mention.rule != "gazetteer.phrase" || !is_group(scene.entities[mention.entity].type)) return {};
  return {mention.entity, country_of(scene, mention.entity), "owner.preposition"};
}

Owner owner_after(const Scene& scene, std::uint32_t head) {
  static const WordClass& owner_prepositions = actor_words("prepositions_before_owners");
  static const WordClass& abroad_nouns = actor_words("nouns_of_acts_abroad");
  static const WordClass& case_nouns = actor_words("nouns_of_cases");
  for (const std::uint32_t child : children(scene, head)) {
    if (child > head && lower(scene, child) == "loyal")
      if (Owner owner = owner_of_loyalty(scene, child); owner.entity != none) return owner;
    if (child < head || token(scene, child).dep != Dep::prep || !owner_prepositions.contains(lower(scene, child)))
      continue;
    if (lower(scene, child) == "in" && abroad_nouns.contains(token(scene, head).lemma)) continue;
    if (is_sent(scene, head, child)) continue;
    for (const std::uint32_t object : children(scene, child)) {
      if (token(scene, object).dep != Dep::pobj) continue;
      if (is_owner(scene, object)) return owner_named(scene, object, "owner.preposition");
      if (Owner body = body_described(scene, object); body.entity != none) return body;
      if (case_nouns.contains(token(scene, object).lemma)) continue;
      if (Owner inner = owner_before(scene, object); inner.entity != none) return inner;
    }
  }
  return {};
}

// Names that stand just before, where the parser hung them elsewhere.
Owner owner_beside(const Scene& scene, std::uint32_t head) {
  const std::uint32_t chunk = scene.chunk_at[head];
  if (chunk == none) return {};
  for (std::uint32_t i = head; i-- > scene.document.noun_chunks[chunk].first;) {
    if (token(scene, i).pos == Pos::CCONJ) break;  // "the U.S. and [coalition] forces"
    if (is_owner(scene, i)) return owner_named(scene, i, "owner.beside");
  }
  return {};
}

// "Russian aircraft, including [gunships]": a part is whose the whole is.
Owner owner_of_whole(const Scene& scene, std::uint32_t head) {
  const std::uint32_t whole = whole_of(scene, head);
  if (whole == none) return {};
  const Noun* noun = noun_named(scene, fold(token(scene, whole).lemma));
  const bool related = noun != nullptr && noun->kind == "other";  // "U.S. adversaries, including rebels"
  if (related || !is_nominal_pos(token(scene, whole).pos)) return {};
  Owner owner = owner_before(scene, whole);
  owner.rule = "owner.whole";
  return owner;
}

bool is_capitalised_phrase(const Scene& scene, TokenSpan tokens) {
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
    if (token(scene, i).pos != Pos::ADP && token(scene, i).pos != Pos::DET && token(scene, i).pos != Pos::PART &&
        !is_capitalised(word(scene, i)))
      return false;
  return true;
}

void link_organ_name(Scene& scene, TokenSpan tokens, OrganWords words, const FreeName& name) {
  const std::uint32_t head = head_of(scene, words.tokens);
  Owner owner = owner_of(scene, head);
  std::string country = name.country.empty() ? owner.country : name.country;
  const bool known = !country.empty();
  if (!known) country = context_country(scene, head);
  if (const Noun* noun = noun_named(scene, fold(token(scene, head).lemma));
      !known && noun != nullptr && !admits(noun->home, country))  // "Parliament" is not America's
    country = country_among(scene, noun->home);
  if (country.empty()) return;
  const OrganKind& kind = scene.data.organ_kinds[words.kind];
  const std::uint32_t organ = organ_of(scene, country, kind.suffix, kind.type);
  add_mention(scene, tokens, organ, MentionForm::name, known ? "organ.owner" : "organ.context", known ? 0.9F : 0.7F);
}

EntityType type_of(EntityLabel label) {
  switch (label) {
    case EntityLabel::GPE:
    case EntityLabel::LOC:
      return EntityType::place;
    case EntityLabel::FAC:
      return EntityType::facility;
    case EntityLabel::NORP:
      return EntityType::people;
    case EntityLabel::EVENT:
      return EntityType::event;
    default:
      return EntityType::organisation;
  }
}

// Short names after "in" and "near" are places, whatever the recogniser says: "in Husaybah".
bool looks_like_place(const Scene& scene, const FreeName& name) {
  static const WordClass& place_prepositions = actor_words("prepositions_before_unknown_places");
  if (name.label != EntityLabel::ORG || name.tokens.size() > 2 || name.tokens.first == 0) return false;
  if (case_of(word(scene, name.tokens.last - 1)) != Case::capital) return false;
  const std::uint32_t preposition = preposition_of(scene, name.tokens.last - 1);
  return preposition != none && preposition + 1 == name.tokens.first &&
         place_prepositions.contains(lower(scene, preposition));
}

std::string_view prefix_of(EntityType type) {
  if (type == EntityType::place || type == EntityType::facility) return "PLC.";
  return type == EntityType::event ? "EVT." : "ORG.";
}

// "Felsen Carbide [Corporation]" is Felsen Carbide.
TokenSpan without_legal_form(const Scene& scene, TokenSpan name) {
  static const WordClass& forms = actor_words("legal_forms");
  if (name.size() > 1 && forms.contains(lower(scene, name.last - 1))) --name.last;
  return trimmed(scene, name);
}

// "[Islamic] militants", "[anti-Islam] march": as an adjective, a people or creed that no table knows is nobody.
bool is_bare_adjective(const Scene& scene, const FreeName& name) {
  if (name.label != EntityLabel::NORP) return false;
  const std::uint32_t head = name.tokens.last - 1;
  return token(scene, head).dep == Dep::amod && token(scene, head).head > head;
}

void link_free_name(Scene& scene, const FreeName& name) {
  if (scene.name_at[name.tokens.first] != none || scene.name_at[name.tokens.last - 1] != none) return;
  if (name.label == EntityLabel::ORG && is_in_title(scene, name.tokens)) return;
  if (is_bare_adjective(scene, name)) return;
  if (name.label == EntityLabel::ORG)
    if (const auto words = organ_words_at_end(scene, name.tokens); words && is_capitalised_phrase(scene, name.tokens))
      return link_organ_name(scene, name.tokens, *words, name);
  const std::string_view text = text_of(scene.document, name.tokens);
  const std::string key = slug(text_of(scene.document, without_legal_form(scene, name.tokens)));
  if (key.empty()) return;
  const EntityType type = looks_like_place(scene, name) ? EntityType::place : type_of(name.label);
  if (const Link longer = longer_name_of(scene, name.tokens); longer.entity != none) {
    add_mention(scene, name.tokens, longer.entity, MentionForm::name, longer.rule, longer.confidence);
    return;
  }
  std::uint32_t entity = type == EntityType::event ? none : entity_of_unknown(scene, key);
  if (entity == none) entity = entity_with(scene, std::string{prefix_of(type)} + key, type, text, name.country);
  remember_acronym(scene, name.tokens, entity);
  remember_short_names(scene, name.tokens, entity);
  add_mention(scene, name.tokens, entity, MentionForm::name, "recogniser.name", 0.8F,
              may_act(scene.entities[entity].type));
}

}  // namespace

std::optional<OrganWords> organ_words_at_end(const Scene& scene, TokenSpan tokens) {
  const std::size_t end = scene.piece_of[tokens.last];
  for (std::uint32_t first = tokens.last > tokens.first + 6 ? tokens.last - 6 : tokens.first; first < tokens.last;
       ++first) {
    const auto match = scene.data.organ_words.longest(scene.pieces, scene.piece_of[first], end);
    if (match.end == end && match.end > scene.piece_of[first])
      return OrganWords{{first, tokens.last}, match.values.front()};
  }
  return std::nullopt;
}

bool is_sent(const Scene& scene, std::uint32_t head, std::uint32_t preposition) {
  static const WordClass& guests = actor_words("nouns_of_guests_of_a_state");
  const std::string words = lower(scene, preposition);
  return guests.contains(fold(token(scene, head).lemma)) && words != "of" && words != "from";
}

std::string destination_of(const Scene& scene, std::uint32_t head) {
  for (const std::uint32_t child : children(scene, head)) {
    if (child < head || token(scene, child).dep != Dep::prep || !is_sent(scene, head, child)) continue;
    const std::uint32_t object = child_with(scene, child, Dep::pobj);
    if (object != none && is_owner(scene, object)) return country_of(scene, entity_at(scene, object));
  }
  return {};
}

Owner owner_of(const Scene& scene, std::uint32_t head) {
  if (Owner owner = owner_before(scene, head); owner.entity != none) return owner;
  if (Owner owner = owner_after(scene, head); owner.entity != none) return owner;
  if (Owner owner = owner_beside(scene, head); owner.entity != none) return owner;
  return owner_of_whole(scene, head);
}

// Acronyms that the article explains and the recogniser missed.
void link_acronyms(Scene& scene) {
  if (scene.acronyms.empty()) return;
  for (std::uint32_t i = 0; i < size(scene); ++i) {
    if (scene.name_at[i] != none) continue;
    const auto found = scene.acronyms.find(std::string{word(scene, i)});
    if (found != scene.acronyms.end())
      add_mention(scene, {i, i + 1}, found->second, MentionForm::name, "coref.acronym", 0.9F);
  }
}

void link_organs(Scene& scene) {
  std::stable_sort(scene.free_names.begin(), scene.free_names.end(),
                   [](const FreeName& a, const FreeName& b) { return a.tokens.first < b.tokens.first; });
  for (const ActorMention& mention : scene.mentions)
    if (mention.form == MentionForm::name) remember_short_names(scene, mention.tokens, mention.entity);
  for (const FreeName& name : scene.free_names)
    if (name.label != EntityLabel::PERSON) link_free_name(scene, name);
  link_acronyms(scene);
}

}  // namespace entente::detail
