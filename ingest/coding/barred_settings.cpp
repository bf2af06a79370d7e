#include "ingest/coding/barred_settings.h"

#include "ingest/coding/deeds.h"

#include <algorithm>

namespace entente::detail {
namespace {

// A town; not a state, which is blamed for what is done in it, nor a capital that stands for one. Also "a [German]
// city".
bool is_town(const CodingScene& scene, const Candidate& candidate) {
  const Token& token = scene.tree[candidate.token];
  return scene.actors.entities[candidate.entities[0]].type == EntityType::place ||
         is_of_class(scene, is_modifier(token) ? token.head : candidate.token, "locality");
}

// "the massacre in [Bucha]", "the [Berlin] attack"
bool is_site_of(const CodingScene& scene, std::uint32_t token, std::uint32_t deed) {
  const Tree& tree = scene.tree;
  if (is_modifier(tree[token]) && tree[token].head == deed) return true;
  return is_below_preposition(tree, token, deed, {"in", "at", "near", "outside", "around", "across"});
}

// The word that names the candidate where it stands for a deed that is asked whose it is: "the attack in [London]".
std::uint32_t naming_word(const CodingScene& scene, const Candidate& candidate) {
  const std::uint32_t token = candidate.token;
  if (names_candidate(scene, token, candidate)) return token;
  for (std::uint32_t t = scene.tree[token].left_edge; t <= scene.tree[token].right_edge; ++t)
    if (names_candidate(scene, t, candidate)) return t;
  return token;
}

// "condemned the massacre in [Bucha]"
bool is_site_of_judged(const CodingScene& scene, const Candidate& candidate, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  const bool building = scene.actors.entities[candidate.entities[0]].type == EntityType::facility;
  if (!building && !is_town(scene, candidate)) return false;
  const std::uint32_t token = naming_word(scene, candidate);
  for (std::uint32_t at = token; !tree.is_root(at) && at != verb; at = tree[at].head)
    if (tells_deed(scene, at) && is_site_of(scene, token, at)) return is_below(tree, at, verb);
  return false;
}

// "[US] bases", "the [Iranian] embassy", "[ISIL] positions": whose the noun is, where that is no land it lies in.
bool is_owned_beyond(const CodingScene& scene, std::uint32_t noun, const Candidate& land) {
  const Tree& tree = scene.tree;
  const auto& entities = scene.actors.entities;
  return std::ranges::any_of(tree.children(noun), [&](std::uint32_t c) {
    const auto& who = scene.actors.of_token[c];
    if (c > noun || who.empty() || (!is_modifier(tree[c]) && tree[c].dep != Dep::poss)) return false;
    const bool acts = entities[who[0]].type != EntityType::place && can_act(entities[who[0]]);
    const auto& country = entities[who[0]].country;
    return acts && !(country && country == entities[land.entities[0]].country);
  });
}

// What an attack is aimed at: "hit [bases]", "fired at [bases]", "attacks on [bases]".
std::optional<std::uint32_t> aim_of(const Tree& tree, std::uint32_t trigger) {
  if (const auto object = tree.child(trigger, is_passive(tree, trigger) ? Dep::nsubjpass : Dep::dobj))
    if (!tree.preposition(trigger, "at")) return object;
  for (const std::string_view preposition : {"at", "on", "against"})
    if (const auto leads = tree.preposition(trigger, preposition)) return tree.child(*leads, Dep::pobj);
  return std::nullopt;
}

// "fired at US bases in [Iraq]"
bool is_ground_of_target(const CodingScene& scene, const Candidate& candidate, std::uint32_t trigger) {
  const Tree& tree = scene.tree;
  const auto target = aim_of(tree, trigger);
  if (!target || tells_deed(scene, *target) || !is_land(scene.actors.entities[candidate.entities[0]]) ||
      !is_owned_beyond(scene, *target, candidate))
    return false;
  const Words around = {"in", "near", "outside", "around", "across", "inside"};
  const std::uint32_t token = naming_word(scene, candidate);
  return is_below_preposition(tree, token, *target, around) || is_below_preposition(tree, token, trigger, around);
}

// "Russia hit [military targets] in Kyiv": not one's own, whoever owns them
bool is_own_target(const CodingScene& scene, const Candidate& candidate, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  const std::uint32_t noun = is_noun(tree[candidate.token]) ? candidate.token : tree[candidate.token].head;
  const auto subject = is_verb(tree[verb]) ? surface_subject(tree, verb) : std::nullopt;
  if (!subject || !is_of_class(scene, noun, "installation") || conjuncts(tree, noun).size() > 1) return false;
  const auto doer = actors_at(scene, subject->token, Role::subject);
  if (doer.empty() || scene.actors.entities[doer[0]].type == EntityType::armed_group) return false;
  const Entity& owner = scene.actors.entities[candidate.entities[0]];
  const bool military =
      std::ranges::any_of(tree.children(noun), [&](std::uint32_t c) { return folded_lemma(tree[c]) == "military"; });
  return military && owner.country && scene.actors.entities[doer[0]].country == owner.country;
}

// "withdraw the bill in [Belgrade]"
bool is_site_of_text(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const auto text = scene.tree.child(verb, Dep::dobj);
  if (!text || !is_of_class(scene, *text, "text")) return false;
  return is_below_preposition(scene.tree, token, verb, {"in"}) ||
         is_below_preposition(scene.tree, token, *text, {"in"});
}

// The noun of a protest, or the verb of it with whatever it has: "[rallied]", "held a [rally]".
bool is_below_protest(const Tree& tree, std::uint32_t token, const Trigger& trigger, Words prepositions) {
  const std::uint32_t verb = tree[trigger.token].dep == Dep::dobj ? tree[trigger.token].head : trigger.token;
  const std::uint32_t noun = tree.child(verb, Dep::dobj).value_or(verb);
  for (const std::uint32_t word : {trigger.token, verb, noun, telling_word(trigger)})
    if (is_below_preposition(tree, token, word, prepositions)) return true;
  return false;
}

// "rallied for [Modi]", not "went on strike for better pay at [Freeport]"
bool is_marched_for(const Tree& tree, std::uint32_t token, const Trigger& trigger) {
  const Token& first = tree[first_conjunct(tree, token)];
  return first.dep == Dep::pobj && folded_lemma(tree[first.head]) == "for" &&
         is_below_protest(tree, token, trigger, {"for"});
}

// "in support of [Modi]", "in solidarity with [the Kurds]"
bool is_backed(const CodingScene& scene, std::uint32_t token) {
  const Tree& tree = scene.tree;
  for (std::uint32_t at = token; !tree.is_root(at); at = tree[at].head) {
    const std::uint32_t preposition = tree[at].head;
    if (tree[at].dep != Dep::pobj || preposition < 2 || !is_of_class(scene, preposition - 1, "backing")) continue;
    return is_one_of(folded_lemma(tree[preposition]), {"of", "with", "for"}) &&
           folded_lemma(tree[preposition - 2]) == "in";
  }
  return false;
}

// "Supporters of [Modi]", "[Biden] supporters"
bool is_of_supporters(const CodingScene& scene, const Candidate& candidate, std::uint32_t trigger) {
  const Tree& tree = scene.tree;
  const std::uint32_t clause = clause_of(tree, trigger);
  const auto subject = is_verb(tree[clause]) ? surface_subject(tree, clause) : std::nullopt;
  if (!subject) return false;
  const auto is_owner = [&](std::uint32_t c) {
    const bool behind_of = tree[c].dep == Dep::prep && folded_lemma(tree[c]) == "of";
    const auto of = behind_of ? tree.child(c, Dep::pobj) : std::optional(c);
    return of && (of != c || is_modifier(tree[c]) || tree[c].dep == Dep::poss) &&
           names_candidate(scene, *of, candidate);
  };
  for (std::uint32_t t = tree[subject->token].left_edge; t <= tree[subject->token].right_edge; ++t)
    if (is_of_class(scene, t, "supporters") && std::ranges::any_of(tree.children(t), is_owner)) return true;
  return false;
}

// "a rally organised by [his party]"
bool is_host_of_protest(const CodingScene& scene, std::uint32_t token) {
  const Tree& tree = scene.tree;
  for (std::uint32_t at = token; !tree.is_root(at); at = tree[at].head)
    if (is_by_agent(tree, at) && is_of_class(scene, tree[tree[at].head].head, "hosting")) return true;
  return false;
}

// "in [Delhi]", "from [Lyon]", "in the city of [Hanau]"; not "in front of the [palace]"
bool is_behind_place(const CodingScene& scene, std::uint32_t token) {
  const Tree& tree = scene.tree;
  token = first_conjunct(tree, token);
  if (tree[token].dep != Dep::pobj) return false;
  const std::uint32_t preposition = tree[token].head;
  return is_one_of(folded_lemma(tree[preposition]), {"in", "from", "to", "across", "through"}) ||
         is_of_class(scene, tree[preposition].head, "locality");
}

}  // namespace

bool is_protest_site(const CodingScene& scene, const Trigger& trigger, const Candidate& candidate) {
  return is_town(scene, candidate) && is_behind_place(scene, candidate.token) &&
         is_below_protest(scene.tree, candidate.token, trigger, {"in", "from", "to", "across", "through"});
}

bool is_setting(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate) {
  const std::uint32_t token = candidate.token, word = trigger.token;
  const bool verb = is_verb(scene.tree[word]);
  if ((type == ActType::ACCUSE || type == ActType::SUPPORT) && verb) return is_site_of_judged(scene, candidate, word);
  if (type == ActType::ASSAULT)
    return is_ground_of_target(scene, candidate, word) || is_own_target(scene, candidate, word);
  if (type == ActType::RETREAT && verb) return is_site_of_text(scene, token, word);
  if (type != ActType::PROTEST) return false;
  if (is_protest_site(scene, trigger, candidate) || is_backed(scene, token)) return true;
  return is_marched_for(scene.tree, token, trigger) || is_of_supporters(scene, candidate, word) ||
         is_host_of_protest(scene, token);
}

}  // namespace entente::detail
