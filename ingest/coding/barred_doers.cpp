#include "ingest/coding/barred_doers.h"

#include "ingest/coding/barred_settings.h"
#include "ingest/coding/between.h"
#include "ingest/coding/constructions.h"
#include "ingest/coding/deeds.h"
#include "ingest/coding/fighters.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool is_deed_or_threat(ActType type) {
  return is_deed(type) || type == ActType::THREATEN;
}

// "The assault was repelled by [the army]", "the strike was reported by [the police]": not theirs.
bool answers_deed(const CodingScene& scene, std::uint32_t token, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  if (tree[noun].dep != Dep::nsubjpass || !is_by_agent(tree, token)) return false;
  const std::uint32_t verb = tree[noun].head;
  return tree[tree[token].head].head == verb && is_of_class(scene, verb, "answering");
}

// "[The police] foiled a plot to attack", "[Congress] debated a plan to bomb"
bool stops_plan(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  if (tree[verb].tag != "VB" || (tree[verb].dep != Dep::acl && tree[verb].dep != Dep::advcl)) return false;
  const bool beside = tree[verb].dep == Dep::advcl;  // the parser's other choice
  const std::uint32_t stopping = beside ? tree[verb].head : tree[tree[verb].head].head;
  const auto plan = tree.child(stopping, Dep::dobj);
  if (!plan || !is_of_class(scene, stopping, "stopping")) return false;
  if (beside ? *plan + 1 != tree[verb].left_edge : *plan != tree[verb].head) return false;
  const auto stopper = surface_subject(tree, stopping);
  return stopper && is_below(tree, token, stopper->token);
}

// "[Germany] opposed a motion condemning Turkey", "[Britain] will leave a pact banning exports": not its author.
bool opposes_text(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  const std::uint32_t text = tree[verb].head, governor = tree[text].head;
  const bool pact = is_of_class(scene, text, "agreement");
  if (!is_clause_of_text(tree[verb]) || tree[text].dep != Dep::dobj) return false;
  if (!pact && !is_of_class(scene, text, "text")) return false;
  if (!is_of_class(scene, governor, "stopping") && !is_of_class(scene, governor, "discarding") &&
      !(pact && (is_of_class(scene, governor, "quitting") || tells(scene, governor, ActType::REJECT))))
    return false;
  const auto opponent = surface_subject(tree, governor);
  return opponent && is_below(tree, token, opponent->token);
}

// The verb above a clause that is its object: "[fired] on what officials called rebels".
std::uint32_t verb_over(const Tree& tree, std::uint32_t clause) {
  const std::uint32_t head = tree[clause].head;
  return tree[clause].dep == Dep::pcomp ? tree[head].head : head;
}

// "[The FBI] investigates what [officials] call a spying campaign": who names it so, and who judges it.
bool names_or_judges(const CodingScene& scene, std::uint32_t token, std::uint32_t deed) {
  const Tree& tree = scene.tree;
  for (std::uint32_t at = tree[deed].head; !tree.is_root(at); at = tree[at].head) {
    const auto naming = naming_of(scene, at);
    if (!naming) continue;
    if (!is_below(tree, deed, naming->named) || tree.child(deed, Dep::poss)) return false;
    const std::uint32_t verb = verb_over(tree, at);
    const bool judged = tells(scene, verb, ActType::ACCUSE) || tells(scene, verb, ActType::REJECT);
    const auto judge = judged ? surface_subject(tree, verb) : std::nullopt;
    return is_below(tree, token, naming->namer) || (judge && is_below(tree, token, judge->token));
  }
  return false;
}

// "[Washington] demanded the release of Lopez", "Oman brokered": who asks for it does not let go.
bool wants_release(const CodingScene& scene, std::uint32_t token, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  const std::uint32_t verb = tree[noun].head;
  if (tree[noun].dep != Dep::dobj || !is_of_class(scene, noun, "release")) return false;
  if (!tells(scene, verb, ActType::REQUEST) && !is_of_class(scene, verb, "securing")) return false;
  const auto asker = surface_subject(tree, verb);
  return asker && is_below(tree, token, asker->token);
}

