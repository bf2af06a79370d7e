#pragma once

#include "ingest/actors/actor_data.h"
#include "ingest/actors/word_classes.h"
#include "ingest/language/engine.h"
#include "ingest/normalise/headings.h"

#include <vector>

namespace entente::detail {

/// A class of data/normalise/words.tsv. Throws Error where there is no such class.
const WordClass& words_for_reading(std::string_view class_name);

/// How likely a word is a common one by its form alone.
enum class Commonness : std::uint8_t {
  unknown,  ///< no list has it
  noun,     ///< a noun's form only; the lists have some names too ("reagan")
  common,
  function  ///< an article, a preposition and the like
};

Commonness commonness_of(const std::string& key, const Engine& engine, const ActorData& data);

/// What the tables of actors say of a word of a heading.
enum class NameKind : std::uint8_t {
  none,
  weak,    ///< a place, a medium, somebody's surname: common words are so called too
  strong,  ///< a state, a body, a group, a leader's surname
  part     ///< one of several words of a name or of a title: "White House"
};

/// One for each word.
std::vector<NameKind> kinds_of_names(std::string_view text, const std::vector<CasedWord>& heading,
                                     const ActorData& data);

/// Whether a word that tables know in capitals only is more likely the common word where everything has capitals:
/// "CAR", "WHO", but not "US".
bool is_rather_common(const std::string& key, Commonness word, const ActorData& data);

/// Whether tables write a word of one token with one capital ("Iran") rather than in capitals ("NATO").
bool is_written_capitalised(std::string_view word, const ActorData& data);

}  // namespace entente::detail
