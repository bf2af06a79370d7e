#include "ingest/coding/time_tense.h"

#include "ingest/coding/time_context.h"

#include <algorithm>
#include <optional>

namespace entente::detail {
namespace {

// What the auxiliaries of a verb tell, the first that tells anything.
ClauseTime auxiliary_time(const Tree& tree, std::uint32_t verb) {
  for (const std::uint32_t child : tree.children(verb)) {
    const Token& aux = tree[child];
    if (aux.dep != Dep::aux && aux.dep != Dep::auxpass) continue;
    if (aux.tag == "MD")
      return is_time_context("modal-of-no-future", aux.lemma) ? ClauseTime::present : ClauseTime::future;
    if (aux.tag == "TO") return ClauseTime::future;
    if (aux.tag == "VBD" || aux.lemma == "have") return ClauseTime::past;
    if (aux.lemma == "do" && aux.tag != "VBD") return ClauseTime::present;
    if (aux.tag == "VBZ" || aux.tag == "VBP") return tree[verb].tag == "VBG" ? ClauseTime::future : ClauseTime::present;
  }
  return ClauseTime::none;
}

ClauseTime verb_time(const Tree& tree, std::uint32_t verb) {
  if (const ClauseTime told = auxiliary_time(tree, verb); told != ClauseTime::none) return told;
  const std::string_view tag = tree[verb].tag;
  if (tag == "VBD" || tag == "VBN") return ClauseTime::past;
  if (tag == "VBZ" || tag == "VBP") return ClauseTime::present;
  return ClauseTime::none;
}

// "The festival opens [on] Sunday", "the talks take place", "the president is due": what is fixed for a day to come.
bool is_scheduled(const Tree& tree, std::uint32_t verb) {
  const std::string_view lemma = tree[verb].lemma;
  const auto object = tree.child(verb, Dep::dobj);
  if (is_time_context("scheduled-verb", lemma)) return !object;
  if (is_time_context("scheduled-by", lemma)) return object && is_time_context("scheduled-object", tree[*object].lemma);
  return lemma == "be" && std::ranges::any_of(tree.children(verb), [&](std::uint32_t child) {
           return is_time_context("scheduled-state", tree[child].lemma);
         });
}

// Whether a time hangs on the verb itself, or on what is said of its subject: "due [on] Sunday", "the deadline [is]".
bool hangs_on(const Tree& tree, std::uint32_t time, std::uint32_t verb) {
  std::uint32_t at = tree[time].head;
  if (tree[at].dep == Dep::prep) at = tree[at].head;
  const bool complement = tree[at].dep == Dep::acomp || tree[at].dep == Dep::attr;
  return at == verb || (complement && tree[at].head == verb);
}

}  // namespace

ClauseTime clause_time(const Tree& tree, std::uint32_t token) {
  const bool names_noun = tree[token].dep == Dep::compound;  // "will break a June agreement"
  for (std::uint32_t at = token;; at = tree[at].head) {
    if (at != token && is_verb(tree[at]))
      if (const ClauseTime told = verb_time(tree, at); told != ClauseTime::none) {
        if (told == ClauseTime::present && is_scheduled(tree, at) && hangs_on(tree, token, at))
          return ClauseTime::future;
        return names_noun && told == ClauseTime::future ? ClauseTime::none : told;
      }
    if (tree.is_root(at)) return ClauseTime::none;
  }
}

}  // namespace entente::detail
