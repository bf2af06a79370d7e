#pragma once

#include "ingest/actors/persons.h"

namespace entente::detail {

/// Whether the word opens a surname: "[al-]Momani", "[van] Beer", "[O']Rourke".
bool is_particle(std::string_view word);

/// Whether the shorter name can stand for the longer: a surname or given name alone ("Novak", "al-Momani"), an initial
/// ("A. Novak"), or the same name without those in the middle ("Jose Kalo" for "Jose Julino Kalo").
bool is_part(const std::vector<std::string>& shorter, const std::vector<std::string>& longer);

/// Gives the names of more than one word that shorten another full name of the article the words of that name, where
/// only one fits. `known` are people whom the tables know.
void complete_names(const Scene& scene, std::vector<PersonName>& names, const std::vector<PersonName>& known);

/// The people whom the article introduces as somebody's: "his father Omar Alder". Names of the same surname alone are
/// seldom theirs.
using Relatives = std::set<std::uint32_t>;
Relatives relatives_among(const Scene& scene, const std::vector<PersonName>& names);

}  // namespace entente::detail
