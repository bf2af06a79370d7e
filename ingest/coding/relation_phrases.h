#pragma once

#include "ingest/coding/relation_scene.h"

#include <string_view>
#include <vector>

namespace entente::detail {

/// Someone of whom words speak: a mention as index into the scene's.
using Named = std::uint32_t;

/// Whether the type is of one of the classes, "person|body", of data/coding/relation-classes.tsv.
bool is_of(EntityType type, std::string_view classes);

/// The mention that the token heads or whose name covers it; `none` for no such.
Named mention_at(const RelationScene& relations, std::uint32_t token);

/// The mention of the token and of what is coordinated with it, of those classes, each entity once.
std::vector<Named> mentions_at(const RelationScene& relations, std::uint32_t token, std::string_view classes);

/// The names of the noun phrase before `head`, nearest first: "Adidas" in "Adidas chief executive".
std::vector<Named> names_before(const RelationScene& relations, std::uint32_t head, std::string_view classes);

/// Whom the noun's prepositions lead to: "chairman [of] the Rostock-based Society [Marsig]". The one that stands right
/// after the noun counts wherever the parse hangs it.
std::vector<Named> names_under(const RelationScene& relations, std::uint32_t head, const WordClass& prepositions,
                               std::string_view classes);

/// Whether the words around say that it is over: "former", "late", "ex-".
bool is_former(const RelationScene& relations, std::uint32_t noun);

/// "EU [foreign policy] chief", "Senate [majority] leader": whether the words from behind a body's name to a title say
/// what part of the body it is of; not where they are far apart or the title stands first.
bool names_part(const Scene& scene, std::uint32_t from, std::uint32_t title);

/// "the Senate [agriculture committee]", "the Republican Party [committee]": whether the nouns behind a body's name say
/// that a part of it is meant.
bool names_part_behind(const Scene& scene, std::uint32_t from);

/// Whether the clause of the verb is told as it is: not denied, planned or doubted.
bool is_told_to_hold(const Tree& tree, std::uint32_t verb);

/// A relation between two mentions, told by the trigger.
struct Told {
  std::string_view predicate;
  Named subject = 0;
  Named object = 0;
  TokenSpan trigger;
  std::string_view rule;
  Basis basis = Basis::stated;
};
void add_told(RelationScene& relations, const Told& told);

}  // namespace entente::detail
