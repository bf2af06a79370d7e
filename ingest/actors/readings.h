#pragma once

#include "ingest/actors/scene.h"

namespace entente::detail {

/// Which of its senses a gazetteer match has here: by the article's date, the recogniser's label, the countries that
/// the article also names. The first listed wins among equals.
Sense choose_sense(const Scene& scene, const Hit& hit);

/// Marks the matches inside a longer name as parts of it: states and places there are spoken of, but the words are the
/// name's. Gives the country of the first that has one.
std::string nest_hits(Scene& scene, TokenSpan name);

/// Counts how often the article's unambiguous matches name each country.
void count_countries(Scene& scene);

/// Whether a place's name stands for whoever sits there: "Washington rejected", not "in Washington".
bool is_actor_role(const Scene& scene, TokenSpan tokens);

/// Whether the words are only where something is: "in Syria", "near Damascus".
bool is_location(const Scene& scene, TokenSpan tokens);

/// Whether the words are part of the line that tells where an article was written: "KYIV, [Ukraine] — The army …".
bool is_dateline(const Scene& scene, TokenSpan tokens);

/// Whether a state's name stands for who governs it, and not for the land: "Russia denied", "Iran's request", "talks
/// with Turkey"; not "in Syria", "Russia's coast", "from Iraq".
bool is_acting_state(const Scene& scene, TokenSpan tokens);

}  // namespace entente::detail
