#include "cli/offices.h"

#include <algorithm>
#include <array>
#include <map>

namespace entente {
namespace {

bool is_office_of(const StoredFact& fact, std::string_view actor) {
  constexpr std::array<std::string_view, 3> names{"represents", "heads", "holds_position"};
  return fact.fact.kind == FactKind::relation && fact.fact.polarity == Polarity::positive &&
         std::find(names.begin(), names.end(), fact.fact.predicate) != names.end() &&
         (fact.object == actor || fact.object_actor == actor) && fact.subject != actor;
}

bool holds_on(const StoredFact& fact, Date day) {
  const std::optional<Date> first = fact.day();
  return (!first || *first <= day) && (!fact.fact.end || day <= *fact.fact.end);
}

bool is_position(const StoredFact& fact) {
  return fact.fact.predicate == "holds_position";
}

/// What the sentence says before background, then later statements first, then surer ones, then by id.
bool is_better(const StoredFact& one, const StoredFact& other) {
  const auto rank = [](const StoredFact& fact) {
    return std::tuple(fact.fact.basis != Basis::background, fact.published, fact.fact.confidence);
  };
  return rank(one) != rank(other) ? rank(one) > rank(other) : one.fact.id < other.fact.id;
}

using Offices = std::map<std::pair<std::string, std::string>, const StoredFact*>;  // by object and subject

/// That somebody holds an office, where another fact says that the same speaks for the actor.
bool is_told_elsewhere(const StoredFact& fact, const Offices& offices) {
  return is_position(fact) && std::any_of(offices.begin(), offices.end(), [&](const auto& other) {
           return !is_position(*other.second) && other.second->subject == fact.subject;
         });
}

}  // namespace

std::vector<StoredFact> offices_on(const std::vector<StoredFact>& facts, std::string_view actor,
                                   std::optional<Date> day) {
  Offices best;
  for (const StoredFact& fact : facts) {
    if (!is_office_of(fact, actor) || (day && !holds_on(fact, *day))) continue;
    const StoredFact*& held = best[{fact.object, fact.subject}];
    if (held == nullptr || is_better(fact, *held)) held = &fact;
  }
  std::vector<StoredFact> all;
  for (const auto& [key, fact] : best)
    if (!is_told_elsewhere(*fact, best)) all.push_back(*fact);
  return all;
}

}  // namespace entente