// "allegations of torture by [the police]": who is blamed, not who blames.
bool is_blamed(const CodingScene& scene, std::uint32_t token, std::uint32_t claim) {
  const Tree& tree = scene.tree;
  const auto of = is_of_class(scene, claim, "complaint") ? tree.preposition(claim, "of") : std::nullopt;
  if (!of || !is_by_agent(tree, token)) return false;
  return tree[token].head > *of && is_below(tree, token, claim);
}

// "came to [Obama]'s defense", "came to the rescue of [Greece]"
bool is_helped(const CodingScene& scene, std::uint32_t token, std::uint32_t help) {
  const Tree& tree = scene.tree;
  const bool towards = tree[help].dep == Dep::pobj && folded_lemma(tree[tree[help].head]) == "to";
  return towards && is_of_class(scene, tree[tree[help].head].head, "coming") && is_below(tree, token, help);
}

// "was deported to [Syria]", "the envoy was recalled from [Moscow]": where somebody was or is sent.
bool is_where_sent(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  if (!is_passive(tree, verb) || tree.preposition(verb, "by")) return false;
  if (is_of_class(scene, verb, "sending_away")) return is_below_preposition(tree, token, verb, {"to", "into"});
  return is_of_class(scene, verb, "calling_back") && is_below_preposition(tree, token, verb, {"from"});
}

// "[He] was challenged on it", "Challenged on it, [he] said": to whom it is done.
bool undergoes(const CodingScene& scene, std::uint32_t token, std::uint32_t verb, ActType type) {
  const Tree& tree = scene.tree;
  const bool done_to = type == ActType::ASSAULT || type == ActType::COERCE || type == ActType::ACCUSE;
  const bool fronted = tree[verb].dep == Dep::advcl && verb < tree[verb].head;
  if (!done_to || !tells(scene, verb, type) || !is_passive(tree, verb)) return false;
  if (!fronted && !tree.child(verb, Dep::auxpass)) return false;
  const auto subject = surface_subject(tree, verb);
  return subject && subject->token == token;
}

bool is_person_or_authority(const CodingScene& scene, std::uint32_t token) {
  return std::ranges::any_of(scene.actors.of_token[token], [&](std::uint32_t entity) {
    const EntityType type = scene.actors.entities[entity].type;
    return type == EntityType::person || type == EntityType::government;
  });
}

bool is_negated(const Tree& tree, std::uint32_t token) {
  return std::ranges::any_of(tree.children(token), [&](std::uint32_t c) {
    return (tree[c].dep == Dep::det || tree[c].dep == Dep::preconj || tree[c].dep == Dep::cc) &&
           is_one_of(folded_lemma(tree[c]), {"no", "neither"});
  });
}

// "No group claimed the [attack]", "Neither the Taliban nor ISIS has claimed": whoever is not named by the noun itself.
bool is_claimed_by_no_one(const CodingScene& scene, const Candidate& candidate, std::uint32_t noun) {
  const Tree& tree = scene.tree;
  const auto subject = tree.child(clause_of(tree, noun), Dep::nsubj);
  if (!subject || is_below(tree, noun, *subject)) return false;
  const bool negated = is_negated(tree, *subject) || std::ranges::any_of(tree.children(*subject), [&](std::uint32_t c) {
                         return is_negated(tree, c);
                       });
  return negated && !is_by_agent(tree, candidate.token) && tree[candidate.token].dep != Dep::poss;
}

bool is_ordered(ActType type) {
  return type == ActType::COERCE || type == ActType::SANCTION || type == ActType::RETREAT || type == ActType::REJECT;
}

// "[Putin] had the governor dismissed"; not "had his car seized", and a state may as well suffer it.
bool has_it_done(const CodingScene& scene, std::uint32_t verb, std::uint32_t who, ActType type) {
  const auto thing = surface_subject(scene.tree, verb);
  const bool own = !thing || scene.tree.child(thing->token, Dep::poss);
  return is_ordered(type) && !own && !scene.tree.preposition(verb, "by") && is_person_or_authority(scene, who);
}

// "[Congress] gave Bush authority to bomb Iraq", "[Merkel] put pressure on Syria to withdraw": who only lets or has
// others do it.
bool leaves_it_to_others(const Tree& tree, std::uint32_t token, std::uint32_t verb) {
  const auto doer = surface_subject(tree, verb);
  if (!doer || doer->path != "addressee") return false;
  const std::uint32_t noun = tree[verb].head;
  const auto giver = tree[noun].dep == Dep::dobj ? surface_subject(tree, tree[noun].head) : std::nullopt;
  return giver && giver->token != doer->token && is_below(tree, token, giver->token);
}

