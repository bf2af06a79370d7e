#include "ingest/coding/opponents.h"

#include "ingest/coding/coder.h"
#include "ingest/coding/tables.h"
#include "ingest/coding/triggers.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>

namespace entente {
namespace {

using namespace detail;

constexpr double least = 1.0;  // summed confidence of the events in which the state faces the enemy
constexpr double lead = 2.0;   // how many times as much as the next state's

using Tally = std::map<std::string, double>;

bool is_hostile(const Fact& fact) {
  return fact.kind == FactKind::event && fact.object && fact.confidence >= default_min_confidence &&
         fact.polarity == Polarity::positive &&
         (fact.predicate == "ASSAULT" || fact.predicate == "COERCE" || fact.predicate == "THREATEN");
}

// Ids of those without a state whom nouns like "militants" alone speak of.
std::set<std::string_view> nationless(const Extraction& extraction, const Document& document, const Actors& actors) {
  static const std::unordered_set<std::string_view> bystanders = lemmas_in("bystanders.tsv");
  std::set<std::string_view> found, others;
  for (const ActorMention& mention : actors.mentions) {
    const std::string_view id = actors.entities[mention.entity].id;
    if (mention.form == MentionForm::pronoun) continue;
    const bool noun =
        mention.form == MentionForm::nominal && !bystanders.contains(folded_lemma(document.tokens[mention.head]));
    (noun ? found : others).insert(id);
  }
  for (const Entity& entity : extraction.entities)
    if (entity.country || entity.type == EntityType::igo || entity.type == EntityType::armed_group)
      others.insert(entity.id);
  std::erase_if(found, [&](std::string_view id) { return others.contains(id); });
  return found;
}

class Conflicts {
 public:
  explicit Conflicts(const Extraction& extraction) {
    std::map<std::string_view, std::string> states;
    for (const Entity& entity : extraction.entities) states[entity.id] = entity.country.value_or("");
    for (const Fact& fact : extraction.facts) {
      if (!is_hostile(fact)) continue;
      const std::string &doer = states[fact.subject], &other = states[*fact.object];
      sides_.push_back({fact.subject, doer, other, fact.confidence});
      sides_.push_back({*fact.object, other, doer, fact.confidence});
    }
  }

  // The state of whoever fights those whom `id` fights.
  std::optional<std::string> side_of(std::string_view id) const {
    std::set<std::string> enemies;
    for (const Side& side : sides_)
      if (side.id == id && !side.enemy.empty()) enemies.insert(side.enemy);
    Tally tally;
    for (const Side& side : sides_)
      if (enemies.contains(side.enemy) && !side.state.empty() && !enemies.contains(side.state))
        tally[side.state] += side.confidence;
    return leader(tally);
  }

 private:
  struct Side {
    std::string_view id;
    std::string state, enemy;  // empty: unknown
    double confidence;
  };

  static std::optional<std::string> leader(const Tally& tally) {
    std::optional<std::string> first;
    double most = 0, next = 0;
    for (const auto& [state, weight] : tally) {
      if (weight > most) first = state;
      next = weight > most ? most : std::max(next, weight);
      most = std::max(most, weight);
    }
    return most >= least && most >= lead * next ? first : std::nullopt;
  }

  std::vector<Side> sides_;
};

}  // namespace

void give_opponents_states(Extraction& extraction, const Document& document, const Actors& actors) {
  const Conflicts conflicts(extraction);
  const auto open = nationless(extraction, document, actors);
  std::map<std::string_view, std::string_view> given;
  for (Entity& entity : extraction.entities) {
    if (!open.contains(entity.id)) continue;
    entity.country = conflicts.side_of(entity.id);
    if (entity.country) given[entity.id] = *entity.country;
  }
  for (Fact& fact : extraction.facts)
    for (const std::string& id : {fact.subject, fact.object.value_or("")})
      if (const auto state = given.find(id); state != given.end())
        fact.explanation.push_back(fmt::format("{} counts as {}: who faces the same enemy here", id, state->second));
}

}  // namespace entente
