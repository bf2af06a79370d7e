#include "ingest/coding/retype.h"

#include "ingest/coding/deeds.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool is_of_class(const CodingScene& scene, std::uint32_t token, std::string_view name) {
  return is_of_class(scene.tree, token, name, scene.tables);
}

// The word that tells the event: of a light verb its noun.
std::uint32_t noun_of(const Trigger& trigger) {
  return trigger.tabled ? trigger.tabled->light_object.value_or(trigger.token) : trigger.token;
}

// "fought alongside the Kurds": with friends, where nobody is said to be fought.
bool is_common_fight(const Tree& tree, std::uint32_t verb) {
  return is_verb(tree[verb]) && tree.preposition(verb, "alongside") && !tree.child(verb, Dep::dobj) &&
         !tree.preposition(verb, "against");
}

bool has_adjective(const CodingScene& scene, std::uint32_t noun, std::string_view name) {
  return std::ranges::any_of(scene.tree.children(noun), [&](std::uint32_t c) {
    return scene.tree[c].dep == Dep::amod && is_of_class(scene, c, name);
  });
}

// A party, or a person who counts for a state: others' attacks may be of fists.
bool is_politician(const Entity& entity) {
  return entity.type == EntityType::party || (entity.type == EntityType::person && entity.country);
}

// Are all who do it of one kind, and all to whom it is done of another?
bool are(const CodingScene& scene, const Cast& cast, bool (*doer)(const Entity&), bool (*other)(const Entity&)) {
  const auto& entities = scene.actors.entities;
  return std::ranges::all_of(cast.subjects, [&](const Filler& filler) { return doer(entities[filler.entity]); }) &&
         std::ranges::all_of(cast.objects,
                             [&](const auto& filler) { return filler && other(entities[filler->entity]); });
}

bool is_firm(const Entity& entity) {
  return entity.type == EntityType::company;
}

// "The singer [toured Canada]"
bool is_of_no_state(const Entity& entity) {
  return entity.type == EntityType::person && !entity.country;
}

bool is_land(const Entity& entity) {
  return entity.type == EntityType::state || entity.type == EntityType::place;
}

// By what they are called, not by name: the African Union is no trade union.
bool are_called(const CodingScene& scene, const Cast& cast, std::string_view name) {
  return !cast.subjects.empty() && std::ranges::all_of(cast.subjects, [&](const Filler& filler) {
    return scene.tree[filler.token].pos == Pos::NOUN && is_of_class(scene, filler.token, name);
  });
}

// "fired a missile": a show of force where nobody is said to be hit.
bool is_shot_at_nobody(const CodingScene& scene, std::uint32_t verb, const Cast& cast) {
  if (!is_verb(scene.tree[verb]) || !is_of_class(scene, verb, "shooting")) return false;
  const auto shot = scene.tree.child(verb, Dep::dobj);
  const bool nobody = std::ranges::none_of(cast.objects, [](const auto& filler) { return filler.has_value(); });
  return shot && nobody && (is_of_class(scene, *shot, "munition") || is_of_class(scene, *shot, "projectiles"));
}

// "suggested that it could cut aid": what may or will be is no demand.
bool is_plain_statement(const CodingScene& scene, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  if (!is_verb(tree[verb]) || !is_of_class(scene, verb, "saying")) return false;
  const auto content = tree.child(verb, Dep::ccomp);
  if (!content || tree[*content].tag != "VB") return false;
  bool modal = false, demand = is_of_class(scene, *content, "obligation");
  for (const std::uint32_t c : tree.children(*content)) {
    modal = modal || tree[c].tag == "MD";
    demand = demand || (tree[c].tag == "MD" && is_of_class(scene, c, "obligation")) || tree[c].tag == "TO";
  }
  return modal && !demand;
}

bool lacks_object(const CodingScene& scene, std::uint32_t at) {
  const Tree& tree = scene.tree;
  const Token& verb = tree[at];
  const auto has = [&](Dep dep) { return tree.child(at, dep).has_value(); };
  const auto leads = [&](std::string_view word) { return tree.preposition(at, word).has_value(); };
  const bool bare = has(Dep::nsubj) && !has(Dep::dobj) && !has(Dep::ccomp) && !has(Dep::dative) && !leads("by");
  const bool over = has(Dep::xcomp) || leads("over") || leads("for") || leads("of") || leads("in");
  const bool past = verb.tag == "VBD" || verb.tag == "VBN";
  return past && bare && over && verb.dep != Dep::acl && verb.dep != Dep::conj && !is_passive(tree, at) &&
         is_of_class(scene, at, "transitive");
}

}  // namespace

std::optional<Retyping> type_by_words(const CodingScene& scene, const Trigger& trigger, ActType type) {
  const std::uint32_t word = trigger.token;
  if (type != ActType::ASSAULT) return std::nullopt;
  if (is_common_fight(scene.tree, word)) return Retyping{ActType::COOPERATE, "a common fight: alongside"};
  const std::uint32_t noun = noun_of(trigger);
  if (is_of_class(scene, noun, "verbal") && has_adjective(scene, noun, "of_words"))
    return Retyping{ActType::ACCUSE, "an attack of words: classes.tsv of_words"};
  if (is_noun(scene.tree[word]) && is_of_class(scene, word, "motion"))
    return Retyping{ActType::MOBILIZE, "classes.tsv motion"};
  return std::nullopt;
}

std::optional<Retyping> type_by_cast(const CodingScene& scene, const Trigger& trigger, ActType type, const Cast& cast) {
  const std::uint32_t word = trigger.token;
  if (type != ActType::ASSAULT) return std::nullopt;
  if (is_of_class(scene, word, "verbal") && are(scene, cast, is_politician, is_politician))
    return Retyping{ActType::ACCUSE, "an attack of words: classes.tsv verbal"};
  const std::uint32_t noun = noun_of(trigger);
  if (is_noun(scene.tree[noun]) && is_of_class(scene, noun, "stoppage") && are_called(scene, cast, "labour"))
    return Retyping{ActType::PROTEST, "a strike of workers: classes.tsv labour"};
  if (are_called(scene, cast, "intruders"))
    return Retyping{ActType::COERCE, "an attack on computers: classes.tsv intruders"};
  if (is_shot_at_nobody(scene, word, cast))
    return Retyping{ActType::MOBILIZE, "a shot at nobody: classes.tsv shooting"};
  return std::nullopt;
}

bool is_no_event(const CodingScene& scene, const Trigger& trigger, ActType type) {
  if (type == ActType::THREATEN && only_foretells(scene, trigger.token)) return true;
  if (type == ActType::REQUEST && is_plain_statement(scene, trigger.token)) return true;
  return is_generic(scene.tree, trigger.token) || lacks_object(scene, trigger.token) ||
         veto_of(scene.tree, trigger.token, type, scene.tables);
}

bool is_private(const CodingScene& scene, const Trigger& trigger, ActType type, const Cast& cast) {
  if (are(scene, cast, is_firm, is_firm)) return true;
  if (type == ActType::CONSULT && is_of_class(scene, trigger.token, "visit"))
    return are(scene, cast, is_of_no_state, is_land);
  return type == ActType::ASSAULT && is_of_class(scene, trigger.token, "contest") &&
         are(scene, cast, is_politician, is_politician);
}

}  // namespace entente::detail
