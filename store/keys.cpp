#include "store/keys.h"

#include "store/encoding.h"

#include <xxhash.h>
#include <algorithm>

namespace entente::detail {
namespace {

constexpr std::int64_t bias = std::int64_t{1} << 31;

void append_ref(std::string& key, FactRef ref) {
  append_u64(key, ref.article);
  append_u32(key, ref.number);
}

}  // namespace

std::uint64_t hash_of(std::string_view text) {
  return XXH3_64bits(text.data(), text.size());
}

DayKey day_key(std::optional<Date> day) {
  return day ? static_cast<DayKey>(days_since_epoch(*day) + bias) : undated;
}

std::optional<Date> day_of(DayKey key) {
  if (key == undated) return std::nullopt;
  return date_of_days(static_cast<std::int32_t>(key - bias));
}

DayBounds bounds_of(const DateRange& range) {
  if (!range.first && !range.last) return {0, std::uint64_t{1} << 32};
  return {range.first ? day_key(range.first) : 0, range.last ? std::uint64_t{day_key(range.last)} + 1 : undated};
}

std::string u64_prefix(std::uint64_t value) {
  std::string key;
  append_u64(key, value);
  return key;
}

std::string article_key(std::uint64_t article) {
  return u64_prefix(article);
}

std::string fact_key(FactRef ref) {
  std::string key;
  append_ref(key, ref);
  return key;
}

std::string fact_id_key(std::string_view id, FactRef ref) {
  auto key = u64_prefix(hash_of(id));
  append_ref(key, ref);
  return key;
}

std::string time_key(DayKey day, FactRef ref) {
  std::string key;
  append_u32(key, day);
  append_ref(key, ref);
  return key;
}

std::string actor_key(std::uint64_t scope, DayKey day, FactRef ref) {
  return u64_prefix(scope) + time_key(day, ref);
}

std::string pair_prefix(std::uint64_t scope, std::uint64_t other) {
  auto key = u64_prefix(std::min(scope, other));
  append_u64(key, std::max(scope, other));
  return key;
}

std::string pair_key(std::uint64_t scope, std::uint64_t other, DayKey day, FactRef ref) {
  return pair_prefix(scope, other) + time_key(day, ref);
}

std::string entity_key(std::string_view id, std::uint64_t article) {
  auto key = u64_prefix(hash_of(id));
  append_u64(key, article);
  return key;
}

std::string alias_key(std::string_view folded, std::string_view id, std::uint64_t article) {
  std::string key(folded);
  key += '\0';
  return key + entity_key(id, article);
}

std::string judgement_key(std::uint64_t id) {
  return u64_prefix(id);
}

FactRef ref_of(std::string_view key) {
  if (key.size() < 12) Reader::fail("key too short");
  return {u64_at(key, key.size() - 12), u32_at(key, key.size() - 4)};
}

DayKey day_before_ref(std::string_view key) {
  if (key.size() < 16) Reader::fail("key too short");
  return u32_at(key, key.size() - 16);
}

std::string after(std::string prefix) {
  while (!prefix.empty() && static_cast<unsigned char>(prefix.back()) == 0xff) prefix.pop_back();
  if (!prefix.empty()) prefix.back() = static_cast<char>(static_cast<unsigned char>(prefix.back()) + 1);
  return prefix;
}

std::string with_day(std::string prefix, std::uint64_t day) {
  if (day >> 32) return after(std::move(prefix));
  append_u32(prefix, static_cast<std::uint32_t>(day));
  return prefix;
}

}  // namespace entente::detail
