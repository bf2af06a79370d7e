#pragma once

#include "ingest/actors/offices.h"
#include "ingest/actors/organs.h"
#include "ingest/actors/scene.h"

namespace entente::detail {

/// A noun phrase as its own words tell it.
struct NounPhrase {
  TokenSpan tokens;
  std::uint32_t head = 0;
  std::string noun;  ///< folded: the head's lemma, or the last words that tables know
  Noun meaning;
  Owner owner;
  std::optional<TitleWords> title{};
};

/// Whom a noun phrase stands for; no entity where it stands for nobody.
struct Link {
  std::uint32_t entity = none;
  std::string_view rule;
  float confidence = 0.5F;
};

/// Adds the mention of a described entity, and notes it for the later words that look at the phrase's head.
void add_nominal(Scene& scene, TokenSpan tokens, std::uint32_t head, const Link& link);

/// Reads the words of a chunk: what its noun means, whose it is, which office it names.
NounPhrase phrase_of(Scene& scene, TokenSpan chunk);

/// "its forces", "his country": whoever the pronoun before the noun stands for; nobody where it has none.
Owner owner_by_pronoun(const Scene& scene, std::uint32_t head);

/// Notes of whose team or whose relative the name behind a noun is: "[team] member Vera Holm", "her [father] Karl
/// Holm".
void note_company(Scene& scene, std::uint32_t at);

/// Whether it speaks of something said before: "the", "this", a possessor.
bool is_definite(const Scene& scene, const NounPhrase& phrase);

/// What the nouns table says of a folded noun; null where it has none.
const Noun* noun_named(const Scene& scene, const std::string& words);

/// Applies the rules of the noun's kind, after appositions and copulas. Each link carries its rule.
Link link_of(Scene& scene, const NounPhrase& phrase);

/// The entity of a phrase that speaks of somebody unknown: the same words are the same entity, a definite phrase is the
/// last of its noun, "a boy" is somebody new. Its id is `prefix` and the words.
std::uint32_t nobody(Scene& scene, const NounPhrase& phrase, std::string_view prefix, EntityType type);

/// What `Scene::last_of_noun` finds a phrase by: `prefix`, its noun and its number ("the team" is none of "both
/// teams").
std::string key_of_noun(const Scene& scene, const NounPhrase& phrase, std::string_view prefix);

/// Whether the phrase says of its noun what was said of an unknown entity first: "social" of "the social movement".
bool shares_modifier(const Scene& scene, const NounPhrase& phrase, std::uint32_t entity);

/// Makes a later definite phrase of the same noun, and of the same owner where a pronoun or possessor tells it, that
/// entity: "their child, Gloria … their child".
void remember_of_noun(Scene& scene, const NounPhrase& phrase, std::string_view prefix, std::uint32_t entity);

/// Whether its own words, but no preposition, say of which state or group it is.
bool has_known_owner(const Scene& scene, const NounPhrase& phrase);

/// Something of a known owner, below the owner's id; somebody unknown where the owner is.
Link owned_link(Scene& scene, const NounPhrase& phrase, std::string_view prefix);

/// "Russia meddled in the [election]": of the state that the article is most about besides the meddler's. Elsewhere as
/// `owned_link`.
Link election_link(Scene& scene, const NounPhrase& phrase);

/// Whether the words say that it is no particular one ("any country"), or one of others ("foreign officials").
bool is_any(const Scene& scene, const NounPhrase& phrase);
bool is_of_others(const Scene& scene, const NounPhrase& phrase);

/// "The president of the Polish [Senate]", "of the Brazilian central [bank]": whose title is that of the head of a state
/// or government, but who leads something below it.
bool leads_part_of_state(const Scene& scene, const NounPhrase& phrase);

/// "vice-[president]", "ex-[minister]": the word of the title behind a hyphen.
bool is_prefixed(const Scene& scene, std::uint32_t title);

/// "The Russian president" is whoever was it at the article's date; no entity where tables do not know or several were.
Link office_link(Scene& scene, const NounPhrase& phrase, const std::string& country);

/// Who was named before and held the office that the phrase says somebody had: "the former French president"; no entity
/// for other phrases and where nobody or several did.
Link former_link(const Scene& scene, const NounPhrase& phrase);

/// Whether the word there says that the title was somebody's among many: "the [first] black president"; not "the first
/// lady", whose title begins so.
bool is_one_of_many(const Scene& scene, const NounPhrase& phrase, std::uint32_t at);

/// Whether one of the words that hang on it is such a word.
bool has_word_below(const Scene& scene, std::uint32_t head, const WordClass& words);

/// The phrase's organ of that state; no entity where the state is empty.
Link organ_in(Scene& scene, const NounPhrase& phrase, const std::string& country, std::string_view rule,
              float confidence);

/// The organ of the state that the article is about, or of the place where it is local; somebody unknown where the
/// words speak of others or of several.
Link organ_in_context(Scene& scene, const NounPhrase& phrase);

/// An armed band ("the rebels"), and an organ or office of a state ("the ministry", "troops", "the president").
Link armed_link(Scene& scene, const NounPhrase& phrase);
Link organ_link(Scene& scene, const NounPhrase& phrase);

/// "CIA officers" are of that body, and "officers" after police are police; no entity where they are a state's soldiers
/// and for other nouns.
Link officer_link(const Scene& scene, const NounPhrase& phrase);

/// "In Belgium, prosecutors charged two men": of the state whose name, or whose town's, opens the sentence; no entity
/// for who may act abroad and for other phrases.
Link organ_of_place(Scene& scene, const NounPhrase& phrase);

/// "The 9th Circuit ruled. The high court …": the highest court of the state whose court that is, where the tables know
/// one; else, and for other phrases, what it is given.
std::uint32_t highest_court(Scene& scene, const NounPhrase& phrase, std::uint32_t court);

/// "The G7 countries", "NATO allies": the body that its states are together; no entity for other phrases.
Link states_together_link(const Scene& scene, const NounPhrase& phrase);

/// A state ("the country", "the kingdom"), and an organisation or group ("the movement", "the team").
Link state_link(Scene& scene, const NounPhrase& phrase);
Link group_link(Scene& scene, const NounPhrase& phrase);

/// Whether the head is a singular noun: "team", "Director".
bool is_one(const Scene& scene, const NounPhrase& phrase);

/// A place of a state ("the village"), and one that says nothing of a state ("the hotel").
Link place_link(Scene& scene, const NounPhrase& phrase);
Link venue_link(Scene& scene, const NounPhrase& phrase);

/// "French and German ministers", "leaders of Egypt and Jordan": adds a mention with these tokens for each owner; false
/// where the phrase has not several.
bool link_several(Scene& scene, const NounPhrase& phrase, TokenSpan tokens);

/// "the two countries", "both sides": adds a mention of each of the two states last spoken of; false for other phrases.
bool link_two(Scene& scene, const NounPhrase& phrase);

/// "the three countries": adds a mention of each of the states that the text joined last; false where it joined not so
/// many, and for other phrases.
bool link_joined(Scene& scene, const NounPhrase& phrase);

/// Names that neither tables nor the recogniser know: adds the capitalised words up to the head; false for other
/// phrases.
bool link_unknown_name(Scene& scene, const NounPhrase& phrase);

}  // namespace entente::detail
