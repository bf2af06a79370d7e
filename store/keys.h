#pragma once

#include "entente/date.h"
#include "store/facts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente::detail {

/// The families of docs/format.md, in the order of `column_names`.
enum class Column : std::uint8_t {
  meta,
  article,
  text,
  analysis,
  fact,
  fact_id,
  pair,
  actor,
  time,
  entity,
  alias,
  judgement
};
constexpr std::string_view column_names[] = {"default", "article", "text", "analysis", "fact",  "fact_id",
                                             "pair",    "actor",   "time", "entity",   "alias", "judgement"};
constexpr std::size_t column_count = std::size(column_names);

/// XXH3-64.
std::uint64_t hash_of(std::string_view text);

using DayKey = std::uint32_t;
constexpr DayKey undated = 0xffffffff;
DayKey day_key(std::optional<Date> day);
std::optional<Date> day_of(DayKey key);

/// The first key of the range and one past its last: all days and the undated for an open range.
struct DayBounds {
  DayKey first = 0;
  std::uint64_t end = 0;  ///< 2^32 where the undated are in
};
DayBounds bounds_of(const DateRange& range);

std::string article_key(std::uint64_t article);
std::string fact_key(FactRef ref);
std::string fact_id_key(std::string_view id, FactRef ref);
std::string time_key(DayKey day, FactRef ref);
std::string actor_key(std::uint64_t scope, DayKey day, FactRef ref);
std::string pair_key(std::uint64_t scope, std::uint64_t other, DayKey day, FactRef ref);
std::string entity_key(std::string_view id, std::uint64_t article);
std::string alias_key(std::string_view folded, std::string_view id, std::uint64_t article);
std::string judgement_key(std::uint64_t id);

/// The place at the end of a key, and the day before it. Throws Error where the key is too short.
FactRef ref_of(std::string_view key);
DayKey day_before_ref(std::string_view key);

/// The smallest key above all that begin with `prefix`; empty: there is none.
std::string after(std::string prefix);

/// `prefix`, then the day; past the last day: after(prefix).
std::string with_day(std::string prefix, std::uint64_t day);

/// Both scopes, the smaller first.
std::string pair_prefix(std::uint64_t scope, std::uint64_t other);
std::string u64_prefix(std::uint64_t value);

}  // namespace entente::detail
