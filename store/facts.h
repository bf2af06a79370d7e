#pragma once

#include "entente/extraction.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// Where a fact lies: its article's key (a hash of the article's id) and its number within the article.
struct FactRef {
  std::uint64_t article = 0;
  std::uint32_t number = 0;

  auto operator<=>(const FactRef&) const = default;
};

/// A fact as the article says it, and what the store knows about it. `subject` … `object_actor` are seen through the
/// judgements: ids judged to be one show as the canonical one. Objects are empty where the fact has none.
struct StoredFact {
  Fact fact;
  FactRef ref;
  std::string article;            ///< the article's id
  std::optional<Date> published;  ///< the article's date
  std::string subject;
  std::string object;
  std::string subject_actor;  ///< the actor that the subject rolls up to, see actor_of()
  std::string object_actor;

  /// When it happened where the text tells (`fact.start`), else when it was published.
  std::optional<Date> day() const { return fact.start ? fact.start : published; }
  bool operator==(const StoredFact&) const = default;
};

/// What the graph needs of a fact, cheap to read in bulk. The views live only during the call that hands the row out.
/// Ids are seen through the judgements.
struct FactRow {
  FactRef ref;
  std::string_view id;
  FactKind kind = FactKind::event;
  Polarity polarity = Polarity::positive;
  Modality modality = Modality::actual;
  std::string_view subject;
  std::string_view object;  ///< empty: none
  std::string_view subject_actor;
  std::string_view object_actor;
  std::string_view predicate;
  std::string_view plover;  ///< empty: none
  double confidence = 0;
  std::optional<Date> day;  ///< as StoredFact::day()
  std::optional<Span> sentence;
};

}  // namespace entente
