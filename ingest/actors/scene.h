#pragma once

#include "entente/article.h"
#include "entente/document.h"
#include "ingest/actors/actor_data.h"
#include "ingest/actors/actors.h"
#include "ingest/actors/word_classes.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente::detail {

constexpr std::uint32_t none = UINT32_MAX;

/// A state's name or adjective at the start of a longer match.
struct Inner {
  TokenSpan tokens;
  std::uint32_t sense = 0;
};

/// A gazetteer match: the words and everything that they may stand for.
struct Hit {
  TokenSpan tokens;
  std::vector<std::uint32_t> senses;  ///< indices into ActorData::senses
  EntityLabel label = EntityLabel::none;
  std::optional<Inner> inner{};
  std::optional<Inner> beside{};  ///< the other state of one token: "U.S.-[Israeli]"
  bool nested = false;            ///< part of an organisation's longer name
};

/// A name of the recogniser that no table knows, or that is longer than what tables know of it.
struct FreeName {
  TokenSpan tokens;
  EntityLabel label = EntityLabel::none;
  std::string country;  ///< of a state named inside: "Bank of [Ghana]"
};

/// Where an article first says what somebody is.
struct Description {
  std::uint32_t person = none;  ///< `none` where it says the same of several
  std::uint32_t head = 0;
};

/// One article while its actors are being resolved: what was read, and what the layers have found so far. Each layer is
/// a free function that adds to it.
struct Scene {
  const Document& document;
  const Article& article;
  const ActorData& data;
  Date date;

  std::string words{};  ///< all pieces, folded, with spaces between and at the ends
  std::unordered_map<std::string, const Homonym*> meaning_in_article{};  ///< surface → what `doc` cues say
  std::vector<PieceKey> pieces{};
  std::vector<std::uint32_t> piece_of{};     ///< token → its first piece, or the next one; one more at the end
  std::vector<std::uint32_t> sentence_at{};  ///< token → sentence
  std::vector<std::uint32_t> chunk_at{};     ///< token → noun chunk, or none
  std::vector<std::uint32_t> child_start{};  ///< token → first of its dependents in `children`; one more at the end
  std::vector<std::uint32_t> children{};

  std::vector<Hit> hits{};                      ///< gazetteer layer
  std::vector<std::uint32_t> hit_at{};          ///< token → hit, or none
  std::map<std::string, int> sure_countries{};  ///< how often unambiguous matches name each
  std::set<std::string> sure_bodies{};          ///< ids of bodies and groups that they name: `IGO.EU`
  std::set<std::string> organisation_words{};   ///< single words that the article introduces as an organisation's
  std::vector<FreeName> free_names{};           ///< the recogniser's other names
  std::set<std::string> described_surnames{};   ///< places' names that the article introduces as a person's

  std::vector<bool> quoted{};  ///< token → whether it stands in quotation marks, opened in its line or a line before
  std::vector<bool> is_no_name{};  ///< token → part of a date, time, amount, or of a note of sources

  std::vector<Entity> entities{};
  std::unordered_map<std::string, std::uint32_t> entity_by_id{};
  std::vector<ActorMention> mentions{};
  std::vector<std::uint32_t> name_at{};     ///< token → mention of a name or demonym that covers it, or none
  std::vector<std::uint32_t> nominal_at{};  ///< head token → nominal or pronominal mention, or none

  std::map<std::string, double> focus{};                      ///< country → how much the article is about it
  std::unordered_map<std::string, std::uint32_t> acronyms{};  ///< explained by the article → whom they stand for
  /// "Church" → the "Church of …", "Agency" → the "… Agency" entered last: link_organs first enters the linked names of
  /// the whole article, then, in the order of the text, each free name that it takes neither for an organ nor as short.
  std::unordered_map<std::string, std::uint32_t> short_names{};
  std::unordered_map<std::string, std::uint32_t> first_words{};  ///< of organisations' longer names; `none`: of several
  std::unordered_map<std::string, std::uint32_t> initials{};     ///< the same
  std::unordered_map<std::string, std::uint32_t> last_of_noun{};   ///< entities that only noun phrases speak of
  std::unordered_map<std::uint32_t, std::uint32_t> named_later{};  ///< the same, of relatives → who that is
  std::unordered_map<std::uint32_t, std::set<std::string>> modifiers_of{};  ///< the same → what was first said of them
  std::unordered_map<std::string, std::uint32_t> described{};         ///< noun → the person last described by it
  std::unordered_map<std::string, Description> first_described{};     ///< the same noun → where that was first
  std::unordered_map<std::uint32_t, std::uint32_t> body_of_person{};  ///< person → the firm or team whose they are
  bool is_sport = false;                   ///< the article is about matches: cities stand for their clubs
  std::set<std::string> playing_states{};  ///< ids of states that such an article speaks of as teams
  std::unordered_map<std::string, std::uint32_t> team_of_state{};  ///< id of a state → its team's last entity
  std::string main_country{};                                      ///< whom the article is about
  std::string place_country{};                                     ///< where it mostly happens
  std::unordered_map<std::uint32_t, char> gender_of{};             ///< person → `m` or `f` by a title of the text
  std::unordered_map<std::uint32_t, std::string> title_of{};  ///< person → last word of a title that the text gives
};

Scene make_scene(const Document& document, const Article& article, const ActorData& data);

