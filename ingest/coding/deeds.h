#pragma once

#include "ingest/coding/cast.h"

namespace entente::detail {

/// Is the word of that class of classes.tsv, by itself or with the word before it ("tear gas")?
bool is_of_class(const CodingScene& scene, std::uint32_t token, std::string_view name);

/// Is it the subject of a clause, active or passive?
bool is_clause_subject(const Token& token);

/// "a motion condemning [Turkey]", "a bill that bans": is the word a clause that says what the noun above it does?
bool is_clause_of_text(const Token& token);

/// Is it done to somebody, or at least somewhere?
bool is_deed(ActType type);

/// Is it one whose refusal is REJECT: consent, talk, support, giving way, work with others, help?
bool is_cooperative(ActType type);

/// Does a table say that the noun or verb tells an event of such a type ("the attack"), or the noun one of a deed?
bool tells(const CodingScene& scene, std::uint32_t word, ActType type);
bool tells_deed(const CodingScene& scene, std::uint32_t noun);

/// Does a table say so of the word without the help of an object? Not of "give", which refuses only in "gave short
/// shrift".
bool tells_by_itself(const CodingScene& scene, std::uint32_t word, ActType type);

/// The verb that a noun is an object of, also behind what leads to a ground: "criticised over", "praised for"; else the
/// noun's head.
std::uint32_t governor_of(const Tree& tree, std::uint32_t noun);

/// Does a word stand below such a preposition of `governor`, as its object or inside that? O(depth).
bool is_below_preposition(const Tree& tree, std::uint32_t token, std::uint32_t governor, Words prepositions);

/// "Obama condemned the murder", "called the bombing a crime", "the ban was rejected": does the verb above the noun
/// judge what the noun tells? Who judges an act has not done it; who denies or orders one may have.
bool is_judged(const CodingScene& scene, std::uint32_t noun);

/// Does a word name who judges what the noun tells?
bool is_judge(const Tree& tree, std::uint32_t noun, std::uint32_t token);

/// "NATO warned of a Russian attack", "of a famine", "the UN warned that Boko Haram could attack Chad", "that the deal
/// would hurt Greece": does a word of warning foretell what others may do or suffer, without a threat of its own?
bool only_foretells(const CodingScene& scene, std::uint32_t trigger);

/// "what [officials] called a [camp]": who names it, and what it is named.
struct Naming {
  std::uint32_t namer = 0;
  std::uint32_t named = 0;
};

/// The naming of the clause whose verb that is, by a noun; none where it is no such clause.
std::optional<Naming> naming_of(const CodingScene& scene, std::uint32_t verb);

}  // namespace entente::detail
