#include "ingest/coding/time_match.h"

#include "ingest/coding/amount_numbers.h"
#include "ingest/coding/lower.h"

#include <algorithm>
#include <charconv>

namespace entente::detail {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t digits_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
}

std::optional<int> leading_integer(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} ? std::optional{value} : std::nullopt;
}

void read_year(std::string_view text, std::vector<TimeSense>& senses) {
  if (text.starts_with("mid-")) text.remove_prefix(4);
  const std::size_t digits = digits_of(text);
  const std::string_view tail = text.substr(digits);
  if (digits == 4 && tail.empty() && text >= "1400" && text < "2200") senses.push_back({TimeClass::year, text});
  if ((digits == 4 || digits == 2) && tail == "s" && text[digits - 1] == '0')
    senses.push_back({TimeClass::decade, text.substr(0, digits)});
}

void read_day(std::string_view text, std::vector<TimeSense>& senses) {
  const std::size_t digits = digits_of(text);
  if (digits == 0 || digits > 2) return;
  const std::string_view tail = text.substr(digits);
  const int value = *leading_integer(text);
  const bool suffixed = tail == "st" || tail == "nd" || tail == "rd" || tail == "th";
  if (suffixed) senses.push_back({TimeClass::ordinal, text});
  if (value < 1 || value > 31 || !(tail.empty() || suffixed)) return;
  senses.push_back({TimeClass::dayth, text});
  if (tail.empty()) senses.push_back({TimeClass::day, text});
}

// d/m/y and its likes: three groups of digits with the same sign between.
bool is_numeric_date(std::string_view text) {
  const std::size_t a = digits_of(text);
  if (a == 0 || a > 4 || a >= text.size() || (text[a] != '/' && text[a] != '.' && text[a] != '-')) return false;
  const std::string_view rest = text.substr(a + 1);
  const std::size_t b = digits_of(rest);
  if (b == 0 || b > 2 || b >= rest.size() || rest[b] != text[a]) return false;
  const std::string_view last = rest.substr(b + 1);
  return digits_of(last) == last.size() &&
         (a == 4 ? last.size() <= 2 : a <= 2 && (last.size() == 4 || (last.size() == 2 && text[a] == '/')));
}

bool is_clock(std::string_view text) {
  const std::size_t a = digits_of(text);
  return (a == 1 || a == 2) && text.size() == a + 3 && (text[a] == ':' || text[a] == '.') &&
         digits_of(text.substr(a + 1)) == 2 && text[a + 1] < '6';
}

void read_digits(std::string_view text, std::vector<TimeSense>& senses) {
  if (is_digit(text.front()) || text.starts_with("mid-")) {
    read_year(text, senses);
    read_day(text, senses);
    if (is_numeric_date(text)) senses.push_back({TimeClass::numeric, text});
    if (is_clock(text)) senses.push_back({TimeClass::clock, text});
  } else if (text.size() == 2 && text[0] == 'q' && text[1] >= '1' && text[1] <= '4') {
    senses.push_back({TimeClass::quarter, text.substr(1)});
  }
}

// A pattern's elements against the words from `token` on: what may be absent is tried present first.
class Walk {
 public:
  Walk(const TimeWords& words, const std::vector<std::vector<TimeSense>>& senses, const TimePattern& pattern)
      : words_{words}, senses_{senses}, pattern_{pattern} {}

  std::uint32_t from(std::size_t element, std::uint32_t token) {
    if (element == pattern_.elements.size()) return token;
    for (const TimeSymbol& symbol : pattern_.elements[element].alternatives) {
      const std::size_t kept = slots.values.size();
      if (const std::uint32_t next = accept(symbol, token); next > 0)
        if (const std::uint32_t end = from(element + 1, next); end > 0) return end;
      slots.values.resize(kept);
    }
    return pattern_.elements[element].optional ? from(element + 1, token) : 0;
  }

  TimeSlots slots;

 private:
  std::uint32_t accept(const TimeSymbol& symbol, std::uint32_t token) {
    if (token >= words_.size()) return 0;
    if (symbol.kind == TimeClass::number) return accept_number(token);
    if (symbol.kind == TimeClass::none && words_.lower(token) != symbol.word) return 0;
    bool found = symbol.kind == TimeClass::none;
    for (const TimeSense& sense : senses_[token])
      if (symbol.kind == TimeClass::none || sense.kind == symbol.kind) {
        slots.values.emplace_back(sense.kind, sense.value);
        found = true;
      }
    return found ? token + 1 : 0;
  }

  std::uint32_t accept_number(std::uint32_t token) {
    const auto number = number_at(words_.document(), token);
    if (!number) return 0;
    slots.number = number->value;
    return number->tokens.last;
  }

  const TimeWords& words_;
  const std::vector<std::vector<TimeSense>>& senses_;
  const TimePattern& pattern_;
};

}  // namespace

std::optional<std::string_view> TimeSlots::text(TimeClass kind) const {
  const auto found = std::ranges::find(values, kind, [](const auto& value) { return value.first; });
  return found == values.end() ? std::nullopt : std::optional{found->second};
}

std::optional<int> TimeSlots::integer(TimeClass kind) const {
  const auto value = text(kind);
  return value ? leading_integer(*value) : std::nullopt;
}

TimeWords::TimeWords(const Document& document) : document_{&document}, senses_(document.tokens.size()) {
  lower_.reserve(document.tokens.size());
  for (const Token& token : document.tokens) lower_.push_back(detail::lower(text_of(document, token)));
  for (std::size_t t = 0; t < lower_.size(); ++t) {
    const auto found = time_tables().words.find(lower_[t]);
    if (found != time_tables().words.end()) senses_[t] = found->second;
    if (!lower_[t].empty()) read_digits(lower_[t], senses_[t]);
  }
}

bool TimeWords::may_be(std::uint32_t token, TimeClass kind) const {
  return std::ranges::any_of(senses_[token], [&](const TimeSense& sense) { return sense.kind == kind; });
}

std::optional<TimeMatch> TimeWords::longest(std::uint32_t token) const {
  const TimeTables& tables = time_tables();
  std::optional<TimeMatch> best;
  std::size_t best_number = 0;
  const auto attempt = [&](const std::vector<std::size_t>& numbers) {
    for (const std::size_t number : numbers) {
      Walk walk{*this, senses_, tables.patterns[number]};
      const std::uint32_t end = walk.from(0, token);
      const std::uint32_t known = best ? best->tokens.last : token;
      if (end <= known && !(best && end == known && number < best_number)) continue;
      best = TimeMatch{{token, end}, &tables.patterns[number], std::move(walk.slots)};
      best_number = number;
    }
  };
  if (const auto found = tables.by_word.find(lower_[token]); found != tables.by_word.end()) attempt(found->second);
  for (const TimeSense& sense : senses_[token]) attempt(tables.by_class[static_cast<std::size_t>(sense.kind)]);
  if (number_at(*document_, token)) attempt(tables.by_class[static_cast<std::size_t>(TimeClass::number)]);
  return best;
}

}  // namespace entente::detail
