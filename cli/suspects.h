#pragma once

#include "store/judgement.h"
#include "store/snapshot.h"

#include <string>
#include <vector>

namespace entente {

/// Two entities that may be one.
struct Suspect {
  std::string first, second;  ///< ids, first < second
  std::string first_name, second_name;
  std::string why;

  auto operator<=>(const Suspect&) const = default;
};

/// Pairs of entities of one kind (people, places, all others) that share a Wikidata id or a whole name, of which one is
/// the other's acronym, or, for people, whose last names are the same and whose first names do not contradict each
/// other ("S. Poltorak", "Poltorak", "Stepan Poltorak"), or all of whose names sound alike ("Voronov", "Voronoff").
/// States are never suspected, nor what no article calls by a name, nor entities of two countries, nor pairs that a
/// judgement already decides. Sorted. O(names · pairs that share a word's key).
std::vector<Suspect> suspects_among(const std::vector<EntitySummary>& entities,
                                    const std::vector<Judgement>& judgements);

}  // namespace entente
