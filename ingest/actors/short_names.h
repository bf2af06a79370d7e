#pragma once

#include "ingest/actors/noun_phrase.h"

namespace entente::detail {

/// The first letters of a name's capitalised words, in lower case.
std::string initials_of(const Scene& scene, TokenSpan name);

/// Remembers the letters that stand in brackets behind a name: "the Supreme Security Committee (SSC)".
void remember_acronym(Scene& scene, TokenSpan name, std::uint32_t entity);

/// Remembers what else a name of more than one word may be called in the article: "the Church" of Radiant Truth,
/// "Holm" Group, by three and more initials. What two names share stands for neither; of "the Church" the last counts.
void remember_short_names(Scene& scene, TokenSpan name, std::uint32_t entity);

/// Whom a free name shortens, with the rule; `none` where it shortens no name remembered so far.
Link longer_name_of(const Scene& scene, TokenSpan name);

}  // namespace entente::detail
