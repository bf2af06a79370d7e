#pragma once

#include "ingest/actors/scene.h"

namespace entente::detail {

/// Who is understood to do what a clause says, or to own what a phrase in it names.
struct Agent {
  std::uint32_t word = none;  ///< its head; `none` where the sentence has nobody
  bool is_controlled = false;  ///< by another verb or noun: "urged [Tehran] to halt its …", "pressure on [China] to …"
  bool is_judged = false;  ///< by another verb: "condemned [Iran] for its …", "accused [Turkey] of breaking its …"
};

/// The agent of the clause that the word at `at` stands in: its subject, else whom the clause above addresses or
/// judges, else the subject there. A few steps up the tree.
Agent agent_of_clause(const Scene& scene, std::uint32_t at);

}  // namespace entente::detail
