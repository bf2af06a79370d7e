#include "ingest/coding/offers.h"

#include "ingest/coding/between.h"
#include "ingest/coding/blamed.h"
#include "ingest/coding/constructions.h"
#include "ingest/coding/deeds.h"
#include "ingest/coding/fighters.h"
#include "ingest/coding/undone.h"

#include <algorithm>
#include <array>

namespace entente::detail {
namespace {

constexpr float land_prior = 0.7F;    // of who sends away, told by where from
constexpr float agent_prior = 0.9F;   // of who does what a noun tells
constexpr float causer_prior = 0.9F;  // of who has it done
constexpr float judged_prior = 0.8F;  // of who is blamed, told by whose deed it is
constexpr float foe_prior = 0.95F;    // of whom the doer is said to fight, before the land of the fight
constexpr float named_prior = 0.8F;   // of who stands in what the verb's object is called

// "from [Israel]", "from entering [Israel]", "from travelling to [Israel]"
std::optional<std::uint32_t> land_behind(const CodingScene& scene, std::uint32_t from) {
  const Tree& tree = scene.tree;
  if (const auto land = tree.child(from, Dep::pobj)) return land;
  const auto going = tree.child(from, Dep::pcomp);
  if (!going || !is_of_class(scene, *going, "crossing")) return std::nullopt;
  if (const auto land = tree.child(*going, Dep::dobj)) return land;
  for (const std::string_view preposition : {"to", "in", "into"})
    if (const auto to = tree.preposition(*going, preposition)) return tree.child(*to, Dep::pobj);
  return std::nullopt;
}

bool is_any_of(const CodingScene& scene, std::uint32_t token, std::initializer_list<EntityType> types) {
  return std::ranges::any_of(scene.actors.of_token[token], [&](std::uint32_t entity) {
    return std::ranges::find(types, scene.actors.entities[entity].type) != types.end();
  });
}

// Who keeps others out of what is its own, not a town from which an army is driven.
bool can_send_away(const CodingScene& scene, std::uint32_t land) {
  return is_any_of(scene, land, {EntityType::state, EntityType::government, EntityType::igo, EntityType::party});
}

bool is_army(const CodingScene& scene, std::uint32_t token) {
  return is_any_of(scene, token, {EntityType::military, EntityType::armed_group});
}

// "the attack by [rebels]", "the killing of a priest by [rebels]", where the parser hangs it on the priest
std::optional<std::uint32_t> agent_of(const Tree& tree, std::uint32_t deed) {
  auto by = tree.preposition(deed, "by");
  const auto of = by ? std::nullopt : tree.preposition(deed, "of");
  if (const auto victim = of ? tree.child(*of, Dep::pobj) : std::nullopt) by = tree.preposition(*victim, "by");
  return by ? tree.child(*by, Dep::pobj) : std::nullopt;
}

// Also "the attack carried out by [rebels]"
std::optional<std::uint32_t> doer_of(const CodingScene& scene, std::uint32_t deed) {
  const Tree& tree = scene.tree;
  if (const auto agent = agent_of(tree, deed)) return agent;
  for (const std::uint32_t c : tree.children(deed)) {
    const bool clause = tree[c].dep == Dep::acl || tree[c].dep == Dep::relcl;
    const auto by = clause && is_of_class(scene, c, "carrying_out") ? tree.preposition(c, "by") : std::nullopt;
    if (by) return tree.child(*by, Dep::pobj);
  }
  return std::nullopt;
}

void offer_land(const CodingScene& scene, std::uint32_t verb, Proposals& proposals) {
  const auto land = land_left(scene, verb);
  if (!land) return;
  std::erase_if(proposals.objects, [&](const Proposal& proposal) { return proposal.token == *land; });
  proposals.subjects.push_back({*land, "from", land_prior});
}

// "condemned the killing of a priest by [rebels]", "praised the arrest of a spy by [the police]"
void offer_judged(const CodingScene& scene, std::uint32_t verb, Proposals& proposals) {
  const Tree& tree = scene.tree;
  const auto deed = tree.child(verb, Dep::dobj);
  if (!deed || !tells_deed(scene, *deed)) return;
  if (const auto doer = doer_of(scene, *deed)) proposals.objects.push_back({*doer, "doer", judged_prior});
}

// "bombed what the army called a [Taliban] camp", "expelled what the army called [rebels]"
void offer_named(const CodingScene& scene, std::uint32_t verb, Proposals& proposals) {
  const Tree& tree = scene.tree;
  for (std::uint32_t c : tree.children(verb)) {
    if (tree[c].dep == Dep::prep) c = tree.child(c, Dep::pcomp).value_or(c);
    const auto naming = naming_of(scene, c);
    if (!naming) continue;
    const auto offer = [&](std::uint32_t who) {
      if (!scene.actors.of_token[who].empty()) proposals.objects.push_back({who, "named", named_prior});
    };
    offer(naming->named);
    for (const std::uint32_t of : tree.children(naming->named))
      if (is_modifier(tree[of]) || tree[of].dep == Dep::poss) offer(of);
  }
}

// "[Erdogan] had two lawmakers arrested".
void offer_causer(const CodingScene& scene, std::uint32_t verb, Proposals& proposals) {
  const auto have = causative_of(scene.tree, verb);
  const auto causer = have ? surface_subject(scene.tree, *have) : std::nullopt;
  if (causer && !scene.tree.preposition(verb, "by"))
    proposals.subjects.push_back({causer->token, "causer", causer_prior});
}

// "Delegations from [Mali] and [Niger] met": with each other; but "visited the capital" together.
void offer_parties(const CodingScene& scene, std::uint32_t word, ActType type, Proposals& proposals) {
  if (!is_two_sided(type) || is_of_class(scene, word, "visit")) return;
  const auto parties = parties_in_subject(scene, word);
  if (!parties) return;
  proposals.subjects.push_back({parties->first, std::string(party_path), agent_prior});
  proposals.objects.push_back({parties->second, std::string(party_path), agent_prior});
}

// "[Zambia] received aid from [China]", "won the support of [China]": by a row that says so
void offer_received(const Tree& tree, const TabledTrigger& tabled, Proposals& proposals) {
  const std::uint32_t verb = clause_of(tree, tabled.token), given = tabled.light_object.value_or(tabled.token);
  proposals = {};
  const auto subject = surface_subject(tree, verb);
  const auto receiver = is_passive(tree, verb) ? agent_of(tree, verb)
                        : subject              ? std::optional(subject->token)
                                               : std::nullopt;
  if (receiver) proposals.objects.push_back({*receiver, "receiver", agent_prior});
  for (const std::string_view preposition : tabled.row->recipients)
    for (const std::uint32_t word : {verb, given})
      if (const auto from = tree.preposition(word, preposition))
        if (const auto giver = tree.child(*from, Dep::pobj))
          proposals.subjects.push_back({*giver, std::string(preposition), agent_prior});
}

// "The coalition fighting [the rebels] declared a truce": with whom it is made, where nobody else is named.
void offer_foe(const CodingScene& scene, const Trigger& trigger, Proposals& proposals) {
  const Tree& tree = scene.tree;
  const std::uint32_t truce = telling_word(trigger),
                      verb = is_verb(tree[trigger.token]) ? trigger.token : tree[truce].head;
  if (!is_of_class(scene, truce, "ceasefire") || tree.preposition(truce, "with")) return;
  const auto subject = is_verb(tree[verb]) ? surface_subject(tree, verb) : std::nullopt;
  if (!subject) return;
  for (const std::uint32_t c : tree.children(subject->token))
    if ((tree[c].dep == Dep::acl || tree[c].dep == Dep::relcl) && tells_by_itself(scene, c, ActType::ASSAULT))
      if (const auto foe = tree.child(c, Dep::dobj)) proposals.objects.push_back({*foe, "foe", foe_prior});
}

}  // namespace

std::optional<std::uint32_t> land_left(const CodingScene& scene, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  if (!is_verb(tree[verb]) || !is_of_class(scene, verb, "sending_away") || !is_passive(tree, verb)) return std::nullopt;
  const auto away = surface_subject(tree, verb);
  const auto from = tree.preposition(verb, "from");
  const auto land = from ? land_behind(scene, *from) : std::nullopt;
  if (!land || tree.preposition(verb, "by") || !can_send_away(scene, *land)) return std::nullopt;
  return away && is_army(scene, away->token) ? std::nullopt : land;
}

void offer_by_meaning(const CodingScene& scene, const Trigger& trigger, ActType type, Proposals& proposals) {
  offer_blamed(scene, trigger.token, type, proposals);
  offer_parties(scene, trigger.token, type, proposals);
  if (type == ActType::CONCEDE || type == ActType::RETREAT) offer_foe(scene, trigger, proposals);
  if (trigger.tabled && trigger.tabled->row->type == type && takes_receiver(*trigger.tabled->row))
    return offer_received(scene.tree, *trigger.tabled, proposals);
  if (!is_verb(scene.tree[trigger.token])) {
    const auto agent = is_deed(type) ? agent_of(scene.tree, trigger.token) : std::nullopt;
    if (agent) proposals.subjects.push_back({*agent, "by", agent_prior});
    if (const auto allowed = type == ActType::CONCEDE ? who_may_act(scene, trigger.token) : std::nullopt)
      proposals.objects.push_back({*allowed, "allowed", agent_prior});
    const auto fighter = type == ActType::ASSAULT ? helped_fighter(scene, trigger.token) : std::nullopt;
    if (fighter && !agent) proposals.subjects.push_back({*fighter, "helped", agent_prior});
    if (const auto parties = parties_between(scene, trigger.token)) {
      proposals.subjects.push_back({parties->first, "pair", agent_prior});
      proposals.objects.push_back({parties->second, "pair", agent_prior});
    }
    return;
  }
  offer_land(scene, trigger.token, proposals);
  offer_causer(scene, trigger.token, proposals);
  offer_named(scene, trigger.token, proposals);
  if (type == ActType::ACCUSE || type == ActType::SUPPORT) offer_judged(scene, trigger.token, proposals);
}

}  // namespace entente::detail
