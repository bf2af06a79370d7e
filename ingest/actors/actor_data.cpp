#include "ingest/actors/actor_data.h"

#include <algorithm>
#include <charconv>

namespace entente::detail {
namespace {

std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t length) {
  int value = 0;
  if (at + length > text.size()) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + length, value);
  if (error != std::errc{} || end != text.data() + at + length) return std::nullopt;
  return value;
}

std::uint8_t last_day(int year, int month) {
  constexpr std::string_view days = "\x1f\x1c\x1f\x1e\x1f\x1e\x1f\x1f\x1e\x1f\x1e\x1f";
  const bool leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return static_cast<std::uint8_t>(days[static_cast<std::size_t>(month - 1)] + leap);
}

std::optional<Date> date_of_cell(std::string_view cell, bool is_end) {
  const auto year = number_at(cell, 0, 4);
  if (!year) return std::nullopt;
  const int month = std::clamp(number_at(cell, 5, 2).value_or(is_end ? 12 : 1), 1, 12);
  const int day = number_at(cell, 8, 2).value_or(is_end ? last_day(*year, month) : 1);
  return Date{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

}  // namespace

DateRange range_of(std::string_view start, std::string_view end) {
  return {date_of_cell(start, false), date_of_cell(end, true)};
}

std::uint32_t add_record(ActorData& data, const Record& record) {
  const auto [found, is_new] = data.by_id.try_emplace(record.id, static_cast<std::uint32_t>(data.records.size()));
  if (is_new) data.records.push_back(record);
  return found->second;
}

namespace {

bool is_common(const ActorData& data, const std::string& word) {
  return data.nouns.contains(word) || (word.ends_with('s') && data.nouns.contains(word.substr(0, word.size() - 1)));
}

}  // namespace

void add_name(ActorData& data, std::string_view phrase, std::uint32_t record, Use use) {
  if (phrase.find(" (") != std::string_view::npos) return;  // "European Union (EU)": two mentions
  if (phrase.empty()) return;
  const bool article = phrase.starts_with("the ") || phrase.starts_with("The ");
  if (article && !is_common(data, fold(phrase.substr(4)))) phrase.remove_prefix(4);
  data.senses.push_back({record, use});
  if (record != no_record)
    data.sense_of_record.try_emplace(data.records[record].id, static_cast<std::uint32_t>(data.senses.size() - 1));
  const bool loose = record != no_record && data.records[record].type == EntityType::igo;
  data.names.add(phrase, static_cast<std::uint32_t>(data.senses.size() - 1), data.words, loose);
}

}  // namespace entente::detail
