#include "ingest/actors/control.h"

namespace entente::detail {
namespace {

constexpr int deepest = 8;

std::uint32_t object_before(const Scene& scene, std::uint32_t verb, std::uint32_t at, const WordClass& verbs) {
  if (!is_verbal_pos(token(scene, verb).pos) || !verbs.contains(token(scene, verb).lemma)) return none;
  const std::uint32_t object = child_with(scene, verb, Dep::dobj);
  return object < at ? object : none;
}

// "pressure on China to", "calls for Iran to": whom a noun is directed at, before the word at `at`.
std::uint32_t aimed_at(const Scene& scene, std::uint32_t noun, std::uint32_t at, const WordClass& prepositions) {
  for (const std::uint32_t child : children(scene, noun))
    if (child < at && token(scene, child).dep == Dep::prep && prepositions.contains(lower(scene, child)))
      if (const std::uint32_t object = child_with(scene, child, Dep::pobj); object != none) return object;
  return none;
}

// "condemned Iran for", "sanctions on Iran over", "took action against Iran over".
std::uint32_t judged_by(const Scene& scene, std::uint32_t preposition) {
  static const WordClass& grounds = actor_words("prepositions_of_grounds");
  static const WordClass& judgements = actor_words("verbs_of_judgement");
  static const WordClass& targets = actor_words("prepositions_of_targets");
  if (!grounds.contains(lower(scene, preposition))) return none;
  const std::uint32_t above = token(scene, preposition).head;
  if (!is_verbal_pos(token(scene, above).pos)) return aimed_at(scene, above, preposition, targets);
  if (const std::uint32_t object = object_before(scene, above, preposition, judgements); object != none) return object;
  const std::uint32_t thing = child_with(scene, above, Dep::dobj);
  return thing < preposition ? aimed_at(scene, thing, preposition, targets) : none;
}

std::uint32_t subject_of(const Scene& scene, std::uint32_t verb, std::uint32_t at) {
  for (const std::uint32_t child : children(scene, verb)) {
    if (is_subject(scene, child) && child < at) return child;
  }
  return none;
}

// "put pressure on China to": the verb's noun tells whom.
std::uint32_t addressed_by(const Scene& scene, std::uint32_t verb, std::uint32_t at) {
  static const WordClass& nouns = actor_words("nouns_of_address");
  static const WordClass& addressing = actor_words("prepositions_of_addressees");
  const std::uint32_t noun = child_with(scene, verb, Dep::dobj);
  if (noun >= at || !nouns.contains(token(scene, noun).lemma)) return none;
  const std::uint32_t own = aimed_at(scene, noun, at, addressing);
  return own != none ? own : aimed_at(scene, verb, at, addressing);
}

// Whom the words above an infinitive tell to do it.
std::uint32_t controller_of(const Scene& scene, std::uint32_t infinitive) {
  static const WordClass& controlling = actor_words("verbs_of_object_control");
  static const WordClass& addressing = actor_words("prepositions_of_addressees");
  const Token& t = token(scene, infinitive);
  if (t.dep == Dep::acl)
    return is_verbal_pos(token(scene, t.head).pos) ? none : aimed_at(scene, t.head, infinitive, addressing);
  if (t.dep != Dep::xcomp && t.dep != Dep::advcl) return none;
  const std::uint32_t object = t.dep == Dep::xcomp ? object_before(scene, t.head, infinitive, controlling) : none;
  return object != none ? object : addressed_by(scene, t.head, infinitive);
}

// What the step from a word to its head tells.
Agent agent_at(const Scene& scene, std::uint32_t node, std::uint32_t at) {
  const Token& t = token(scene, node);
  if (is_verbal_pos(t.pos))
    if (const std::uint32_t subject = subject_of(scene, node, at); subject != none) return {subject, false, false};
  if (t.dep == Dep::pobj || t.dep == Dep::pcomp) return {judged_by(scene, t.head), false, true};
  return {controller_of(scene, node), true, false};
}

}  // namespace

Agent agent_of_clause(const Scene& scene, std::uint32_t at) {
  std::uint32_t node = at;
  for (int steps = 0; steps < deepest; ++steps) {
    if (const Agent agent = agent_at(scene, node, at); agent.word != none) return agent;
    if (token(scene, node).head == node) break;
    node = token(scene, node).head;
  }
  return {};
}

}  // namespace entente::detail
