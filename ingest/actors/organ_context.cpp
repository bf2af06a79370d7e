#include "ingest/actors/focus.h"
#include "ingest/actors/noun_phrase.h"

#include <algorithm>

namespace entente::detail {
namespace {

// "every member state's parliament": of nobody, even where one state is in the news.
bool is_every(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& all = actor_words("determiners_of_every");
  if (has_word_below(scene, phrase.head, all)) return true;
  const auto below = children(scene, phrase.head);
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t child) {
    return token(scene, child).dep == Dep::poss && has_word_below(scene, child, all);
  });
}

// "dictators": of no one state.
bool is_any_outsider(const Scene& scene, const NounPhrase& phrase) {
  const std::string_view tag = token(scene, phrase.head).tag;
  return phrase.meaning.kind == "office" && is_list(phrase.meaning.home) && (tag == "NNS" || tag == "NNPS") &&
         !is_definite(scene, phrase);
}

// "three governments": of as many states.
bool is_counted(const Scene& scene, const NounPhrase& phrase) {
  const std::string_view tag = token(scene, phrase.head).tag;
  return phrase.noun == "government" && tag == "NNS" && child_with(scene, phrase.head, Dep::nummod) != none;
}

// "their governments" of people whom nothing names.
bool is_of_unknown_owner(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& possessives = actor_words("possessives_of_others");
  return possessives.contains(lower(scene, phrase.tokens.first)) && phrase.owner.entity == none;
}

// "government forces": of the country where they fight.
bool is_of_unnamed_government(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& sides = actor_words("nouns_of_government_side");
  return phrase.meaning.suffix.starts_with("MIL") && phrase.head > 0 && sides.contains(lower(scene, phrase.head - 1));
}

bool names_state(const Scene& scene, std::uint32_t at, const std::string& country) {
  if (at == none || scene.name_at[at] == none) return false;
  const Entity& entity = scene.entities[scene.mentions[scene.name_at[at]].entity];
  const bool side = entity.type == EntityType::state || entity.type == EntityType::government ||
                    entity.type == EntityType::company || entity.type == EntityType::organisation;
  return entity.country == country && side;
}

bool is_named_before(const Scene& scene, std::uint32_t at, const std::string& country) {
  const std::uint32_t start = scene.document.sentences[scene.sentence_at[at]].first;
  return std::any_of(scene.mentions.begin(), scene.mentions.end(), [&](const ActorMention& mention) {
    return mention.tokens.first < start && country_of(scene, mention.entity) == country;
  });
}

// "condemned the [Turkish] raid", "summoned the [Polish] ambassador": of a state's deed or guest, not of its people, who
// may be the doer's own ("police detained a Turkish reporter").
bool is_of_state(const Scene& scene, std::uint32_t object, const std::string& country) {
  static const WordClass& guests = actor_words("nouns_of_guests_of_a_state");
  const std::string lemma = fold(token(scene, object).lemma);
  const Noun* noun = noun_named(scene, lemma);
  if (noun != nullptr && noun->kind != "asset" && noun->kind != "conflict" && !guests.contains(lemma)) return false;
  const auto below = children(scene, object);
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t child) {
    const Dep dep = token(scene, child).dep;
    const bool modifier = dep == Dep::amod || dep == Dep::compound || dep == Dep::nmod || dep == Dep::poss;
    return child < object && modifier && names_state(scene, child, country);
  });
}

// "An official said Russia had spied", "the army invaded Kuwait": who speaks of a state by its name, or does something
// to one that the text has not named before, is not of it.
bool speaks_of(const Scene& scene, const NounPhrase& phrase, const std::string& country) {
  const Token& own = token(scene, phrase.head);
  const Token& t = own.dep == Dep::appos ? token(scene, own.head) : own;  // "James Moody, a minister, criticised Iran"
  if (t.dep != Dep::nsubj) return false;
  for (const std::uint32_t child : children(scene, t.head)) {
    const Dep dep = token(scene, child).dep;
    if (dep == Dep::ccomp && names_state(scene, child_with(scene, child, Dep::nsubj), country)) return true;
    const bool object = dep == Dep::dobj || dep == Dep::dative;
    if (object && (names_state(scene, child, country) || is_of_state(scene, child, country)) &&
        !is_named_before(scene, phrase.head, country))
      return true;
  }
  return false;
}

