#pragma once

#include "entente/extraction.h"
#include "ingest/coding/reader/reading.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace entente::detail {

/// A row of triggers.tsv or light-verbs.tsv: what tells an event. Strings point into the embedded tables.
struct TriggerRow {
  std::vector<std::string_view> words;  ///< lemmas; the verb first, or the noun last
  bool noun = false;
  std::string_view preposition;   ///< of nouns that tell an event only with it ("stance against"); else empty
  std::string_view object_class;  ///< light verbs: the class of the noun that makes the event
  bool of_doer = false;           ///< light verbs: that noun is the subject ("peacekeepers arrived")
  bool refused = false;           ///< light verbs: only where it is refused ("will not end its war")
  ActType type = ActType::none;
  std::string_view mode;
  float prior = 0;
  std::vector<std::string_view> recipients;  ///< `dobj`, prepositions, `clause`, `dative`; `none` alone: nobody
  std::string_view strict;                   ///< the strict type where coders depart from the act's own
  std::string name;                          ///< `triggers.tsv: attack v`, for `entente explain`
};

/// What a veto's lemmas are to the trigger: see vetoes.tsv.
enum class VetoRelation { object, subject, modifier, pobj, clause, governor, before, next, idiom, aim, any };

struct VetoRow {
  std::string_view trigger;      ///< lemma
  ActType type = ActType::none;  ///< none: any type
  VetoRelation relation = VetoRelation::any;
  std::unordered_set<std::string_view> lemmas;
  std::string name;
};

struct StrictRow {
  ActType act = ActType::none;
  std::string_view mode;     ///< empty: any
  std::string_view context;  ///< of the sentence; empty: any
  std::string_view by;       ///< class of the verb whose object or infinitive tells the act; empty: any
  Polarity polarity = Polarity::positive;
  std::vector<Modality> modalities;
  ActType strict = ActType::none;
  std::string name;
};

enum class Stance { neutral, claim, confirm, deny, warn };
enum class Negation { word, governor, limit, unreal };

/// Everything that data/coding says about events.
struct CodingTables {
  std::unordered_map<std::string_view, std::vector<TriggerRow>> triggers;  ///< by the verb's or noun's own lemma
  std::unordered_map<std::string_view, std::unordered_set<std::string_view>> classes;  ///< lemma → its classes
  std::unordered_map<std::string_view, std::vector<VetoRow>> vetoes;                   ///< by trigger lemma
  std::unordered_map<std::string_view, Modality> modality_cues;
  std::unordered_map<std::string_view, Negation> negation_cues;
  std::unordered_map<std::string_view, Stance> reporting_verbs;
  std::unordered_map<std::string_view, Stance> reporting_nouns;
  std::unordered_map<std::string_view, std::vector<std::string_view>> contexts;  ///< lemma → PLOVER contexts
  std::map<std::pair<ActType, bool>, std::vector<std::string_view>> recipients;  ///< by type and whether a noun
  std::unordered_set<std::string_view> aims;     ///< words that name what is wished for ("goal", "pursue")
  std::unordered_set<std::string_view> results;  ///< nouns of what has not come about under an aim ("defeat")
  std::vector<StrictRow> strict;
  std::unordered_map<std::string_view, std::pair<float, float>>
      weights;                                       ///< clue → its weight for a reader's, the tables' facts
  std::vector<std::pair<float, float>> calibration;  ///< of a reader's facts: raw score → probability, rising
};

/// The column `lemma` of an embedded table of data/coding. Throws Error where the table has none.
std::unordered_set<std::string_view> lemmas_in(std::string_view file);

/// Reads the embedded tables. Throws Error naming file and row where a row makes no sense.
CodingTables load_coding_tables();

std::string_view name_of(ActType type);
std::optional<ActType> act_type_named(std::string_view name);

}  // namespace entente::detail
