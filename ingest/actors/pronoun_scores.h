#pragma once

#include "ingest/actors/control.h"
#include "ingest/actors/pronouns.h"

namespace entente::detail {

/// Who speaks is "I" and "we" in the quotation, not "he" or "they".
struct Quotation {
  bool is_open = false;
  std::uint32_t speaker = none;
};

/// A pronoun whose antecedent is sought.
struct Sought {
  std::uint32_t at = 0;
  PronounKind kind = PronounKind::other;
  Quotation quotation;
  Agent agent;
};

/// Whether a pronoun of the kind can stand for what the mention speaks of.
bool fits(const Scene& scene, const ActorMention& mention, PronounKind kind);

/// Half a point where gender is the pronoun's, much less than nothing where it is the other, 0 where nothing tells.
double gender_score(const Scene& scene, const ActorMention& mention, std::uint32_t at);

/// Whether the mention stands before the pronoun, fits it, and is not barred by the clause or by who speaks.
bool may_be_meant(const Scene& scene, const ActorMention& mention, const Sought& pronoun);

/// How likely the pronoun stands for that mention: subjects before objects, actors before things; higher is likelier.
double role_score(const Scene& scene, const ActorMention& mention, const Sought& pronoun);

}  // namespace entente::detail
