#include "ingest/coding/time_anchors.h"

#include "ingest/coding/syntax.h"

namespace entente::detail {
namespace {

std::string_view unit_of(const TimeMatch& match) {
  const auto one = match.slots.text(TimeClass::unit);
  return one ? *one : match.slots.text(TimeClass::units).value_or("Y");
}

// "a year before, the army": not "the year before it left", which counts from what follows.
bool ends_there(const TimeMatch& match, const TimeWords& words) {
  if (match.tokens.last >= words.size()) return true;
  const Token& next = words.document().tokens[match.tokens.last];
  return next.pos == Pos::PUNCT || next.pos == Pos::SPACE || words.lower(match.tokens.last) == "that";
}

// Bytes of a date as exact as the unit: "2011", "2019-05", "2019-05-02".
std::size_t exactness(const TimeMatch& match) {
  const std::string_view unit = unit_of(match);
  return unit == "Y" || unit == "10Y" ? 4 : unit == "M" || unit == "3M" ? 7 : 10;
}

std::optional<Date> first_day(std::string_view value) {
  constexpr std::string_view rest = "-01-01";
  return parse_date(std::string(value) + std::string(rest.substr(value.size() == 4 ? 0 : value.size() == 7 ? 3 : 6)));
}

}  // namespace

bool is_within_day(const TimeMatch& match) {
  return unit_of(match).starts_with('T');
}

bool is_relative_to_text(const TimeMatch& match, const TimeWords& words) {
  if (match.pattern->rule == TimeRule::later) return words.lower(match.tokens.last - 1) == "later";
  if (match.pattern->rule != TimeRule::ago || !is_one_of(words.lower(match.tokens.last - 1), {"earlier", "before"}))
    return false;
  const bool compares = is_one_of(words.before(match.tokens.first), {"from", "than", "with", "to", "of", ","});
  return !compares && (words.lower(match.tokens.last - 1) == "earlier" || ends_there(match, words));
}

std::optional<Date> anchor_of(const TimeMatch& match, const std::vector<FoundTime>& before, const Document& document) {
  const std::uint32_t sentence = sentence_of(document, match.tokens.first);
  for (auto time = before.rbegin(); time != before.rend(); ++time) {
    if (sentence_of(document, time->match.tokens.first) + 1 < sentence) return std::nullopt;
    const bool compares = match.pattern->rule == TimeRule::ago && time->match.pattern->rule == TimeRule::ago;
    const std::size_t length = compares ? 0 : time->value.size();
    if ((length != 4 && length != 7 && length != 10) || length < exactness(match)) continue;
    if (const auto day = first_day(time->value)) return day;
  }
  return std::nullopt;
}

}  // namespace entente::detail
