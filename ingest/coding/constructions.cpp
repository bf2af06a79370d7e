#include "ingest/coding/constructions.h"

namespace entente {

std::optional<std::uint32_t> causative_of(const Tree& tree, std::uint32_t verb) {
  const Token& token = tree[verb];
  if ((token.tag != "VBN" && token.tag != "VBD") || tree.child(verb, Dep::aux)) return std::nullopt;
  const std::uint32_t have = token.dep == Dep::acl ? tree[token.head].head : token.head;
  const auto thing = token.dep == Dep::acl ? std::optional(token.head) : tree.child(verb, Dep::nsubj);
  const bool below = token.dep == Dep::ccomp || (token.dep == Dep::acl && tree[token.head].dep == Dep::dobj);
  const bool between = thing && have < *thing && *thing < verb;
  return below && between && tree[have].lemma == "have" && is_verb(tree[have]) ? std::optional(have) : std::nullopt;
}

std::optional<std::uint32_t> paired_with(const Tree& tree, std::uint32_t second) {
  const auto capital = [&](std::uint32_t t) {
    const char letter = text_of(tree.document(), tree[t])[0];
    return letter >= 'A' && letter <= 'Z';
  };
  if (!is_modifier(tree[second])) return std::nullopt;
  if (second < 2 || text_of(tree.document(), tree[second - 1]) != "-" || !capital(second) || !capital(second - 2))
    return std::nullopt;
  const bool third = second > 2 && text_of(tree.document(), tree[second - 3]) == "-";
  return third || tree[second].tag == "VBN" ? std::nullopt : std::optional(second - 2);
}

bool goes_on_from_telling(const Tree& tree, std::uint32_t verb) {
  const std::uint32_t told = tree[verb].head;
  if (tree[verb].dep != Dep::conj || tree[verb].tag != "VBG" || tree.child(verb, Dep::aux)) return false;
  const bool finite = is_one_of(tree[told].tag, {"VBD", "VBZ", "VBP"}) && tree.child(told, Dep::nsubj);
  return tree[told].dep == Dep::ccomp && finite && tree[tree[told].head].tag == "VBG";
}

}  // namespace entente
