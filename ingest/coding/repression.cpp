#include "ingest/coding/repression.h"

#include "ingest/coding/cast_kinds.h"
#include "ingest/coding/deeds.h"

#include <algorithm>

namespace entente::detail {
namespace {

std::optional<std::uint32_t> whom_it_orders(const Tree& tree, std::uint32_t verb) {
  return tree.child(verb, is_passive(tree, verb) ? Dep::nsubjpass : Dep::dobj);
}

bool is_clause(const Token& token) {
  return token.dep == Dep::xcomp || token.dep == Dep::ccomp || token.dep == Dep::oprd || token.dep == Dep::advcl;
}

// "ordered him [jailed]", also where the parser takes it for a part of the object: "ordered the man [detained]"
std::optional<std::uint32_t> ordered_deed(const Tree& tree, std::uint32_t verb) {
  const auto is_done = [&](std::uint32_t c) {  // parsers write VBD for "ordered nine men jailed"
    return (tree[c].tag == "VBN" || tree[c].tag == "VBD") && !tree.child(c, Dep::aux) && c > verb;
  };
  bool infinitive = false;
  for (const std::uint32_t c : tree.children(verb)) {
    if (is_clause(tree[c]) && is_done(c) && !tree.child(c, Dep::mark)) return c;
    infinitive = infinitive || is_clause(tree[c]);
  }
  const auto whom = infinitive ? std::nullopt : whom_it_orders(tree, verb);
  if (!whom) return std::nullopt;
  for (const std::uint32_t c : tree.children(*whom))
    if (tree[c].dep == Dep::acl && is_done(c)) return c;
  return std::nullopt;
}

bool has_of_class(const CodingScene& scene, std::uint32_t above, std::string_view name) {
  return std::ranges::any_of(scene.tree.children(above), [&](std::uint32_t c) { return is_of_class(scene, c, name); });
}

// "ordered the radio station to close", "ordered Opinar to suspend publication"
bool silences(const CodingScene& scene, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  for (const std::uint32_t c : tree.children(verb)) {
    if (!is_clause(tree[c]) || tree[c].tag != "VB" || !is_of_class(scene, c, "ceasing")) continue;
    if (has_of_class(scene, c, "publication") || has_of_class(scene, c, "airing")) return true;
    auto whom = whom_it_orders(tree, verb);
    if (!whom) whom = tree.child(c, Dep::nsubj);
    if (whom && (is_of_class(scene, *whom, "outlet") || has_of_class(scene, *whom, "outlet"))) return true;
  }
  return false;
}

// "ordered nine men jailed", "ordered the paper to close": what an authority has done to those whom it orders is more
// than a request.
std::optional<Retyping> type_of_order(const CodingScene& scene, std::uint32_t verb) {
  if (!is_verb(scene.tree[verb]) || !is_of_class(scene, verb, "ordering")) return std::nullopt;
  if (silences(scene, verb)) return Retyping{ActType::COERCE, "a medium is silenced: classes.tsv ceasing"};
  const auto deed = ordered_deed(scene.tree, verb);
  if (!deed || is_of_class(scene, *deed, "ceasing")) return std::nullopt;  // "ordered the embassy closed"
  if (is_of_class(scene, *deed, "freeing")) return Retyping{ActType::RETREAT, "ordered freed: classes.tsv freeing"};
  if (tells_by_itself(scene, *deed, ActType::COERCE)) return Retyping{ActType::COERCE, "ordered done"};
  return std::nullopt;
}

// "a cyber attack", "a cyberattack hit the ministry", "was hit by a cyberattack"
bool is_on_computers(const CodingScene& scene, const Trigger& trigger) {
  const Tree& tree = scene.tree;
  const std::uint32_t word = trigger.token;
  if (is_of_class(scene, telling_word(trigger), "cyber_attack")) return true;
  if (!is_verb(tree[word])) return false;
  const auto subject = tree.child(word, Dep::nsubj);
  const auto agents = by_agents(tree, word);
  return (subject && is_of_class(scene, *subject, "cyber_attack")) ||
         std::ranges::any_of(agents, [&](std::uint32_t agent) { return is_of_class(scene, agent, "cyber_attack"); });
}

bool is_police(const Entity& entity) {
  return entity.id.find(".COP") != std::string::npos;
}

bool is_no_place(const Entity& entity) {
  return entity.type != EntityType::place && entity.type != EntityType::facility && entity.type != EntityType::state;
}

// "soldiers blocked the road": no protest of theirs
bool blocks_by_force(const CodingScene& scene, const Trigger& trigger, const Cast& cast) {
  return trigger.tabled && trigger.tabled->row->mode == "obstruct" &&
         std::ranges::all_of(cast.subjects, [&](const Filler& filler) {
           const Entity& who = scene.actors.entities[filler.entity];
           return who.type == EntityType::military || is_police(who);
         });
}

}  // namespace

std::optional<Retyping> repression_by_words(const CodingScene& scene, const Trigger& trigger, ActType type) {
  if (type == ActType::ASSAULT && is_on_computers(scene, trigger))  // coders of the development gold write ASSAULT
    return Retyping{ActType::COERCE, "on computers: classes.tsv cyber_attack", ActType::ASSAULT};
  return std::nullopt;
}

std::optional<Retyping> repression_by_cast(const CodingScene& scene, const Trigger& trigger, ActType type,
                                           const Cast& cast) {
  if (type == ActType::REQUEST) return type_of_order(scene, trigger.token);
  if (type == ActType::PROTEST && blocks_by_force(scene, trigger, cast))
    return Retyping{ActType::COERCE, "a road blocked by forces"};
  if (type == ActType::ASSAULT && is_of_class(scene, trigger.token, "capturing") &&
      are(scene, cast, is_police, is_no_place))
    return Retyping{ActType::COERCE, "captured by police: classes.tsv capturing"};
  return std::nullopt;
}

}  // namespace entente::detail
