#pragma once

#include "store/snapshot.h"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// One that may be meant by a name.
struct Candidate {
  EntitySummary summary;
  bool by_table = false;  ///< the built-in tables call an organ so ("Pentagon"), whatever its own name
};

/// The candidate that people mean by `name`, null where that stays open. In this order: the one whose id is `exact_id`,
/// byte for byte; the one whose id is the name with upper and lower case alike; the one state of that name; the one
/// that bears it as its own name; the one that nine in ten of the name's mentions meant. Before the last two the
/// candidates are sifted, so that they hold afterwards only those between whom the name is open: a place gives way to
/// an organ of its name ("White House"), a body to the person whose last name it goes by (the government of "the Obama
/// administration" to "Barack Obama"), and one who has it for an own name to whom ten times as many of
/// its mentions mean.
const Candidate* chosen(std::vector<Candidate>& candidates, std::string_view name, std::string_view exact_id);

/// Those of the entities that are people with this last word of their names, most mentioned first. `word` is folded.
std::vector<Candidate> people_called(const std::vector<EntitySummary>& entities, const std::string& word);

}  // namespace entente