// "Turkish jets flew. The strikes …": has the text spoken of the state's arms or forces?
bool is_armed_before(const Scene& scene, std::uint32_t at, const std::string& country) {
  return std::any_of(scene.mentions.begin(), scene.mentions.end(), [&](const ActorMention& mention) {
    if (mention.head >= at || country_of(scene, mention.entity) != country) return false;
    if (scene.entities[mention.entity].type == EntityType::military) return true;
    const Noun* noun = noun_named(scene, fold(token(scene, mention.head).lemma));
    return mention.form == MentionForm::nominal && noun != nullptr && noun->kind == "asset";
  });
}

// "The US sent [bombers] over Korea", "Iran deployed [warships]": whose they are that somebody sends.
std::string country_of_sender(const Scene& scene, const NounPhrase& phrase) {
  static const WordClass& sending = actor_words("verbs_of_sending");
  const std::uint32_t head = first_conjunct(scene, phrase.head);
  const std::uint32_t verb = token(scene, head).head;
  if (token(scene, head).dep != Dep::dobj || !sending.contains(token(scene, verb).lemma)) return {};
  const std::uint32_t subject = child_with(scene, verb, Dep::nsubj);
  const std::uint32_t sender = subject == none || subject > head ? none : entity_at(scene, subject);
  return sender == none ? std::string{} : country_of(scene, sender);
}

// "attacked Syrian troops and killed 18 [soldiers]": of the forces that the verb before was done to.
std::string country_of_forces_before(const Scene& scene, const NounPhrase& phrase) {
  const std::uint32_t verb = token(scene, phrase.head).head;
  if (token(scene, phrase.head).dep != Dep::dobj || token(scene, verb).dep != Dep::conj) return {};
  const std::uint32_t object = child_with(scene, token(scene, verb).head, Dep::dobj);
  const std::uint32_t forces = object == none ? none : entity_at(scene, object);
  const bool military = forces != none && scene.entities[forces].type == EntityType::military;
  return military ? country_of(scene, forces) : std::string{};
}

}  // namespace

bool has_word_below(const Scene& scene, std::uint32_t head, const WordClass& words) {
  const auto below = children(scene, head);
  return std::any_of(below.begin(), below.end(),
                     [&](std::uint32_t child) { return words.contains(lower(scene, child)); });
}

Link organ_in(Scene& scene, const NounPhrase& phrase, const std::string& country, std::string_view rule,
              float confidence) {
  if (country.empty()) return {};
  const EntityType type = phrase.meaning.type == EntityType::person ? EntityType::government : phrase.meaning.type;
  return {organ_of(scene, country, phrase.meaning.suffix, type), rule, confidence};
}

Link organ_in_context(Scene& scene, const NounPhrase& phrase) {
  static const WordClass& local_organs = actor_words("local_organs");
  const std::string& home = phrase.meaning.home;
  const bool local = local_organs.contains(phrase.meaning.suffix);
  std::string country = is_list(home)                             ? country_among(scene, home)
                        : local                                   ? context_country(scene, phrase.head)
                        : is_of_unnamed_government(scene, phrase) ? place_country(scene, phrase.head)
                                                                  : scene.main_country;
  if (phrase.meaning.suffix.starts_with("MIL")) {
    std::string side = country_of_sender(scene, phrase);
    if (side.empty()) side = country_of_forces_before(scene, phrase);
    if (!side.empty()) country = std::move(side);
  }
  const bool sent_there = !country.empty() && country == destination_of(scene, phrase.head);
  if (sent_there || speaks_of(scene, phrase, country)) country = country_among(scene, '-' + country);
  static const WordClass& strikes = actor_words("nouns_of_strikes");
  if (strikes.contains(phrase.noun) && !is_armed_before(scene, phrase.head, country))
    return {nobody(scene, phrase, "EVT.", EntityType::event), "nominal.unknown", 0.4F};
  if (country.empty() || is_counted(scene, phrase) || is_every(scene, phrase) || is_any_outsider(scene, phrase) ||
      is_of_unknown_owner(scene, phrase))
    return {nobody(scene, phrase, "ORG.", EntityType::organisation), "nominal.unknown", 0.4F};
  return organ_in(scene, phrase, country, "nominal.context", 0.6F);
}

}  // namespace entente::detail
