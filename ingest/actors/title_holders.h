#pragma once

#include "ingest/actors/persons.h"

namespace entente::detail {

/// Whether the words say that the title is one no more or not yet: "former Vice President".
bool is_of_the_past(const Scene& scene, const TitleBefore& title);

/// Whoever holds the position at the article's date by the same surname and a first name that sounds or begins like the
/// text's; `none` where nobody or several do, and for a surname alone.
std::uint32_t holder_misspelt(const Scene& scene, const PersonName& name, const std::string& position);

/// The head of state or government whose title stands before a surname that `longer` has too, but not that office;
/// `none` where `longer` may be meant.
std::uint32_t holder_titled(const Scene& scene, const PersonName& name, std::uint32_t longer);

/// The record of the state's head, present, past or to come, whom a surname alone means although only a relative of
/// no high office has a longer name: `longer`; `none` where the surname may well be the relative's.
std::uint32_t leader_of_surname(const Scene& scene, const PersonName& name, std::uint32_t longer);

/// The record of the state's head in office whom a surname alone means where the text uses it before `first_longer`,
/// the first token of the first full name with it; `none` elsewhere. O(names).
std::uint32_t leader_used_before(const Scene& scene, const std::vector<PersonName>& names, const PersonName& name,
                                 std::uint32_t first_longer);

}  // namespace entente::detail
