#include "graph/queries.h"

#include "store/rollup.h"

#include <algorithm>
#include <map>

namespace entente {
namespace {

/// The first and the last day of the period that holds `day`.
std::pair<Date, Date> period_of(Date day, Step step) {
  const auto days = days_since_epoch(day);
  switch (step) {
    case Step::week: {
      const auto since_monday = ((days + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
      return {date_of_days(days - since_monday), date_of_days(days - since_monday + 6)};
    }
    case Step::month: {
      const Date first{day.year, day.month, 1};
      const bool december = day.month == 12;
      const Date next{static_cast<std::int16_t>(day.year + december),
                      static_cast<std::uint8_t>(december ? 1 : day.month + 1), 1};
      return {first, date_of_days(days_since_epoch(next) - 1)};
    }
    case Step::year:
      return {{day.year, 1, 1}, {day.year, 12, 31}};
    case Step::day:
      break;
  }
  return {day, day};
}

/// No finer than the text tells the day: "in 2013" is of no month.
Step step_for(const StoredFact& fact, Step step) {
  if (!fact.fact.start) return step;
  if (fact.fact.precision == Precision::year) return Step::year;
  if (fact.fact.precision == Precision::month) return std::max(step, Step::month);
  return fact.fact.precision == Precision::week ? std::max(step, Step::week) : step;
}

bool is_verbal(std::string_view type) {
  const Quad quad = quad_of(type);
  return quad == Quad::verbal_cooperation || quad == Quad::verbal_conflict;
}

/// Told as done, by the narrator or by somebody (most of what happens in a war is only claimed), or a word given.
bool is_done(const Fact& fact) {
  const bool intended = fact.modality == Modality::willing || fact.modality == Modality::planned;
  return fact.modality == Modality::actual || fact.modality == Modality::claimed ||
         (intended && is_verbal(fact.predicate));
}

/// The score of what did happen: of an act that is only spoken of that of its strict type, a promise, threat or
/// refusal.
std::optional<double> score_of_event(const Fact& fact) {
  if (fact.kind != FactKind::event) return std::nullopt;
  if (fact.plover && *fact.plover != fact.predicate) return score_of(*fact.plover);
  if (fact.polarity == Polarity::negative || !is_done(fact)) return std::nullopt;
  return score_of(fact.predicate, fact.mode.value_or(""));
}

/// Whether the fact's subject is, or rolls up to, `subject`.
bool begins_at(const StoredFact& fact, std::string_view subject) {
  if (subject.empty()) return false;
  if (fact.subject == subject || fact.subject_actor == subject) return true;
  const auto above = ancestors_of(fact.subject);
  return std::find(above.begin(), above.end(), subject) != above.end();
}

struct Tally {
  Period period;
  std::map<std::string, std::uint64_t> predicates;
  double confidence = 0;
  double scored = 0;
  double score = 0;

  void add(const StoredFact& stored, std::string_view subject) {
    const auto& fact = stored.fact;
    const bool event = fact.kind == FactKind::event;
    ++period.facts;
    period.forward += begins_at(stored, subject);
    ++period.quads[static_cast<std::size_t>(event ? quad_of(fact.predicate) : Quad::none)];
    ++predicates[fact.predicate];
    confidence += fact.confidence;
    const auto value = score_of_event(fact);
    if (!value) return;
    scored += fact.confidence;
    score += fact.confidence * *value;
  }

  Period finish() && {
    period.predicates.assign(predicates.begin(), predicates.end());
    std::stable_sort(period.predicates.begin(), period.predicates.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    period.confidence = confidence / static_cast<double>(period.facts);
    if (scored > 0) period.score = score / scored;
    return std::move(period);
  }
};

}  // namespace

std::optional<Step> step_named(std::string_view name) {
  constexpr std::array<std::string_view, 4> names{"day", "week", "month", "year"};
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Step>(found - names.begin());
}

std::vector<Period> timeline(std::span<const StoredFact> facts, Step step, std::string_view subject) {
  std::map<std::pair<Date, int>, Tally> tallies;  // by first day, the longer before the shorter
  for (const auto& fact : facts) {
    if (!fact.day()) continue;
    const auto its_step = step_for(fact, step);
    const auto [first, last] = period_of(*fact.day(), its_step);
    auto& tally = tallies[{first, -static_cast<int>(its_step)}];
    tally.period.step = its_step;
    tally.period.first = first;
    tally.period.last = last;
    tally.add(fact, subject);
  }
  std::vector<Period> periods;
  for (auto& [key, tally] : tallies) periods.push_back(std::move(tally).finish());
  return periods;
}

}  // namespace entente
