#include "ingest/coding/time_tense.h"

#include <algorithm>
#include <array>
#include <optional>

namespace entente::detail {
namespace {

bool is_modal_of_future(std::string_view lemma) {
  return lemma != "can" && lemma != "could" && lemma != "do" && lemma != "have" && lemma != "be" && lemma != "'d";
}

// What the auxiliaries of a verb tell, the first that tells anything.
ClauseTime auxiliary_time(const Tree& tree, std::uint32_t verb) {
  for (const std::uint32_t child : tree.children(verb)) {
    const Token& aux = tree[child];
    if (aux.dep != Dep::aux && aux.dep != Dep::auxpass) continue;
    if (aux.tag == "MD") return is_modal_of_future(aux.lemma) ? ClauseTime::future : ClauseTime::present;
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
  static constexpr std::array<std::string_view, 7> verbs{"open",   "begin",   "start", "resume",
                                                         "expire", "convene", "end"};
  static constexpr std::array<std::string_view, 4> states{"due", "possible", "scheduled", "deadline"};
  const auto object = tree.child(verb, Dep::dobj);
  if (std::ranges::find(verbs, tree[verb].lemma) != verbs.end()) return !object;
  if (tree[verb].lemma == "take") return object && tree[*object].lemma == "place";
  return tree[verb].lemma == "be" && std::ranges::any_of(tree.children(verb), [&](std::uint32_t child) {
           return std::ranges::find(states, tree[child].lemma) != states.end();
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
