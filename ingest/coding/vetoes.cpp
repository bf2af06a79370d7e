#include "ingest/coding/vetoes.h"

#include "ingest/coding/triggers.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool names(const Tree& tree, std::uint32_t token, const VetoRow& veto) {
  return veto.lemmas.contains(folded_lemma(tree[token]));
}

bool any_child(const Tree& tree, std::uint32_t token, std::initializer_list<Dep> labels, const VetoRow& veto) {
  for (std::uint32_t c : tree.children(token))
    if (std::ranges::find(labels, tree[c].dep) != labels.end() && names(tree, c, veto)) return true;
  return false;
}

bool any_prepositional(const Tree& tree, std::uint32_t token, const VetoRow& veto) {
  for (std::uint32_t c : tree.children(token))
    if (tree[c].dep == Dep::prep && any_child(tree, c, {Dep::pobj}, veto)) return true;
  return false;
}

// "hit the market", "hit bottom"; not "hit a market"
bool has_idiom(const Tree& tree, std::uint32_t verb, const VetoRow& veto) {
  const auto object = tree.child(verb, Dep::dobj);
  if (!object || !names(tree, *object, veto)) return false;
  const auto article = tree.child(*object, Dep::det);
  return !article || folded_lemma(tree[*article]) != "a";
}

// "hit its target", "hit growth targets"; not "hit Iranian targets"
bool has_aim(const Tree& tree, std::uint32_t verb, const VetoRow& veto, const CodingTables& tables) {
  const auto object = tree.child(verb, Dep::dobj);
  if (!object || !names(tree, *object, veto)) return false;
  return std::ranges::any_of(tree.children(*object), [&](std::uint32_t c) {
    const bool own = tree[c].dep == Dep::poss && tree[c].pos == Pos::PRON;
    return own || (c < *object && has_class(folded_lemma(tree[c]), "measured", tables));
  });
}

bool vetoes(const Tree& tree, std::uint32_t token, const VetoRow& veto, const CodingTables& tables) {
  switch (veto.relation) {
    case VetoRelation::object:
      return any_child(tree, token, {Dep::dobj, Dep::nsubjpass}, veto) ||
             (tree[token].dep == Dep::acl && is_passive(tree, token) && names(tree, tree[token].head, veto));
    case VetoRelation::subject:
      return any_child(tree, token, {Dep::nsubj, Dep::agent}, veto);
    case VetoRelation::modifier:
      return any_child(tree, token, {Dep::amod, Dep::compound, Dep::poss, Dep::nmod}, veto);
    case VetoRelation::clause:
      return any_child(tree, token, {Dep::xcomp, Dep::ccomp}, veto);
    case VetoRelation::pobj:
      return any_prepositional(tree, token, veto);
    case VetoRelation::governor:
      return tree[token].head != token && names(tree, tree[token].head, veto);
    case VetoRelation::idiom:
      return has_idiom(tree, token, veto);
    case VetoRelation::aim:
      return has_aim(tree, token, veto, tables);
    case VetoRelation::before:
      return token > 0 && names(tree, token - 1, veto);
    case VetoRelation::next:
      return token + 1 < tree.document().tokens.size() && names(tree, token + 1, veto);
    case VetoRelation::any:
      return true;
  }
  return false;
}

}  // namespace

const VetoRow* veto_of(const Tree& tree, std::uint32_t token, ActType type, const CodingTables& tables) {
  const auto found = tables.vetoes.find(folded_lemma(tree[token]));
  if (found == tables.vetoes.end()) return nullptr;
  for (const VetoRow& veto : found->second)
    if ((veto.type == ActType::none || veto.type == type) && vetoes(tree, token, veto, tables)) return &veto;
  return nullptr;
}

}  // namespace entente::detail
