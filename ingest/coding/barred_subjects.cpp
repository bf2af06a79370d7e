#include "ingest/coding/barred_doers.h"
#include "ingest/coding/barriers.h"
#include "ingest/coding/between.h"
#include "ingest/coding/deeds.h"

#include <algorithm>

namespace entente::detail {
namespace {

void erase(Ranking& ranking, auto&& barred) {
  std::erase_if(ranking.candidates, barred);
}

void erase_within(const Tree& tree, std::uint32_t head, Ranking& ranking) {
  erase(ranking, [&](const Candidate& candidate) {
    return candidate.token >= tree[head].left_edge && candidate.token <= tree[head].right_edge;
  });
}

bool is_light(const Trigger& trigger, ActType type) {
  return trigger.tabled && !trigger.tabled->row->object_class.empty() && trigger.tabled->row->type == type;
}

// "The London bombings": whoever did it, no place that stands before the noun did.
void bar_scenes(const CodingScene& scene, Ranking& subjects) {
  erase(subjects, [&](const Candidate& candidate) {
    return candidate.path == "modifier" && std::ranges::all_of(candidate.entities, [&](std::uint32_t entity) {
             return scene.actors.entities[entity].type == EntityType::place;
           });
  });
}

// "Nigeria freed kidnapping victims", "extradited a bombing suspect": whoever did it is named beside them, if at all.
void bar_those_beyond(const CodingScene& scene, std::uint32_t word, Ranking& subjects) {
  const Tree& tree = scene.tree;
  const std::uint32_t whom = tree[word].head;
  if (!is_modifier(tree[word]) || !is_of_class(scene, whom, "victims")) return;
  erase(subjects, [&](const Candidate& candidate) {
    return candidate.token < tree[whom].left_edge || candidate.token > tree[whom].right_edge;
  });
}

// "Pakistan's deadliest bombing": the worst that a state has suffered, unless it says on whom; "the rebels' defeat",
// unless it says of whom.
void bar_sufferer(const CodingScene& scene, std::uint32_t noun, Ranking& subjects) {
  const Tree& tree = scene.tree;
  const auto of_state = tree.child(noun, Dep::poss);
  const bool worst = std::ranges::any_of(tree.children(noun), [&](std::uint32_t c) { return tree[c].tag == "JJS"; });
  const bool undergone =
      has_class(folded_lemma(tree[noun]), "undergone", scene.tables) && !tree.preposition(noun, "of");
  if (!of_state || (!worst && !undergone) || tree.preposition(noun, "on") || tree.preposition(noun, "against")) return;
  erase(subjects, [&](const Candidate& candidate) { return candidate.token == *of_state; });
}

// "A memo to Merkel accuses": not Merkel.
void bar_addressee(const CodingScene& scene, std::uint32_t verb, Ranking& subjects) {
  const auto subject = surface_subject(scene.tree, verb);
  if (!subject || !scene.actors.of_token[subject->token].empty()) return;
  erase(subjects, [&](const Candidate& candidate) {
    return is_below_preposition(scene.tree, candidate.token, subject->token, {"to", "about", "on", "against"});
  });
}

// "in Syria", "in Syria and Iraq": not "in Syrian raids".
bool is_where(const Tree& tree, std::uint32_t token, std::uint32_t above) {
  while (tree[token].dep == Dep::conj || tree[token].dep == Dep::compound) token = tree[token].head;
  return tree[token].dep == Dep::pobj &&
         is_below_preposition(tree, token, above, {"in", "at", "near", "outside", "across", "inside", "around", "off"});
}

// Is the candidate only the place that a noun of nobody known is said to be in?
bool is_seen_through_to_place(const CodingScene& scene, const Candidate& candidate) {
  const std::uint32_t noun = candidate.token;
  if (names_actor(scene, noun)) return false;
  bool found = false;
  for (std::uint32_t t = scene.tree[noun].left_edge; t <= scene.tree[noun].right_edge; ++t) {
    if (names_candidate(scene, t, candidate) && !is_where(scene.tree, t, noun)) return false;
    found = found || names_candidate(scene, t, candidate);
  }
  return found;
}

// "A cook in California threatens", "the team in Miami returned", "he was abducted in Syria": whoever is there, not the
// place.
void bar_whereabouts(const CodingScene& scene, std::uint32_t verb, ActType type, Ranking& subjects) {
  const Tree& tree = scene.tree;
  const auto subject = surface_subject(tree, verb);
  const bool passive = is_passive(tree, verb);
  const bool harms = type == ActType::ASSAULT && folded_lemma(tree[verb]) != "hold";
  erase(subjects, [&](const Candidate& candidate) {
    if (!std::ranges::all_of(candidate.entities,
                             [&](std::uint32_t entity) { return is_land(scene.actors.entities[entity]); }))
      return false;
    if (passive) return harms && is_where(tree, candidate.token, verb);
    if (!subject || !is_noun(tree[subject->token])) return false;
    return is_where(tree, candidate.token, subject->token) ||
           (candidate.token == subject->token && is_seen_through_to_place(scene, candidate));
  });
}

// "Turkey expelled the envoy over the killing", "vowed revenge after a bombing": not Turkey's act, which answers it.
void bar_answerer(const CodingScene& scene, std::uint32_t noun, ActType type, Ranking& subjects) {
  const Tree& tree = scene.tree;
  if (tree[noun].dep != Dep::pobj) return;
  const std::string preposition = folded_lemma(tree[tree[noun].head]);
  const bool violent = type == ActType::ASSAULT || type == ActType::COERCE;
  if (preposition != "over" && !(violent && is_one_of(preposition, {"after", "since"}))) return;
  std::uint32_t verb = tree[tree[noun].head].head;
  if (tree[verb].dep == Dep::dobj || tree[verb].dep == Dep::pobj) verb = tree[verb].head;
  if (!is_verb(tree[verb])) return;
  if (const auto answerer = surface_subject(tree, verb))
    erase(subjects, [&](const Candidate& candidate) { return candidate.token == answerer->token; });
}

// The subject of a verb, also where the parser takes "after a bombing" for a preposition's object and joins the verb
// behind it to the one before.
std::optional<std::uint32_t> own_subject(const Tree& tree, std::uint32_t verb) {
  if (const auto subject = tree.child(verb, Dep::nsubj)) return subject;
  if (tree[verb].dep != Dep::conj || verb == 0) return std::nullopt;
  for (std::uint32_t at = verb - 1; !tree.is_root(at) && tree[at].right_edge + 1 == verb; at = tree[at].head)
    if (tree[at].dep == Dep::prep && is_one_of(folded_lemma(tree[at]), {"after", "before", "since", "until"}))
      return tree.child(at, Dep::pobj);
  return std::nullopt;
}

// "Turkey reacted after a bombing killed thirty": whoever bombed, not who stands in another clause.
void bar_those_beside(const CodingScene& scene, std::uint32_t verb, Ranking& subjects) {
  const Tree& tree = scene.tree;
  const auto deed = own_subject(tree, verb);
  if (!deed || !tells_deed(scene, *deed)) return;
  erase(subjects, [&](const Candidate& candidate) {
    return candidate.token < tree[*deed].left_edge || candidate.token > tree[*deed].right_edge;
  });
}

// "Merkel phoned Netanyahu after the attack that killed five": whoever attacked, not who phoned.
void bar_those_above(const CodingScene& scene, std::uint32_t verb, Ranking& subjects) {
  const Tree& tree = scene.tree;
  const std::uint32_t deed = tree[verb].head;
  if (tree[verb].dep != Dep::relcl || !tells_deed(scene, deed) || tree[deed].dep != Dep::pobj ||
      !is_one_of(folded_lemma(tree[tree[deed].head]), {"after", "before", "since", "about", "over", "follow", "amid"}))
    return;
  erase(subjects, [&](const Candidate& candidate) {
    return candidate.token < tree[deed].left_edge || candidate.token > tree[deed].right_edge;
  });
}

// "a ceasefire brokered by Egypt": not Egypt's
void bar_mediators(const CodingScene& scene, std::uint32_t noun, Ranking& subjects) {
  const Tree& tree = scene.tree;
  for (const std::uint32_t c : tree.children(noun)) {
    const bool clause = tree[c].dep == Dep::acl || tree[c].dep == Dep::relcl;
    if (!clause || !is_of_class(scene, c, "mediation")) continue;
    for (const std::uint32_t mediator : by_agents(tree, c))
      erase(subjects, [&](const Candidate& candidate) { return candidate.token == mediator; });
  }
}

bool is_object_of(const CodingScene& scene, std::uint32_t noun, std::string_view verbs) {
  const Tree& tree = scene.tree;
  return tree[noun].dep == Dep::dobj && has_class(folded_lemma(tree[tree[noun].head]), verbs, scene.tables);
}

// "Russia makes it hard to end the conflict in Syria": whoever fights there, not who would end it.
void bar_who_ends_it(const CodingScene& scene, std::uint32_t noun, Ranking& subjects) {
  if (!is_object_of(scene, noun, "ending") || scene.tree.child(noun, Dep::poss)) return;  // "ended its war"
  if (parties_between(scene, noun)) return;  // "agreed to end the fighting between their forces"
  erase(subjects, [&](const Candidate& candidate) {
    return candidate.token < scene.tree[noun].left_edge || candidate.token > scene.tree[noun].right_edge;
  });
}

// "The army ended the siege by rebels", "Turkey cancelled Russia's visit": what the verb makes of the noun is its
// subject's act.
void bar_doers_of_noun(const CodingScene& scene, const Trigger& trigger, ActType type, Ranking& subjects) {
  const Tree& tree = scene.tree;
  const std::uint32_t noun = trigger.token;
  if (!is_light(trigger, type) || tree[noun].dep != Dep::dobj || tells(scene, noun, type)) return;
  const auto subject = tree.child(tree[noun].head, Dep::nsubj);
  if (!subject || scene.actors.of_token[*subject].empty()) return;
  erase(subjects, [&](const Candidate& candidate) { return candidate.token >= tree[noun].left_edge; });
}

// "Obama has drawn criticism from Ryan", "expects support": not Obama's.
void bar_subject_of(const CodingScene& scene, std::uint32_t noun, std::string_view verbs, Ranking& subjects) {
  if (!is_object_of(scene, noun, verbs)) return;
  if (const auto who = surface_subject(scene.tree, scene.tree[noun].head))
    erase(subjects, [&](const Candidate& candidate) { return candidate.token == who->token; });
}

// What both sides do is also of who looks for it: "sought talks".
bool is_joint(ActType type) {
  return type == ActType::CONSULT || type == ActType::AGREE || type == ActType::COOPERATE || type == ActType::REQUEST;
}

// "refuse", "criticise", not "violate", which is what a speaker blames others for
bool tells_stand(const CodingScene& scene, std::uint32_t verb, ActType type) {
  const bool stand = type == ActType::ACCUSE || type == ActType::REJECT || type == ActType::SUPPORT;
  return stand && tells(scene, verb, type) && !is_of_class(scene, verb, "wrongdoing");
}

// "Obama said Russia had bombed Syria", "that prisoners had accused Iraq": not Obama.
void bar_reporter(const CodingScene& scene, std::uint32_t verb, ActType type, Ranking& subjects) {
  const Tree& tree = scene.tree;
  const auto own = tree.child(verb, Dep::nsubj);
  if (!is_deed(type) && !tells_stand(scene, verb, type)) return;
  if (tree[verb].dep != Dep::ccomp || !own || tree[*own].pos == Pos::PRON) return;
  if (scene.actors.of_token[*own].empty() || (!is_deed(type) && actors_at(scene, *own, Role::subject).empty())) return;
  const std::uint32_t report = tree[verb].head;
  const auto reporter = tree.child(report, Dep::nsubj);
  if (!reporter || !scene.tables.reporting_verbs.contains(folded_lemma(tree[report]))) return;
  erase_within(tree, *reporter, subjects);
}

// "Instead of attacking Iran, Israel called on the US to act": whoever acts instead, not whom he asks.
void bar_those_asked(const CodingScene& scene, std::uint32_t verb, Ranking& subjects) {
  const Tree& tree = scene.tree;
  const std::uint32_t preposition = tree[verb].head;
  if (tree[verb].dep != Dep::pcomp || preposition == 0 || preposition + 1 != verb) return;
  const std::string before = folded_lemma(tree[preposition - 1]);
  if (!has_class(before, "besides", scene.tables) && !has_class(before, "instead", scene.tables)) return;
  std::uint32_t main = preposition;
  while (!tree.is_root(main) && !(is_verb(tree[main]) && tree.child(main, Dep::nsubj))) main = tree[main].head;
  const auto doer = tree.child(main, Dep::nsubj);
  if (!doer || *doer < verb) return;
  erase(subjects, [&](const Candidate& candidate) {
    return candidate.token < tree[*doer].left_edge || candidate.token > tree[*doer].right_edge;
  });
}

// "A strike engaged a unit and destroyed a bridge": not the unit, to which the verb before it is done.
void bar_those_done_to(const CodingScene& scene, std::uint32_t verb, Ranking& subjects) {
  const Tree& tree = scene.tree;
  if (tree[verb].dep != Dep::conj || tree.child(verb, Dep::nsubj) || tree.child(verb, Dep::auxpass)) return;
  const std::uint32_t first = tree[verb].head;
  const auto done_to =
      is_verb(tree[first]) && tree.child(first, Dep::nsubj) ? tree.child(first, Dep::dobj) : std::nullopt;
  if (!done_to) return;
  erase(subjects, [&](const Candidate& candidate) {
    return candidate.token >= tree[*done_to].left_edge && candidate.token <= *done_to;
  });
}

// "A priest was abducted in Mali and rescued by troops": not by the troops, unless "abducted and beaten by troops".
void bar_agents_of_next(const CodingScene& scene, std::uint32_t verb, ActType type, Ranking& subjects) {
  const Tree& tree = scene.tree;
  if (!is_passive(tree, verb) || tree.preposition(verb, "by")) return;
  for (const std::uint32_t next : tree.children(verb)) {
    const auto by = tree[next].dep == Dep::conj && next > verb ? tree.preposition(next, "by") : std::nullopt;
    const auto agent = by ? tree.child(*by, Dep::pobj) : std::nullopt;
    const bool apart = std::ranges::any_of(
        tree.children(verb), [&](std::uint32_t c) { return verb < c && c < next && tree[c].dep == Dep::prep; });
    const bool freed = (type == ActType::ASSAULT || type == ActType::COERCE) &&
                       (tells(scene, next, ActType::AID) || tells(scene, next, ActType::RETREAT));
    if (agent && (apart || freed)) erase_within(tree, *agent, subjects);
  }
}

}  // namespace

void bar_subjects(const CodingScene& scene, const Trigger& trigger, ActType type, Ranking& subjects) {
  erase(subjects, [&](const Candidate& candidate) { return is_no_doer(scene, trigger, type, candidate); });
  if (type == ActType::ASSAULT) bar_those_beyond(scene, trigger.token, subjects);
  if (!is_noun(scene.tree[trigger.token])) {
    settle_causer(scene, trigger.token, type, subjects);
    bar_addressee(scene, trigger.token, subjects);
    bar_whereabouts(scene, trigger.token, type, subjects);
    bar_those_done_to(scene, trigger.token, subjects);
    bar_those_asked(scene, trigger.token, subjects);
    bar_agents_of_next(scene, trigger.token, type, subjects);
    bar_reporter(scene, trigger.token, type, subjects);
    bar_those_beside(scene, trigger.token, subjects);
    return bar_those_above(scene, trigger.token, subjects);
  }
  if (type == ActType::ASSAULT) {
    bar_scenes(scene, subjects);
    bar_sufferer(scene, trigger.token, subjects);
    bar_who_ends_it(scene, trigger.token, subjects);
  }
  bar_doers_of_noun(scene, trigger, type, subjects);
  bar_subject_of(scene, trigger.token, "suffering", subjects);
  if (!is_joint(type) && !is_light(trigger, type)) bar_subject_of(scene, trigger.token, "awaiting", subjects);
  bar_answerer(scene, trigger.token, type, subjects);
  bar_mediators(scene, trigger.token, subjects);
  // "Qatar condemned Egypt's raid", "the sanctions were rejected by the Senate"
  if (is_judged(scene, trigger.token) && !parties_between(scene, trigger.token))
    erase(subjects, [&](const Candidate& candidate) { return is_judge(scene.tree, trigger.token, candidate.token); });
}

}  // namespace entente::detail
