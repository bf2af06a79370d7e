#pragma once

#include "entente/article.h"
#include "entente/document.h"
#include "entente/extraction.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// One place where a document speaks of an entity.
struct ActorMention {
  TokenSpan tokens;          ///< the words of the contract's `mentions`: a name without titles, a whole noun phrase
  std::uint32_t head = 0;    ///< its syntactic head, a token inside `tokens`
  std::uint32_t entity = 0;  ///< index into `Actors::entities`
  MentionForm form = MentionForm::name;
  bool acts = true;  ///< false for a place that is only a place ("in Washington") and for what is no actor
  std::string rule;  ///< what linked it, such as `gazetteer.office` or `coref.appositive`
  float confidence = 1;
  bool is_metonym = false;    ///< a state's name that stands for its government too, `RUS.GOV`: "Russia denied"
  std::uint32_t skipped = 0;  ///< bytes of the first token that stand before the mention: `U.S.-[Israeli]`
  std::uint32_t dropped = 0;  ///< bytes of the last token that stand behind it: `[U.S.]-Israeli`
};

/// The actors of one document, resolved to the contract's ids.
struct Actors {
  std::vector<Entity> entities;        ///< by id, each once; their `mentions` are left empty here
  std::vector<ActorMention> mentions;  ///< by first token, longer before shorter, then entity
  /// For every token, the entities of the noun phrase that it heads or names, resolved to whoever acts (indices into
  /// `entities`, in order of mention): "strikes" in "Russian air strikes" gives RUS, "they" its antecedent, "countries"
  /// in "the two countries" both. Empty where nobody is meant.
  std::vector<std::vector<std::uint32_t>> of_token;
};

}  // namespace entente
