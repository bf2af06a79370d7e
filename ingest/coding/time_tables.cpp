#include "ingest/coding/time_tables.h"

#include "data_coding.h"
#include "entente/error.h"
#include "entente/names.h"
#include "ingest/actors/table.h"
#include "ingest/coding/lower.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace entente::detail {
namespace {

constexpr auto class_names =
    names_of<TimeClass>("none", "month", "weekday", "weekdays", "season", "unit", "units", "part", "direction",
                        "deixis", "vague", "holiday", "decade", "ordinal", "rhythm", "reference", "modifier", "edge",
                        "meridiem", "hour", "zone", "number", "day", "dayth", "year", "numeric", "clock", "quarter");

constexpr auto rule_names =
    names_of<TimeRule>("constant", "numeric", "iso", "day", "month", "year", "decade", "weekday", "weekday_part",
                       "weekly", "shift", "part", "tonight", "deixis", "ago", "later", "reference", "span", "span_half",
                       "half", "vague", "each", "rhythm", "quarter", "latest_quarter", "half_year", "century", "season",
                       "year_end", "weekend", "clock", "reference_time", "holiday", "month_shift");

[[noreturn]] void refuse(const Table& table, std::size_t row, std::string_view cell) {
  throw Error(fmt::format("{}: row {}: \"{}\" is not a value of its column", table.file, row + 1, cell));
}

template <class Visit>
void for_each_part(std::string_view text, char separator, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

bool is_class(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

TimeSymbol symbol_of(const Table& table, std::size_t row, std::string_view word) {
  if (!is_class(word)) return {TimeClass::none, word};
  const auto kind = class_names.find(lower(word));
  if (!kind) refuse(table, row, word);
  return {*kind, {}};
}

TimeElement element_of(const Table& table, std::size_t row, std::string_view text) {
  TimeElement element;
  element.optional = text.size() > 1 && text.back() == '?';
  if (element.optional) text.remove_suffix(1);
  for_each_part(text, '|', [&](std::string_view word) { element.alternatives.push_back(symbol_of(table, row, word)); });
  return element;
}

TimePattern pattern_of(const Table& table, std::size_t row) {
  TimePattern pattern;
  for_each_part(table.cell(row, "pattern"), ' ',
                [&](std::string_view text) { pattern.elements.push_back(element_of(table, row, text)); });
  pattern.type = table.cell(row, "type");
  const std::string_view value = table.cell(row, "value");
  if (value.starts_with('=')) {
    pattern.constant = value.substr(1);
    return pattern;
  }
  const auto rule = rule_names.find(value);
  if (!rule) refuse(table, row, value);
  pattern.rule = *rule;
  return pattern;
}

void index_pattern(TimeTables& tables, std::size_t number) {
  for (const TimeElement& element : tables.patterns[number].elements) {
    for (const TimeSymbol& symbol : element.alternatives)
      if (symbol.kind == TimeClass::none)
        tables.by_word[symbol.word].push_back(number);
      else
        tables.by_class[static_cast<std::size_t>(symbol.kind)].push_back(number);
    if (!element.optional) return;
  }
}

void load_words(TimeTables& tables) {
  const Table table = read_table(embedded_coding("time_words.tsv"), "time_words.tsv");
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const auto kind = class_names.find(table.cell(row, "class"));
    if (!kind) refuse(table, row, table.cell(row, "class"));
    tables.words[table.cell(row, "word")].push_back({*kind, table.cell(row, "value")});
  }
}

TimeTables load_time_tables() {
  TimeTables tables;
  load_words(tables);
  tables.by_class.resize(class_names.names.size());
  const Table table = read_table(embedded_coding("time_patterns.tsv"), "time_patterns.tsv");
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    tables.patterns.push_back(pattern_of(table, row));
    index_pattern(tables, row);
  }
  return tables;
}

}  // namespace

const TimeTables& time_tables() {
  static const TimeTables tables = load_time_tables();
  return tables;
}

}  // namespace entente::detail