// "warning that [NATO] grew and promising to send arms"
bool is_only_told_of(const Tree& tree, std::uint32_t token, std::uint32_t verb) {
  while (tree[verb].dep == Dep::xcomp) verb = tree[verb].head;
  if (!goes_on_from_telling(tree, verb)) return false;
  const auto subject = tree.child(tree[verb].head, Dep::nsubj);
  return subject && is_below(tree, token, *subject);
}

}  // namespace

void settle_causer(const CodingScene& scene, std::uint32_t verb, ActType type, Ranking& subjects) {
  const auto have = causative_of(scene.tree, verb);
  const auto who = have ? surface_subject(scene.tree, *have) : std::nullopt;
  if (!who) return;
  const bool causes = has_it_done(scene, verb, who->token, type);
  std::erase_if(subjects.candidates,
                [&](const Candidate& candidate) { return (candidate.token == who->token) != causes; });
  if (!causes || subjects.candidates.empty()) return;
  subjects.total -= subjects.nobody;
  subjects.nobody = 0;
}

bool is_outside_pair(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate,
                     Role role) {
  const Tree& tree = scene.tree;
  if (!is_two_sided(type) || !is_noun(tree[trigger.token])) return false;
  for (const std::uint32_t second : tree.children(trigger.token)) {
    const auto first = paired_with(tree, second);
    if (!first) continue;
    const auto& one = scene.actors.of_token[*first];
    const auto& other = scene.actors.of_token[second];
    if (one.empty() || other.empty() || one == other) continue;
    return candidate.entities != (role == Role::subject ? one : other);
  }
  return false;
}

bool is_opposed(const CodingScene& scene, const Candidate& candidate) {
  const Tree& tree = scene.tree;
  const std::uint32_t first = tree[candidate.token].left_edge;
  for (std::uint32_t t = first; t + 2 <= candidate.token; ++t) {
    if (folded_lemma(tree[t]) != "anti" || text_of(tree.document(), tree[t + 1]) != "-") continue;
    if (names_candidate(scene, t + 2, candidate)) return true;
  }
  return first >= 2 && folded_lemma(tree[first - 2]) == "anti" && text_of(tree.document(), tree[first - 1]) == "-";
}

bool is_outside_gift(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate,
                     Role role) {
  const bool gift = trigger.tabled && trigger.tabled->row->type == type && takes_receiver(*trigger.tabled->row);
  if (!gift || !candidate.path.empty()) return false;
  const std::uint32_t verb = clause_of(scene.tree, trigger.token);
  const bool behind = verb < candidate.token && is_below(scene.tree, candidate.token, verb);
  return behind == (role == Role::object);
}

bool is_no_doer(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate) {
  const std::uint32_t token = candidate.token, word = trigger.token;
  if (is_outside_gift(scene, trigger, type, candidate, Role::subject)) return true;
  if (is_opposed(scene, candidate) || is_outside_pair(scene, trigger, type, candidate, Role::subject)) return true;
  if (is_shared_between(scene.tree, token) || (is_deed(type) && names_or_judges(scene, token, word))) return true;
  if (type == ActType::PROTEST && is_protest_site(scene, trigger, candidate)) return true;
  if (!is_noun(scene.tree[word]))
    return (is_deed_or_threat(type) && stops_plan(scene, token, word)) || opposes_text(scene, token, word) ||
           is_where_sent(scene, token, word) || is_only_told_of(scene.tree, token, word) ||
           leaves_it_to_others(scene.tree, token, word) || undergoes(scene, token, word, type);
  const bool light = trigger.tabled && !trigger.tabled->row->object_class.empty();  // "talks were stopped by Iran"
  if (is_deed_or_threat(type) && !light && answers_deed(scene, token, word)) return true;
  if (type == ActType::ASSAULT && helps_fighter(scene, word, candidate)) return true;
  if (is_deed(type) && is_claimed_by_no_one(scene, candidate, word)) return true;
  if (type == ActType::RETREAT && wants_release(scene, token, word)) return true;
  if (type == ActType::ACCUSE && is_blamed(scene, token, word)) return true;
  return (type == ActType::AID || type == ActType::SUPPORT) && is_helped(scene, token, word);
}

}  // namespace entente::detail
