#include "ingest/coding/barred_beside.h"

#include "ingest/coding/companions.h"
#include "ingest/coding/deeds.h"

#include <algorithm>

namespace entente::detail {
namespace {

std::optional<std::uint32_t> doer_of(const Tree& tree, std::uint32_t verb) {
  if (const auto by = tree.preposition(verb, "by")) return tree.child(*by, Dep::pobj);
  const auto subject = is_passive(tree, verb) ? std::nullopt : surface_subject(tree, verb);
  return subject ? std::optional(subject->token) : std::nullopt;
}

// "Amnesty, which spoke to [witnesses], condemned it"; not "attacks by critics who say that [he] lied".
bool tells_of_doer(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  const auto doer = is_verb(tree[verb]) ? doer_of(tree, verb) : std::nullopt;
  if (!doer || scene.actors.of_token[*doer].empty()) return false;
  return std::ranges::any_of(tree.children(*doer), [&](std::uint32_t c) {
    const bool clause = tree[c].dep == Dep::relcl || (tree[c].dep == Dep::acl && tree[c].tag != "VB");
    return clause && is_below(tree, token, c) && !is_below(tree, verb, c);
  });
}

// "rebutted claims that he told [Russia]": what is not so.
bool is_in_rejected_claim(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  const auto claim = tree.child(verb, Dep::dobj);
  if (!claim || !is_of_class(scene, verb, "rebutting") || !is_of_class(scene, *claim, "complaint")) return false;
  return std::ranges::any_of(tree.children(*claim), [&](std::uint32_t c) {
    return tree[c].dep == Dep::acl && tree.child(c, Dep::nsubj) && is_below(tree, token, c);
  });
}

// "said in remarks alongside [Rivlin]", "France, along with [Germany], condemned", "Along with [Germany], France
// condemned", not "fought alongside [Iraq]"
bool is_beside_another(const CodingScene& scene, std::uint32_t token, std::uint32_t trigger) {
  const Tree& tree = scene.tree;
  if (!is_companion(scene, token)) return false;
  token = first_conjunct(tree, token);
  if (is_below(tree, trigger, token)) return false;
  const std::uint32_t preposition = tree[token].head;
  const std::uint32_t above = above_companion(tree, preposition);
  const auto subject = is_verb(tree[trigger]) ? tree.child(trigger, Dep::nsubj) : std::nullopt;
  const bool of_subject = subject && *subject < trigger && preposition < trigger;
  return (of_subject && (above == *subject || above == trigger)) || (is_noun(tree[above]) && above != trigger);
}

// "gave support for operations against [the rebels]", "agreed on a strategy against [it]": whom it serves against.
// Also where "operations" is asked whose they are.
bool is_enemy(const CodingScene& scene, std::uint32_t token, std::uint32_t trigger, ActType type) {
  const Tree& tree = scene.tree;
  if (!is_two_sided(type) && type != ActType::AID && type != ActType::SUPPORT) return false;
  const bool unnamed = token != trigger && scene.actors.of_token[token].empty();
  if (unnamed && tells_deed(scene, token) && tree.preposition(token, "against")) return true;
  for (std::uint32_t at = token; !tree.is_root(at) && !is_below(tree, trigger, at); at = tree[at].head)
    if (tree[at].dep == Dep::pobj && folded_lemma(tree[tree[at].head]) == "against") return true;
  return false;
}

// What a word that judges, refuses or threatens is about, itself where a verb has it ("launched an [inquiry]").
std::optional<std::uint32_t> matter_of(const Tree& tree, std::uint32_t trigger) {
  if (is_verb(tree[trigger])) return tree.child(trigger, Dep::dobj);
  for (const std::string_view preposition : {"of", "into", "over"})
    if (const auto to = tree.preposition(trigger, preposition)) return tree.child(*to, Dep::pobj);
  return tree[trigger].dep == Dep::dobj ? std::optional(trigger) : std::nullopt;
}

// The verb joined to the event's in whose words one stands: "[praised] Egypt".
std::optional<std::uint32_t> joined_verb(const Tree& tree, std::uint32_t token, std::uint32_t verb) {
  for (std::uint32_t at = token; !tree.is_root(at) && at != verb; at = tree[at].head)
    if (tree[at].dep == Dep::conj && tree[at].head == verb && is_verb(tree[at])) return at;
  return std::nullopt;
}

// Does one stand in the main clause beside that of the event: "who praised it, urged [Orban]"? Not as its subject.
bool is_in_main_clause(const Tree& tree, std::uint32_t token, std::uint32_t verb) {
  const Dep dep = tree[verb].dep;
  if ((dep != Dep::relcl && dep != Dep::advcl) || is_below(tree, token, verb) || is_clause_subject(tree[token]))
    return false;
  const std::uint32_t above = clause_of(tree, tree[verb].head);
  return is_verb(tree[above]) && token > above && is_below(tree, token, above);
}

// "so critical of the plan that [Putin] resigned"
bool is_in_result(const Tree& tree, std::uint32_t token, std::uint32_t trigger, std::uint32_t matter) {
  const bool so = std::ranges::any_of(tree.children(trigger), [&](std::uint32_t c) {
    return tree[c].dep == Dep::advmod && c < trigger && folded_lemma(tree[c]) == "so";
  });
  for (std::uint32_t at = token; so && !tree.is_root(at) && at != trigger; at = tree[at].head)
    if (is_verb(tree[at]) && tree[at].left_edge > matter)
      return folded_lemma(tree[tree[at].left_edge]) == "that" && token > tree[at].left_edge;
  return false;
}

// Does the verb beside take the same stand: "condemned the raid and blamed [Iran]", "and summoned the [envoy]"?
bool goes_on(const CodingScene& scene, std::uint32_t verb, ActType type) {
  return tells(scene, verb, type) || (type != ActType::SUPPORT && tells(scene, verb, ActType::ACCUSE));
}

// "demanded a review and praised [Japan]"
bool is_of_friendly_verb(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const auto joined = is_verb(scene.tree[verb]) && scene.tree.child(verb, Dep::dobj)
                          ? joined_verb(scene.tree, token, verb)
                          : std::nullopt;
  return joined && (tells(scene, *joined, ActType::SUPPORT) || tells(scene, *joined, ActType::CONSULT));
}

// "condemned the violence but praised [Egypt]", "who praised the reform, urged [Orban]": whom another verb has behind
// what the event's own is about.
bool is_of_other_verb(const CodingScene& scene, std::uint32_t token, std::uint32_t trigger, ActType type) {
  const Tree& tree = scene.tree;
  const auto matter = matter_of(tree, trigger);
  if (!matter || tree[*matter].pos == Pos::PRON || token < *matter) return false;
  if (is_in_result(tree, token, trigger, *matter)) return true;
  if (is_below(tree, token, *matter) || (*matter == trigger && is_clause_subject(tree[token]))) return false;
  const std::uint32_t verb = clause_of(tree, trigger);
  const auto joined = joined_verb(tree, token, verb);
  return joined ? !goes_on(scene, *joined, type) : is_in_main_clause(tree, token, verb);
}

// "criticised it in a speech to [the UN]", "in a call with [Macron]": who is only spoken to.
bool is_addressed(const CodingScene& scene, std::uint32_t token, std::uint32_t verb) {
  const Tree& tree = scene.tree;
  if (!tree.child(verb, Dep::dobj) && !tree.child(verb, Dep::ccomp)) return false;
  for (std::uint32_t at = token; !tree.is_root(at) && at != verb; at = tree[at].head) {
    if (tree[at].dep != Dep::pobj || !is_one_of(folded_lemma(tree[tree[at].head]), {"to", "with", "at", "before"}))
      continue;
    const std::uint32_t words = tree[tree[at].head].head;
    if (tree[words].dep == Dep::pobj && is_of_class(scene, words, "address") &&
        is_one_of(folded_lemma(tree[tree[words].head]), {"in", "during", "at"}))
      return true;
  }
  return false;
}

bool names_any(const CodingScene& scene, std::uint32_t noun, const Candidate& candidate) {
  for (std::uint32_t t = scene.tree[noun].left_edge; t <= scene.tree[noun].right_edge; ++t)
    if (names_candidate(scene, t, candidate)) return true;
  return false;
}

// "investigates what [officials] call a campaign", not "what the [US] calls lies about US labs"
bool is_namer(const CodingScene& scene, const Candidate& candidate, std::uint32_t trigger) {
  const Tree& tree = scene.tree;
  for (std::uint32_t at = candidate.token; !tree.is_root(at); at = tree[at].head)
    if (const auto naming = tree[at].dep == Dep::nsubj ? naming_of(scene, tree[at].head) : std::nullopt)
      return naming->namer == at && tree[at].head != trigger && !names_any(scene, naming->named, candidate);
  return false;
}

bool takes_stand(ActType type) {
  return type == ActType::ACCUSE || type == ActType::SUPPORT || type == ActType::REJECT || type == ActType::THREATEN;
}

}  // namespace

bool is_beside_event(const CodingScene& scene, const Trigger& trigger, ActType type, const Candidate& candidate) {
  const std::uint32_t token = candidate.token, word = trigger.token;
  const bool by_reader = candidate.path.empty() || candidate.path == "within";
  const bool judges = type == ActType::ACCUSE || type == ActType::SUPPORT;
  if (judges && is_verb(scene.tree[word]) && is_addressed(scene, token, word)) return true;
  const bool met = is_verb(scene.tree[word]) && scene.tree.child(word, Dep::dobj);  // "Together with her, he met him"
  if ((!is_two_sided(type) || met) && is_beside_another(scene, token, word)) return true;
  if (is_enemy(scene, token, word, type)) return true;
  if ((by_reader || candidate.path == "clause") && is_namer(scene, candidate, word)) return true;
  if (!by_reader) return false;
  if (takes_stand(type) && is_of_other_verb(scene, token, word, type)) return true;
  if (type == ActType::REQUEST && is_of_friendly_verb(scene, token, word)) return true;
  if (is_verb(scene.tree[word]) && is_in_rejected_claim(scene, token, word)) return true;
  return tells_of_doer(scene, token, word);
}

}  // namespace entente::detail
