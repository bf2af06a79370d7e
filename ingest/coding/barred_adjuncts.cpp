#include "ingest/coding/barred_adjuncts.h"

#include "ingest/coding/deeds.h"

#include <algorithm>

namespace entente::detail {
namespace {

// "Merkel spoke as [Erdogan] arrived"
bool acts_meanwhile(const Tree& tree, std::uint32_t token, std::uint32_t verb) {
  const std::uint32_t clause = tree[token].head;
  if (!is_clause_subject(tree[token]) || tree[clause].dep != Dep::advcl || tree[clause].head != verb) return false;
  const auto mark = tree.child(clause, Dep::mark);
  return mark && is_one_of(folded_lemma(tree[*mark]), {"as", "while", "before", "after", "until", "since"});
}

// The verb that tells what the trigger stands in: "[said] they were attacking".
std::optional<std::uint32_t> telling_verb(const CodingScene& scene, std::uint32_t trigger) {
  const Tree& tree = scene.tree;
  for (std::uint32_t at = trigger; !tree.is_root(at); at = tree[at].head)
    if (tree[at].dep == Dep::ccomp && scene.tables.reporting_verbs.contains(folded_lemma(tree[tree[at].head])))
      return tree[at].head;
  return std::nullopt;
}

// "before flying", "a day after he flew", not "referring to", which says what is meant
bool is_clause_of_time(const Tree& tree, std::uint32_t verb) {
  return tree[verb].dep == Dep::pcomp || (tree[verb].dep == Dep::advcl && tree.child(verb, Dep::mark));
}

// "'We attack them,' he said before flying to [Paris]"
bool is_beside_telling(const CodingScene& scene, std::uint32_t token, std::uint32_t trigger) {
  const Tree& tree = scene.tree;
  const auto verb = telling_verb(scene, trigger);
  if (!verb || token < *verb) return false;
  bool clause = false;
  for (std::uint32_t at = token; !tree.is_root(at); at = tree[at].head) {
    if (is_below(tree, trigger, at)) return clause && at == *verb;
    clause = clause || is_clause_of_time(tree, at);
  }
  return clause && tree.is_root(*verb) && is_below(tree, token, *verb);
}

// "over dues that were owed to [France]"
bool is_creditor(const CodingScene& scene, std::uint32_t token, std::uint32_t trigger) {
  const Tree& tree = scene.tree;
  if (tree[token].dep != Dep::pobj || folded_lemma(tree[tree[token].head]) != "to") return false;
  const std::uint32_t owing = tree[tree[token].head].head;
  return is_of_class(scene, owing, "owing") && !is_below(tree, trigger, owing);
}

// Is it done to others than one's own state?
bool is_towards_others(ActType type) {
  return type == ActType::THREATEN || type == ActType::RETREAT || type == ActType::SANCTION || type == ActType::AID;
}

bool is_of_state(const Entity& entity) {
  return entity.type == EntityType::state || entity.type == EntityType::government ||
         entity.type == EntityType::military;
}

// "[Britain] threatened ... London": the state where it itself or its organ acts; of threats also its towns. What a
// state takes from or gives to a region of its own is for that region.
bool is_own_state(const CodingScene& scene, const Candidate& candidate, std::uint32_t verb, ActType type) {
  const auto subject = is_passive(scene.tree, verb) ? std::nullopt : surface_subject(scene.tree, verb);
  const auto own = subject ? scene.actors.of_token[subject->token] : std::vector<std::uint32_t>{};
  if (own.empty() || own[0] == candidate.entities[0]) return false;
  const Entity& doer = scene.actors.entities[own[0]];
  const Entity& other = scene.actors.entities[candidate.entities[0]];
  const bool state = other.type == EntityType::state || (type == ActType::THREATEN && other.type == EntityType::place);
  return state && is_of_state(doer) && other.country && doer.country == other.country;
}

// "filed a lawsuit in a [Texas] court", "brought a case before [the tribunal]": where it is heard.
bool is_forum(const CodingScene& scene, const Candidate& candidate, const Trigger& trigger) {
  const Tree& tree = scene.tree;
  const std::uint32_t suit = telling_word(trigger), verb = is_verb(tree[suit]) ? suit : tree[suit].head;
  if (!is_of_class(scene, suit, "legal") && !is_of_class(scene, suit, "charge")) return false;
  std::uint32_t token = candidate.token;
  if (is_modifier(tree[token]) || tree[token].dep == Dep::poss) token = tree[token].head;
  const auto leads = [&](std::uint32_t word) {
    return is_below_preposition(tree, token, word, {"in", "at", "with", "before"});
  };
  return is_of_class(scene, token, "forum") && tree[token].dep == Dep::pobj && (leads(suit) || leads(verb));
}

// "Syria allowed monitors into [the country]": one's own land is given no access.
bool is_own_land(const CodingScene& scene, const Candidate& candidate, std::uint32_t verb) {
  const auto subject = candidate.path == "into" ? surface_subject(scene.tree, verb) : std::nullopt;
  const auto own = subject ? actors_at(scene, subject->token, Role::subject) : std::vector<std::uint32_t>{};
  const Entity& land = scene.actors.entities[candidate.entities[0]];
  return !own.empty() && land.country && scene.actors.entities[own[0]].country == land.country;
}

}  // namespace

bool is_in_adjunct(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate) {
  const std::uint32_t token = candidate.token, word = trigger.token;
  const bool verb = is_verb(scene.tree[word]);
  if (is_two_sided(type) && verb && acts_meanwhile(scene.tree, token, word)) return true;
  if (type == ActType::ACCUSE && is_forum(scene, candidate, trigger)) return true;
  if (type == ActType::RETREAT && verb && is_own_land(scene, candidate, word)) return true;
  if (!candidate.path.empty()) return false;
  if (type == ActType::REQUEST && verb && acts_meanwhile(scene.tree, token, word)) return true;
  if (is_creditor(scene, token, word) || is_beside_telling(scene, token, word)) return true;
  if (verb && is_towards_others(type) && is_own_state(scene, candidate, word, type)) return true;
  return false;
}

}  // namespace entente::detail
