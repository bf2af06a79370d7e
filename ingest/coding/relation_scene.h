#pragma once

#include "entente/extraction.h"
#include "ingest/actors/actors.h"
#include "ingest/actors/scene.h"
#include "ingest/actors/word_classes.h"
#include "ingest/coding/headline.h"
#include "ingest/coding/syntax.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace entente::detail {

/// A class of relation_words.tsv, which is read once: `goal`, `member`, `former`, ... Throws Error where there is no
/// such class.
const WordClass& relation_words(std::string_view class_name);

/// Whether the class holds the word. Throws Error where there is no such class.
bool is_relation_word(std::string_view class_name, std::string_view word);

/// One relation that the text or a table tells, before it becomes a fact.
struct Relation {
  std::string_view predicate{};
  std::uint32_t subject = 0;  ///< index into the scene's entities
  std::string object;         ///< id; it may be a state that the text never names
  TokenSpan subject_words;
  std::optional<TokenSpan> object_words{};
  std::optional<TokenSpan> trigger{};
  std::optional<TokenSpan> title{};
  DateRange held{};
  Basis basis = Basis::stated;
  std::string_view rule{};  ///< a row of data/coding/relation-confidence.tsv
};

/// One article whose relations are being found: the words and the resolved actors as the actors' own layers see them.
struct RelationScene {
  RelationScene(const Document& document, const Actors& actors, const Article& article, const ActorData& data);

  Scene scene;
  Tree tree;
  CodePoints code_points;
  std::vector<Unit> units{};
  std::vector<std::uint32_t> unit_at{};                       ///< token → unit, or none
  std::vector<std::uint32_t> first_names{};                   ///< entity → first mention by name, or none
  std::map<std::uint32_t, std::set<std::string>> departed{};  ///< who, as the article tells, has left which position;
                                                              ///< an empty one: whichever
  std::vector<Fact> facts{};
  std::set<std::tuple<std::string, std::string, std::string>> said{};  ///< subject, predicate, object
};

/// How often readers agree with what the rule says, measured; 0.5 for rules that the table lacks.
double relation_confidence(std::string_view rule, std::string_view predicate);

/// Adds the fact unless subject and object are one, the same was said before, or a credit or caption says it.
void add_relation(RelationScene& scene, const Relation& relation);

/// The first mention of the entity by a name or an adjective. O(1).
std::optional<TokenSpan> first_name(const RelationScene& scene, std::uint32_t entity);

/// The entity of that id, if the text speaks of it.
std::optional<std::uint32_t> entity_named(const RelationScene& scene, std::string_view id);

inline const Entity& entity_at(const RelationScene& scene, std::uint32_t entity) {
  return scene.scene.entities[entity];
}
bool is_body(EntityType type);   ///< a company, medium, party or other organisation
bool is_place(EntityType type);  ///< a place or facility

// The layers, in order of trust.
void find_departures(RelationScene& scene);    // relation_departures.cpp
void find_appointments(RelationScene& scene);  // relation_appointments.cpp
void find_offices(RelationScene& scene);       // relation_offices.cpp
void find_memberships(RelationScene& scene);   // relation_members.cpp
void find_alignments(RelationScene& scene);    // relation_alignments.cpp
void find_verbs(RelationScene& scene);         // relation_verbs.cpp
void find_nouns(RelationScene& scene);         // relation_nouns.cpp
void find_whereabouts(RelationScene& scene);   // relation_places.cpp
void find_bases(RelationScene& scene);         // relation_bases.cpp
void find_citizens(RelationScene& scene);      // relation_citizens.cpp
void find_affiliations(RelationScene& scene);  // relation_homes.cpp

}  // namespace entente::detail
