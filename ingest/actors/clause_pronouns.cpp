#include "ingest/actors/clause_pronouns.h"

namespace entente::detail {
namespace {

bool has_mark(const Scene& scene, std::uint32_t clause) {
  return child_with(scene, clause, Dep::mark) != none;
}

bool is_infinitive(const Scene& scene, std::uint32_t clause) {
  for (const std::uint32_t child : children(scene, clause))
    if (token(scene, child).tag == "TO") return true;
  return false;
}

// The clause that a word governs behind itself: "clear [that he left]", "time [to leave]"; `none` where it has none.
std::uint32_t clause_below(const Scene& scene, std::uint32_t at, std::uint32_t subject) {
  for (const std::uint32_t child : children(scene, at)) {
    const Dep dep = token(scene, child).dep;
    const bool clause = dep == Dep::ccomp || dep == Dep::csubj || dep == Dep::xcomp || dep == Dep::advcl ||
                        dep == Dep::acl || dep == Dep::relcl;
    if (clause && child > subject && (has_mark(scene, child) || is_infinitive(scene, child) || dep == Dep::ccomp))
      return child;
  }
  return none;
}

// What "is" says of its subject: the adjective or noun; `none` where it says nothing so.
std::uint32_t said_of_subject(const Scene& scene, std::uint32_t verb) {
  const std::uint32_t adjective = child_with(scene, verb, Dep::acomp);
  return adjective != none ? adjective : child_with(scene, verb, Dep::attr);
}

// "It is clear that", "it is important to"; not "it is confident that", "it is ready to".
bool is_judgement(const Scene& scene, std::uint32_t said, std::uint32_t clause) {
  static const WordClass& minds = actor_words("adjectives_of_minds");
  static const WordClass& deeds = actor_words("words_for_deeds");
  const std::string word = lower(scene, said);
  return is_infinitive(scene, clause) ? deeds.contains(word) : !minds.contains(word);
}

}  // namespace

bool stands_for_clause(const Scene& scene, std::uint32_t at) {
  static const WordClass& seeming = actor_words("verbs_of_seeming");
  if (lower(scene, at) != "it" || !is_subject(scene, at)) return false;
  const std::uint32_t verb = token(scene, at).head;
  std::uint32_t clause = clause_below(scene, verb, at);
  if (token(scene, at).dep == Dep::nsubjpass)  // "it was reported that"; not "it was told to leave"
    return clause != none && token(scene, clause).dep == Dep::ccomp && has_mark(scene, clause);
  if (seeming.contains(token(scene, verb).lemma)) return clause != none && !is_infinitive(scene, clause);
  const std::uint32_t said = said_of_subject(scene, verb);
  if (token(scene, verb).lemma != "be" || said == none) return false;
  if (clause == none) clause = clause_below(scene, said, at);
  return clause != none && is_judgement(scene, said, clause);
}

}  // namespace entente::detail
