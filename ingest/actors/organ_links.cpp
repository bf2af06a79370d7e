#include "ingest/actors/antecedents.h"
#include "ingest/actors/focus.h"
#include "ingest/actors/noun_phrase.h"
#include "ingest/actors/private_bodies.h"
#include "ingest/actors/pronouns.h"

#include <algorithm>

namespace entente::detail {
namespace {

// "Kurdish forces" are the Kurds' as NATO's are NATO's.
bool is_body(const Scene& scene, std::uint32_t entity) {
  return is_group(scene.entities[entity].type) || scene.entities[entity].id.starts_with("NSA.");
}

// "pro-Russian forces", "Kurdish forces": of a name that is no state.
bool is_of_strangers(const Scene& scene, const NounPhrase& phrase) {
  const std::uint32_t chunk = scene.chunk_at[phrase.head];  // "[Russian-backed] forces" too
  const std::uint32_t first = chunk == none ? phrase.tokens.first : scene.document.noun_chunks[chunk].first;
  for (std::uint32_t i = first; i < phrase.head; ++i)
    if (scene.name_at[i] != none) return true;
  return false;
}

// "rebel forces"; not the noun's own first word: "[fighter] jets".
bool has_armed_modifier(const Scene& scene, const NounPhrase& phrase) {
  for (const std::uint32_t child : children(scene, phrase.head)) {
    const std::string lemma = fold(token(scene, child).lemma);
    const Noun* noun = child < phrase.head ? noun_named(scene, lemma) : nullptr;
    if (noun != nullptr && noun->kind == "armed" && !phrase.noun.starts_with(lemma + ' ')) return true;
  }
  return false;
}

// "opposition forces", "Islamic brigades": not the state's.
bool is_of_opponents(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& opponents = actor_words("nouns_of_opponents");
  static const WordClass& creeds = actor_words("adjectives_of_militants");
  return phrase.meaning.suffix.starts_with("MIL") &&
         (has_word_below(scene, phrase.head, opponents) || has_word_below(scene, phrase.head, creeds));
}

// Companies and bodies, the press too: what may have divisions and offices.
bool has_parts(const Scene& scene, std::uint32_t entity) {
  const EntityType type = entity == none ? EntityType::other : scene.entities[entity].type;
  return type == EntityType::company || type == EntityType::organisation || type == EntityType::media;
}

// "Siemens … its Brazilian division", "the Kabul office of the charity": the company's or body's, not a state's.
std::uint32_t firm_of(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& parts = actor_words("nouns_of_parts_of_firms");
  if (!parts.contains(fold(token(scene, phrase.head).lemma))) return none;
  for (const std::uint32_t child : children(scene, phrase.head))
    if (token(scene, child).dep == Dep::poss && has_parts(scene, entity_at(scene, child)))
      return entity_at(scene, child);
  const std::uint32_t of = object_under(scene, phrase.head, "of");
  return of != none && has_parts(scene, entity_at(scene, of)) ? entity_at(scene, of) : none;
}

bool is_in_office(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& not_in_office = actor_words("adjectives_of_no_holder");
  static const WordClass& indefinite = actor_words("indefinite_articles");
  if (token(scene, phrase.head).tag == "NNS" || token(scene, phrase.head).tag == "NNPS") return false;
  if (is_prefixed(scene, phrase.head)) return false;
  for (std::uint32_t i = phrase.tokens.first; i < phrase.head; ++i)
    if (not_in_office.contains(lower(scene, i)) || is_one_of_many(scene, phrase, i)) return false;
  return !indefinite.contains(lower(scene, phrase.tokens.first));
}

// "[Saudi-led coalition] air strikes"
std::uint32_t group_striking(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& strikes = actor_words("nouns_of_strikes");
  if (!strikes.contains(phrase.noun)) return none;
  for (const std::uint32_t child : children(scene, phrase.head)) {
    const std::uint32_t entity = child < phrase.head ? entity_at(scene, child) : none;
    if (entity != none && is_group(scene.entities[entity].type)) return entity;
  }
  return none;
}

// "Obama and Secretary of State [Hillary Clinton]": whom the title stands before, whatever the parser makes of it.
std::uint32_t bearer_behind(const Scene& scene, const NounPhrase& phrase) {
  if (!phrase.title) return none;
  const std::uint32_t behind = phrase.title->tokens.last;
  if (behind >= size(scene) || scene.name_at[behind] == none) return none;
  const ActorMention& name = scene.mentions[scene.name_at[behind]];
  const bool person = scene.entities[name.entity].type == EntityType::person && name.tokens.first == behind;
  return person ? name.entity : none;
}

}  // namespace

namespace {

// "the president of the Syrian Coalition": not Syria's.
bool is_of_own_body(const Scene& scene, const NounPhrase& phrase) {
  if (leads_part_of_state(scene, phrase)) return true;
  const Owner& owner = phrase.owner;
  if (owner.entity == none || owner.rule != "owner.preposition") return false;
  const EntityType type = scene.entities[owner.entity].type;
  return is_group(type) || type == EntityType::organisation || type == EntityType::company;
}

}  // namespace

Link office_link(Scene& scene, const NounPhrase& phrase, const std::string& country) {
  if (const std::uint32_t bearer = bearer_behind(scene, phrase); bearer != none)
    return {bearer, "coref.appositive", 0.85F};
  if (country.empty() || !phrase.title || !is_in_office(scene, phrase) || is_of_own_body(scene, phrase))
    return {};
  const std::uint32_t record = holder_of(scene, country, *phrase.title->title);
  if (record == none) return {};
  return {entity_of_record(scene, record), "office.date", 0.85F};
}

namespace {

// "Acme's spokesman", "Acme officials": nobody of Acme's state. An unknown body of a state may be one of its organs.
bool speaks_for_firm(const Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  const Entity& entity = scene.entities[owner.entity];
  const bool body = entity.type == EntityType::organisation &&
                    (!entity.country || record_of(scene, owner.entity) != nullptr || phrase.meaning.kind == "office");
  if (owner.rule == "owner.beside" || (entity.type != EntityType::company && !body)) return false;
  return phrase.meaning.kind == "office" || (phrase.meaning.suffix == "GOV" && phrase.meaning.home.empty());
}

// Of a body or a country that its own words name.
Link owned_organ(Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  if (owner.entity == none) return {};
  const bool leads_party = phrase.noun == "leadership" && scene.entities[owner.entity].type == EntityType::party;
  const bool body = leads_party || (owner.country.empty() && is_body(scene, owner.entity));
  if (body || scene.entities[owner.entity].type == EntityType::armed_group) return {owner.entity, "nominal.body", 0.8F};
  const bool beside = owner.rule == "owner.preposition";
  if (speaks_for_firm(scene, phrase)) {
    if (phrase.meaning.suffix.starts_with("MIL"))  // "a university art major"
      return {nobody(scene, phrase, "ORG.", EntityType::people), "nominal.others", 0.4F};
    return {owner.entity, "nominal.body", 0.75F};
  }
  if (beside && is_of_others(scene, phrase)) return {};
  if (beside && phrase.meaning.kind == "office" && has_armed_modifier(scene, phrase)) return {};
  return organ_in(scene, phrase, owner.country, "nominal.owner", 0.85F);
}

bool is_armed(const Scene& scene, const NounPhrase& phrase) {
  if (phrase.meaning.kind == "office") return has_armed_modifier(scene, phrase);
  return phrase.owner.entity == none && (is_of_strangers(scene, phrase) || has_armed_modifier(scene, phrase));
}

// "the president urged Zelensky": not Zelensky, to whom he does something.
bool is_other_side(const Scene& scene, const NounPhrase& phrase, std::uint32_t person) {
  const Token& t = token(scene, phrase.head);
  if (t.dep != Dep::nsubj || person == none) return false;
  const std::uint32_t object = child_with(scene, t.head, Dep::dobj);
  return object != none && entity_at(scene, object) == person;
}

// The person or organ that the article spoke of by the same noun.
Link organ_before(const Scene& scene, const NounPhrase& phrase) {
  if (!is_definite(scene, phrase)) return {};
  if (phrase.meaning.kind == "office") {
    std::uint32_t person = titled_person(scene, phrase.head, phrase.noun);
    if (person == none && phrase.title && is_in_office(scene, phrase))  // "Macron met Merkel. The chancellor …"
      person = only_holder(scene, phrase.head,
                           [&](const Office& office) { return office.position == phrase.title->title->position; });
    return {is_other_side(scene, phrase, person) ? none : person, "coref.office", 0.75F};
  }
  if (token(scene, phrase.tokens.first).dep == Dep::poss) return {};  // "their governments"
  const std::uint32_t organ = last_organ(scene, phrase.head, phrase.meaning.suffix, phrase.noun);
  const bool barred = organ != none && !admits(phrase.meaning.home, country_of(scene, organ));
  return barred ? Link{} : Link{organ, "coref.organ", 0.7F};
}

// Whether the article speaks of the noun's state more than in passing beside the one that it is about; of a noun that
// no other state has, whether it speaks of it at all.
bool is_home_in_news(const Scene& scene, const NounPhrase& phrase) {
  constexpr double share_in_passing = 0.3;
  static const WordClass& of_one_state = actor_words("nouns_of_one_state");
  const auto home = scene.focus.find(phrase.meaning.home), main = scene.focus.find(scene.main_country);
  if (home == scene.focus.end()) return false;
  return main == scene.focus.end() || of_one_state.contains(phrase.noun) ||
         home->second >= share_in_passing * main->second;
}

// "Jefferson told [his attorney general]": of somebody whom no table knows in office today.
bool is_of_person_without_state(const Scene& scene, const NounPhrase& phrase) {
  const Owner& owner = phrase.owner;
  return owner.entity != none && owner.rule != "owner.preposition" && owner.country.empty() &&
         scene.entities[owner.entity].type == EntityType::person;
}

// Of the state whose organ it is wherever that state is in the news.
Link organ_at_home(Scene& scene, const NounPhrase& phrase) {
  const std::string& home = phrase.meaning.home;
  const bool at_home = !is_of_person_without_state(scene, phrase) &&
                       (is_home_in_news(scene, phrase) || scene.main_country.empty() ||
                        (phrase.title && scene.data.state_titles.contains(phrase.title->title->words)));
  if (const Link holder = at_home ? office_link(scene, phrase, home) : Link{}; holder.entity != none) return holder;
  if (home.empty() || is_list(home) || !is_home_in_news(scene, phrase)) return {};
  return organ_in(scene, phrase, home, "nominal.home", 0.6F);
}

}  // namespace

// "foreign officials", "world leaders": of no one state.
bool is_of_others(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& outsiders = actor_words("adjectives_of_outsiders");
  static const WordClass& foreign_affairs = actor_words("nouns_of_foreign_affairs");
  for (const std::uint32_t child : children(scene, phrase.head))
    if (child < phrase.head && outsiders.contains(lower(scene, child)) &&
        !(child + 1 == phrase.head && foreign_affairs.contains(fold(token(scene, phrase.head).lemma))))
      return true;
  return false;
}

// "any country", "every nation".
bool is_any(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& any = actor_words("determiners_of_any");
  return has_word_below(scene, phrase.head, any);
}

namespace {

// "DeMint said the [president] was passive": whose words the clause of the subject tells; none elsewhere.
std::uint32_t teller_of(const Scene& scene, std::uint32_t subject) {
  static const WordClass& speech = actor_words("verbs_of_speech");
  const std::uint32_t clause = token(scene, subject).head;
  const std::uint32_t verb = token(scene, clause).head;
  if (token(scene, subject).dep != Dep::nsubj || token(scene, clause).dep != Dep::ccomp) return none;
  const std::uint32_t teller = speech.contains(token(scene, verb).lemma) ? child_with(scene, verb, Dep::nsubj) : none;
  return teller == none || teller == subject ? none : entity_at(scene, teller);
}

// '"The president was clear," the senator said': of the speaker's own state.
Link office_of_speaker(Scene& scene, const NounPhrase& phrase) {
  if (phrase.owner.entity != none || !phrase.title || !is_definite(scene, phrase)) return {};
  const bool quoted = is_quoted(scene, phrase.head);
  const std::uint32_t speaker = quoted ? speaker_of(scene, phrase.head) : teller_of(scene, phrase.head);
  return speaker == none ? Link{} : office_link(scene, phrase, country_of(scene, speaker));
}

// "Trump promoted his deputy": somebody below him, no member of a parliament.
Link deputy_of(Scene& scene, const NounPhrase& phrase) {
  const std::uint32_t owner = phrase.owner.entity;
  if (phrase.noun != "deputy" || owner == none || scene.entities[owner].type != EntityType::person) return {};
  const std::string country = country_of(scene, owner);
  return {entity_with(scene, scene.entities[owner].id + ".deputy", EntityType::person, phrase.noun, country),
          "nominal.owner", 0.6F};
}

// "expelled diplomats", "summoned the ambassador": of another state than who does it, whichever.
bool is_sent_away(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& verbs = actor_words("verbs_of_sending_away");
  static const WordClass& guests = actor_words("nouns_of_guests_of_a_state");
  const std::uint32_t head = first_conjunct(scene, phrase.head);
  const Token& t = token(scene, head);
  const bool object = t.dep == Dep::dobj || t.dep == Dep::nsubjpass;
  return object && phrase.owner.entity == none && guests.contains(fold(token(scene, phrase.head).lemma)) &&
         verbs.contains(token(scene, t.head).lemma);
}

}  // namespace

Link organ_link(Scene& scene, const NounPhrase& phrase) {
  if (const Link deputy = deputy_of(scene, phrase); deputy.entity != none) return deputy;
  if (const Link private_office = private_office_link(scene, phrase); private_office.entity != none)
    return private_office;
  if (is_sent_away(scene, phrase) && !is_definite(scene, phrase))
    return {nobody(scene, phrase, "ORG.", EntityType::people), "nominal.others", 0.5F};
  if (const Link former = former_link(scene, phrase); former.entity != none) return former;
  if (const Link holder = office_link(scene, phrase, phrase.owner.country); holder.entity != none) return holder;
  if (const Link holder = office_of_speaker(scene, phrase); holder.entity != none) return holder;
  if (const std::uint32_t group = group_striking(scene, phrase); group != none) return {group, "nominal.body", 0.8F};
  if (is_of_opponents(scene, phrase)) return armed_link(scene, phrase);
  if (const std::uint32_t firm = firm_of(scene, phrase); firm != none) return {firm, "nominal.part", 0.6F};
  if (const Link officer = officer_link(scene, phrase); officer.entity != none) return officer;
  if (const Link owned = owned_organ(scene, phrase); owned.entity != none) return owned;
  if (is_armed(scene, phrase)) return armed_link(scene, phrase);
  if (is_of_others(scene, phrase)) return {nobody(scene, phrase, "ORG.", EntityType::people), "nominal.others", 0.5F};
  if (const Link there = organ_of_place(scene, phrase); there.entity != none) return there;
  const bool office = phrase.meaning.kind == "office";
  Link before = organ_before(scene, phrase);
  before.entity = highest_court(scene, phrase, before.entity);
  if (office && before.entity != none) return before;
  if (const Link home = organ_at_home(scene, phrase); home.entity != none) return home;
  if (!office && before.entity != none) return before;
  if (const Link spokesman = spokesman_link(scene, phrase); spokesman.entity != none) return spokesman;
  return organ_in_context(scene, phrase);
}

}  // namespace entente::detail
