#pragma once

#include "entente/document.h"
#include "ingest/coding/time_tables.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente::detail {

/// What a pattern's classes met, in order: the table's value of each word, or its own digits.
struct TimeSlots {
  std::vector<std::pair<TimeClass, std::string_view>> values;
  double number = 1;  ///< of the last NUMBER

  std::optional<std::string_view> text(TimeClass kind) const;
  std::optional<int> integer(TimeClass kind) const;  ///< of values that begin with an integer, as `3rd`
};

struct TimeMatch {
  TokenSpan tokens;
  const TimePattern* pattern = nullptr;
  TimeSlots slots;
};

/// A document's words as time_patterns.tsv sees them. The document must outlive it.
class TimeWords {
 public:
  explicit TimeWords(const Document& document);

  const Document& document() const { return *document_; }
  std::string_view lower(std::uint32_t token) const { return lower_[token]; }
  /// The word before the token; empty before the first.
  std::string_view before(std::uint32_t token) const { return token == 0 ? std::string_view{} : lower(token - 1); }
  /// Whether time_words.tsv or its digits give the token that class.
  bool may_be(std::uint32_t token, TimeClass kind) const;
  std::uint32_t size() const { return static_cast<std::uint32_t>(lower_.size()); }

  /// The longest match that begins at the token; among equals the pattern of the earlier row.
  std::optional<TimeMatch> longest(std::uint32_t token) const;

 private:
  const Document* document_;
  std::vector<std::string> lower_;
  std::vector<std::vector<TimeSense>> senses_;
};

}  // namespace entente::detail
