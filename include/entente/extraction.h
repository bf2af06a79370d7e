#pragma once

#include "entente/article.h"
#include "entente/date.h"
#include "entente/span.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class EntityType {
  state,
  government,
  military,
  igo,
  armed_group,
  party,
  organisation,
  company,
  media,
  person,
  position,
  place,
  facility,
  people,
  event,
  other
};
enum class MentionForm { name, demonym, metonym, nominal, pronoun };
enum class FactKind { event, relation };
enum class Polarity { positive, negative };
enum class Modality { actual, planned, willing, conditional, possible, claimed };
enum class Precision { unknown, day, week, month, year };
enum class Basis { stated, implied, claimed, background };

/// The names that the contract gives to the values above, and the way back (empty where no value has that name).
std::string_view name_of(EntityType value);
std::string_view name_of(MentionForm value);
std::string_view name_of(FactKind value);
std::string_view name_of(Polarity value);
std::string_view name_of(Modality value);
std::string_view name_of(Precision value);
std::string_view name_of(Basis value);
template <class Enum>
std::optional<Enum> value_named(std::string_view name);

/// One place where the text speaks of an entity.
struct Mention {
  Span span;
  MentionForm form = MentionForm::name;
  std::string rule;         ///< what resolved it, for `entente explain`
  double confidence = 1.0;  ///< 0 to 1

  bool operator==(const Mention&) const = default;
};

/// An actor, person, body or place, with an id that rolls up by its dots (`USA.GOV.MOD`).
struct Entity {
  std::string id;
  EntityType type = EntityType::other;
  std::string name;
  std::optional<std::string> country;   ///< ISO 3166-1 alpha-3 roll-up
  std::optional<std::string> wikidata;  ///< Q-id
  std::vector<Mention> mentions;        ///< by span

  bool operator==(const Entity&) const = default;
};

/// A number that belongs to an event: "at least 400 soldiers were killed".
struct Amount {
  double value = 0;
  std::string unit;        ///< the lemma of what is counted, `people`, `percent`, or a currency by ISO 4217
  std::string comparison;  ///< `exactly`, `more than`, `at least`, `less than`, `at most`, `about`
  std::string role;        ///< `killed`, `wounded`, `money`, `troops`, ... or empty
  Span span;

  bool operator==(const Amount&) const = default;
};

/// What one sentence of one article says. docs/format.md tells what its fields mean ("The JSON of an extraction").
/// `subject`, `object`, `speaker` and `place` are ids of the extraction's entities.
struct Fact {
  std::string id;  ///< a hash of what it says and where, 16 hex digits where the extractor made it
  FactKind kind = FactKind::event;
  std::string subject;
  std::optional<std::string> object;
  std::string predicate;
  std::optional<std::string> plover;  ///< events only: the type as a PLOVER coder would write it
  std::optional<std::string> event;   ///< ties the facts of one event
  std::optional<std::string> mode;
  std::vector<std::string> contexts;
  std::optional<Span> subject_span;
  std::optional<Span> object_span;
  std::optional<Span> trigger_span;
  std::optional<Span> sentence_span;
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::actual;
  std::optional<std::string> speaker;
  std::optional<std::string> place;
  std::optional<Date> start;
  std::optional<Date> end;
  Precision precision = Precision::unknown;
  std::vector<Amount> amounts;
  std::string title;                     ///< relations: the office as the text words it, or empty
  Basis basis = Basis::stated;           ///< relations
  double confidence = 0;                 ///< 0 to 1: estimated probability that a reader would agree
  std::string rule;                      ///< what produced it
  std::vector<std::string> explanation;  ///< one line a decision, for `entente explain`

  bool operator==(const Fact&) const = default;
};

/// What somebody says, by whatever words introduce it; in several spans where the text interrupts it.
struct Quote {
  std::optional<std::string> speaker;
  std::optional<Span> speaker_span;
  std::optional<Span> cue_span;
  std::vector<Span> content_spans;

  bool operator==(const Quote&) const = default;
};

/// A TIMEX3 expression; `value` is its ISO form, resolved against the article's date where that is known.
struct TimeExpression {
  Span span;
  std::string type;  ///< `DATE`, `TIME`, `DURATION` or `SET`
  std::string value;

  bool operator==(const TimeExpression&) const = default;
};

/// All that one article says: the only thing that the store is given.
struct Extraction {
  Article article;   ///< its title and body stand in `text`
  std::string text;  ///< UTF-8; what the spans count in, by code points
  std::vector<Span> sentences;
  std::vector<Entity> entities;  ///< by id
  std::vector<Fact> facts;       ///< by place in the text, then id
  std::vector<Quote> quotes;
  std::vector<TimeExpression> times;

  bool operator==(const Extraction&) const = default;
};

}  // namespace entente
