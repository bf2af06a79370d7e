#pragma once

#include "ingest/actors/persons.h"
#include "ingest/actors/same_people.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace entente::detail {

/// Whether a title before the name leaves room for a bearer of that gender (`m`, `f` or `?`).
bool fits_title(const Scene& scene, const PersonName& name, char gender);

/// `m`, `f`, or `?` where the given name of a known person does not tell.
char gender_of_record(const Scene& scene, std::uint32_t record);

/// Whether the token is "Jr." or another word of the younger of two; false behind the document's end.
bool is_junior_word(const Scene& scene, std::uint32_t at);

/// Whether "Jr." ends the name or stands right behind it: of two bearers the younger.
bool is_junior(const Scene& scene, TokenSpan name);

/// Somebody of that name with "Jr.", whom no table knows.
std::uint32_t entity_of_junior(Scene& scene, const PersonName& name);

/// Full names by their first and last words; the names are the caller's.
using NamesByWord = std::unordered_map<std::string, std::vector<const PersonName*>>;
NamesByWord by_first_and_last(const std::vector<PersonName>& names);

/// The longer name that a short one stands for: somebody in office whom the article names first of all who are called
/// so, else the last before it, else the first after it; somebody's relative only where nobody else is called so. Null
/// where there is none.
const PersonName* longer_name(const Scene& scene, const NamesByWord& names, const PersonName& name,
                              const Relatives& relatives);

/// The record of the head of state or government whom a surname means although the article gives it to somebody else:
/// `longer`; `none` where there is none. `all` are the article's names, full and short.
std::uint32_t head_meant(const Scene& scene, const std::vector<PersonName>& all, const NamesByWord& names,
                         const PersonName& name, const PersonName& longer);

}  // namespace entente::detail