// Looking at words.
inline const Token& token(const Scene& scene, std::uint32_t at) {
  return scene.document.tokens[at];
}
inline std::string_view word(const Scene& scene, std::uint32_t at) {
  return text_of(scene.document, token(scene, at));
}
std::string lower(const Scene& scene, std::uint32_t at);
inline std::uint32_t size(const Scene& scene) {
  return static_cast<std::uint32_t>(scene.document.tokens.size());
}
struct ChildRange {
  const std::uint32_t* first;
  const std::uint32_t* last;
  const std::uint32_t* begin() const { return first; }
  const std::uint32_t* end() const { return last; }
};
inline ChildRange children(const Scene& scene, std::uint32_t at) {
  return {scene.children.data() + scene.child_start[at], scene.children.data() + scene.child_start[at + 1]};
}
/// The first child of that dependency, or `none`.
std::uint32_t child_with(const Scene& scene, std::uint32_t at, Dep dep);
/// Whether the token is a clause's subject, active or passive.
bool is_subject(const Scene& scene, std::uint32_t at);
/// The word with which the word's coordination begins: itself where it is in none.
std::uint32_t first_conjunct(const Scene& scene, std::uint32_t at);
/// A word and all that is coordinated with it or stands in apposition, in order: "France, Germany and Britain".
std::vector<std::uint32_t> coordinated(const Scene& scene, std::uint32_t first);
/// The words that modify a noun from before it, folded: "private" of "the private schools".
std::set<std::string> modifiers_before(const Scene& scene, std::uint32_t head);
/// The entity of the name or description that ends in this word; `none` where there is none.
std::uint32_t entity_at(const Scene& scene, std::uint32_t at);
/// The object of the first such preposition below a word: Chad of "loyal [to] Chad"; `none` where there is none.
std::uint32_t object_under(const Scene& scene, std::uint32_t at, std::string_view preposition);
bool is_capitalised(std::string_view word);
bool is_nominal_pos(Pos pos);                                 ///< NOUN or PROPN
bool is_verbal_pos(Pos pos);                                  ///< VERB or AUX
std::uint32_t head_of(const Scene& scene, TokenSpan tokens);  ///< the token whose head lies outside
TokenSpan trimmed(const Scene& scene,
                  TokenSpan tokens);  ///< without articles, possessives, space and marks at the ends
std::uint32_t preposition_of(const Scene& scene, std::uint32_t at);  ///< the ADP above a pobj, or none
std::uint32_t whole_of(const Scene& scene, std::uint32_t part);      ///< "[jets], including gunships", or none

/// Mentions of names and noun phrases of the sentence, by head; of very long sentences only those near the token `at`.
std::vector<std::uint32_t> mentions_in(const Scene& scene, TokenSpan sentence, std::uint32_t at);

/// The part of a sentence near a token, so that work per token stays bounded whatever the text.
TokenSpan near_part(TokenSpan sentence, std::uint32_t at);

/// Whether the token is white space that ends a line.
bool is_line_break(const Scene& scene, std::uint32_t at);

/// Whether the next word stands in another line.
bool ends_line(const Scene& scene, std::uint32_t at);

/// The part of a span that stands in the same line as the token `at`.
TokenSpan line_of(const Scene& scene, TokenSpan tokens, std::uint32_t at);

/// Whether nearly every word of the token's sentence has a capital: there the recogniser takes verbs into names.
bool is_headline(const Scene& scene, std::uint32_t at);

/// Whether nearly every word of these has one.
bool has_capitals(const Scene& scene, TokenSpan tokens);

// Adding.
std::uint32_t entity_of_record(Scene& scene, std::uint32_t record);
std::uint32_t entity_with(Scene& scene, std::string id, EntityType type, std::string_view name,
                          std::string_view country);
std::uint32_t organ_of(Scene& scene, const std::string& country, const std::string& suffix, EntityType type);
std::uint32_t add_mention(Scene& scene, TokenSpan tokens, std::uint32_t entity, MentionForm form, std::string_view rule,
                          float confidence = 1, bool acts = true);

/// Notes that the article calls a person by a noun, whose head stands at `head`.
void describe(Scene& scene, const std::string& noun, std::uint32_t person, std::uint32_t head);

/// Under what `Scene::first_described` has whom the article calls by any noun of the young: "boy", "teenager".
constexpr const char* any_of_the_young = "~young";
const WordClass& nouns_of_the_young();

// Asking.
bool may_act(EntityType type);   ///< no place, building or event
bool is_group(EntityType type);  ///< a body that acts for no one state: an alliance, an armed group, a party
/// The entity that this article has under the slug of a name, as an organisation, a place or a person that no table
/// knows: one name is one of them, the first; `none` where there is none.
std::uint32_t entity_of_unknown(const Scene& scene, const std::string& slug_of_name);
const std::string& country_of(const Scene& scene, std::uint32_t entity);  ///< empty where there is none
const Record* record_of(const Scene& scene, std::uint32_t entity);        ///< null for what no table knows

// The layers, in order; see docs/actors.md.
void find_quotations(Scene& scene);     // quoted.cpp
void match_names(Scene& scene);         // gazetteer.cpp
void join_recogniser(Scene& scene);     // recogniser.cpp
void read_definitions(Scene& scene);    // definitions.cpp
void settle_headlines(Scene& scene);    // title_case.cpp
void grow_organisations(Scene& scene);  // organisation_names.cpp
void vote_labels(Scene& scene);         // votes.cpp
void link_branches(Scene& scene);       // branches.cpp
void link_names(Scene& scene);          // names.cpp
void weigh_countries(Scene& scene);     // focus.cpp
void weigh_people(Scene& scene);        // focus.cpp
void share_organs(Scene& scene);        // shared_organs.cpp
void link_organs(Scene& scene);         // organs.cpp
void name_committees(Scene& scene);     // committees.cpp
void name_papers(Scene& scene);         // papers.cpp
void settle_minorities(Scene& scene);   // minorities.cpp
void link_persons(Scene& scene);        // persons.cpp
void link_coreference(Scene& scene);    // coreference.cpp
void link_forward(Scene& scene);        // forward.cpp
Actors finished(Scene& scene);          // finish.cpp

}  // namespace entente::detail
