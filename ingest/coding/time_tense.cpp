#include "ingest/coding/time_tense.h"

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

}  // namespace

ClauseTime clause_time(const Tree& tree, std::uint32_t token) {
  const bool names_noun = tree[token].dep == Dep::compound;  // "will break a June agreement"
  for (std::uint32_t at = token;; at = tree[at].head) {
    if (at != token && is_verb(tree[at]))
      if (const ClauseTime told = verb_time(tree, at); told != ClauseTime::none)
        return names_noun && told == ClauseTime::future ? ClauseTime::none : told;
    if (tree.is_root(at)) return ClauseTime::none;
  }
}

}  // namespace entente::detail
