#include "ingest/coding/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace entente::detail {
namespace {

constexpr float caption_factor = 0.45F;  // what a caption tells is often old, and told in the body if it matters
constexpr float offered = 0.5F;          // prior of a subject from which the parse is taken to offer it

float calibrated(const CodingTables& tables, float score) {
  const auto& rows = tables.calibration;
  if (rows.empty() || score <= rows.front().first) return rows.empty() ? score : rows.front().second;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (score > rows[i].first) continue;
    const float part = (score - rows[i - 1].first) / (rows[i].first - rows[i - 1].first);
    return rows[i - 1].second + part * (rows[i].second - rows[i - 1].second);
  }
  return rows.back().second;
}

// What table and parse alone make of a fact: a row's own type, in a main clause, of a subject that the parse offers; 0
// where it is none such.
float frame_score(const Draft& draft, const CodingTables& tables) {
  const auto clue = [&](Clue name) { return draft.evidence[static_cast<std::size_t>(name)]; };
  const bool frame =
      clue(Clue::unread) == 0 && clue(Clue::row) > 0 && clue(Clue::main) > 0 && clue(Clue::subject_parse) >= offered;
  return frame ? score_of(draft.evidence, false, tables) : 0;
}

// The probability whose odds are the geometric mean of the two's.
float between(float one, float other) {
  const auto odds = [](float p) { return std::clamp(p, 1e-4F, 0.9999F) / (1 - std::clamp(p, 1e-4F, 0.9999F)); };
  const float mean = std::sqrt(odds(one) * odds(other));
  return mean / (1 + mean);
}

// The reader's probability; a frame that is surer than the reader raises it halfway.
float confidence_of(Draft& draft, const CodingTables& tables) {
  const float score = score_of(draft.evidence, draft.by_reader, tables);
  if (!draft.by_reader) return score;
  const float read = calibrated(tables, score);
  const float frame = frame_score(draft, tables);
  if (frame <= read) return read;
  draft.fact.explanation.push_back(fmt::format("frame: {:.2f} by table and parse, reader {:.2f}", frame, read));
  return between(read, frame);
}

// A headline corroborates the body: one event told twice.
void tie_headline(std::vector<Fact>& facts, std::uint32_t title_end) {
  using Saying = std::tuple<std::string, std::string, std::string, Polarity>;
  auto saying = [](const Fact& fact) {
    return Saying(fact.subject, fact.predicate, fact.object.value_or(""), fact.polarity);
  };
  std::map<Saying, std::string> body;
  for (const Fact& fact : facts)
    if (fact.trigger_span->start >= title_end) body.try_emplace(saying(fact), *fact.event);
  for (Fact& fact : facts) {
    const auto same = body.find(saying(fact));
    if (fact.trigger_span->start < title_end && same != body.end()) fact.event = same->second;
  }
}

// The state, body or group that an id counts as: drafts about its organs speak of the same side.
std::map<std::string, std::string> sides_of(const Actors& actors) {
  std::map<std::string, std::string> sides;
  for (const Entity& entity : actors.entities) sides[entity.id] = entity.country.value_or(entity.id);
  return sides;
}

struct Echo {
  std::size_t unit = 0;
  Span trigger;
  float type = 0;  // probability
};

using Pair = std::pair<std::string, std::string>;

Pair pair_of(const Draft& draft, const std::map<std::string, std::string>& sides) {
  auto side = [&](const std::string& id) { return sides.at(id); };
  return {side(draft.fact.subject), draft.fact.object ? side(*draft.fact.object) : std::string()};
}

/// What drafts that say the same tell, by unit.
class Echoes {
 public:
  /// Units come in order.
  void add(const Echo& echo) {
    all_.push_back(echo);
    if (echo.unit == unit_) {
      most_ = std::max(most_, echo.type);
    } else if (echo.type > most_) {
      next_ = most_;
      most_ = echo.type;
      unit_ = echo.unit;
    } else {
      next_ = std::max(next_, echo.type);
    }
  }

  float surest_elsewhere(std::size_t unit) const { return unit == unit_ ? next_ : most_; }

  float surest_here(std::size_t unit, Span but) const {
    float best = 0;
    for (const Echo& echo : std::ranges::equal_range(all_, unit, {}, &Echo::unit))
      if (echo.trigger != but) best = std::max(best, echo.type);
    return best;
  }

 private:
  std::vector<Echo> all_;
  float most_ = 0;
  std::size_t unit_ = std::numeric_limits<std::size_t>::max();  // of the surest
  float next_ = 0;                                              // the surest of all other units
};

// "convicted him and sentenced him to three years": told twice in one sentence, an act is written down as the graver of
// the two. The types stand in the order of their weight.
void keep_graver(Fact& kept, const Fact& other) {
  if (!kept.mode || kept.mode != other.mode || kept.modality != other.modality || !kept.plover || !other.plover) return;
  if (act_type_named(*kept.plover).value_or(ActType::none) < act_type_named(*other.plover).value_or(ActType::none))
    kept.plover = other.plover;
}

}  // namespace

void weigh_drafts(std::vector<Draft>& drafts, const Actors& actors, const CodingTables& tables) {
  const auto sides = sides_of(actors);
  std::map<std::pair<std::string, Pair>, Echoes> same_act;
  std::map<Pair, Echoes> same_pair;
  for (const Draft& draft : drafts) {
    const Echo echo{draft.unit, *draft.fact.trigger_span,
                    std::exp(draft.evidence[static_cast<std::size_t>(Clue::type)])};
    const Pair pair = pair_of(draft, sides);
    same_act[{draft.fact.predicate, pair}].add(echo);
    same_pair[pair].add(echo);
  }
  for (Draft& draft : drafts) {
    const Pair pair = pair_of(draft, sides);
    const auto& acts = same_act[{draft.fact.predicate, pair}];
    const auto set = [&](Clue clue, float value) { draft.evidence[static_cast<std::size_t>(clue)] = value; };
    set(Clue::echo_here, acts.surest_here(draft.unit, *draft.fact.trigger_span));
    set(Clue::echo_elsewhere, acts.surest_elsewhere(draft.unit));
    set(Clue::pair_elsewhere, same_pair[pair].surest_elsewhere(draft.unit));
    const float sure = confidence_of(draft, tables) * (draft.caption ? caption_factor : 1);
    draft.fact.confidence = std::round(static_cast<double>(sure) * 1e4) / 1e4;
    if (draft.caption) draft.fact.explanation.emplace_back("told in a caption");
    draft.fact.explanation.push_back(describe(draft.evidence));
  }
}

std::vector<Fact> settle(std::vector<Draft> drafts, std::uint32_t title_end) {
  std::map<std::tuple<Span, std::string, std::string, std::string, Polarity>, std::size_t> best;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Fact& fact = drafts[i].fact;
    auto [at, fresh] = best.try_emplace(
        std::tuple(*fact.sentence_span, fact.subject, fact.predicate, fact.object.value_or(""), fact.polarity), i);
    if (fresh) continue;
    const std::size_t less = drafts[at->second].fact.confidence < fact.confidence ? std::exchange(at->second, i) : i;
    keep_graver(drafts[at->second].fact, drafts[less].fact);
  }
  std::vector<Fact> kept;
  for (const auto& [key, index] : best) kept.push_back(std::move(drafts[index].fact));
  std::ranges::sort(kept, [](const Fact& a, const Fact& b) {
    return std::tie(*a.trigger_span, a.id) < std::tie(*b.trigger_span, b.id);
  });
  tie_headline(kept, title_end);
  return kept;
}

}  // namespace entente::detail
