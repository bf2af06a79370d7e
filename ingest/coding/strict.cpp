#include "ingest/coding/strict.h"

#include "ingest/actors/fold.h"
#include "ingest/coding/triggers.h"

#include <algorithm>

namespace entente::detail {

std::string decided_by(const Tree& tree, std::uint32_t trigger) {
  const Dep link = tree[trigger].dep;
  const bool decided = link == Dep::dobj || link == Dep::nsubjpass || link == Dep::xcomp;
  return decided ? folded_lemma(tree[tree[trigger].head]) : std::string{};
}

const StrictRow* strict_row(ActType act, const Fact& fact, const std::string& verb, const CodingTables& tables) {
  for (const StrictRow& row : tables.strict) {
    if (row.act != act || row.polarity != fact.polarity) continue;
    if (!row.mode.empty() && row.mode != fact.mode) continue;
    if (!row.by.empty() && !has_class(verb, row.by, tables)) continue;
    if (!row.context.empty() && std::ranges::find(fact.contexts, row.context) == fact.contexts.end()) continue;
    if (std::ranges::find(row.modalities, fact.modality) != row.modalities.end()) return &row;
  }
  return nullptr;
}

}  // namespace entente::detail
