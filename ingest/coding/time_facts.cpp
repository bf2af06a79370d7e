#include "ingest/coding/time_calendar.h"
#include "ingest/coding/time_clause.h"
#include "ingest/coding/times.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace entente {
namespace {

using namespace detail;

struct DatedWords {
  TokenSpan tokens;
  std::uint32_t head = 0;
  std::string_view preposition;
  std::string_view value;
  DaysMeant days;
};

std::string_view preposition_before(const Tree& tree, std::uint32_t head) {
  const Token& governor = tree[tree[head].head];
  const bool governs = governor.pos == Pos::ADP || governor.pos == Pos::SCONJ;
  return governs && tree[head].head < head ? std::string_view{governor.lemma} : std::string_view{};
}

std::vector<DatedWords> dated_words(const Clauses& clauses, const std::vector<TimeExpression>& times) {
  std::vector<DatedWords> dated;
  for (const TimeExpression& time : times) {
    if (time.type != "DATE" && time.type != "TIME") continue;
    const auto days = days_meant(time.value);
    const TokenSpan tokens = clauses.tokens(time.span);
    if (!days || tokens.size() == 0) continue;
    const std::uint32_t head = clauses.head_of(tokens);
    dated.push_back({tokens, head, preposition_before(clauses.tree(), head), time.value, *days});
  }
  return dated;
}

Precision precision_of(std::string_view value) {
  if (parse_date(value)) return Precision::day;
  if (value.size() <= 4 || value.find("-H") != value.npos) return Precision::year;
  return value[5] == 'W' && value.substr(5) != "WI" ? Precision::week : Precision::month;
}

void explain(Fact& fact, const Document& document, const DatedWords& words) {
  fact.explanation.push_back(
      fmt::format("dated by \"{} {}\": {}", words.preposition, text_of(document, words.tokens), words.value));
}

// A period that goes on: `since` and `from` open it, `until` and `to` close it.
void give_period(Fact& fact, const DatedWords& words) {
  if (words.preposition == "until" || words.preposition == "till" || words.preposition == "to") {
    fact.end = words.days.last;
  } else {
    fact.start = words.days.first;
    if (words.preposition != "since" && words.preposition != "from" && fact.kind == FactKind::event)
      fact.end = words.days.last;
  }
  fact.precision = precision_of(words.value);
}

bool is_open(std::string_view preposition) {
  return preposition == "since" || preposition == "from" || preposition == "until" || preposition == "till" ||
         preposition == "to";
}

class Dater {
 public:
  Dater(const Document& document, const std::vector<TimeExpression>& times)
      : clauses_{document}, dated_{dated_words(clauses_, times)} {}

  void date(Fact& fact) const {
    if (dated_.empty() || fact.start || fact.end || !fact.sentence_span) return;
    const auto trigger_span = fact.trigger_span ? fact.trigger_span : fact.subject_span;
    if (!trigger_span) return;
    const TokenSpan sentence = clauses_.tokens(*fact.sentence_span);
    const TokenSpan words = clauses_.tokens(*trigger_span);
    if (words.size() == 0) return;
    const std::uint32_t trigger = clauses_.head_of(words);
    if (fact.kind == FactKind::event)
      date_event(fact, sentence, trigger);
    else
      date_relation(fact, sentence, trigger);
  }

 private:
  void date_event(Fact& fact, TokenSpan sentence, std::uint32_t trigger) const {
    const DatedWords* words = nearest(sentence, trigger);
    if (const auto verb = verb_of_participle(clauses_.tree(), trigger); !words && verb)
      words = nearest(sentence, *verb);
    if (!words) return;
    give_period(fact, *words);
    explain(fact, clauses_.document(), *words);
  }

  const DatedWords* nearest(TokenSpan sentence, std::uint32_t trigger) const {
    const DatedWords* best = nullptr;
    std::tuple<int, std::uint32_t> best_rank{};
    for (const DatedWords& words : dated_) {
      if (!sentence.contains(words.head)) continue;
      const auto close = attachment(clauses_, words.head, trigger);
      if (!close) continue;
      const std::uint32_t apart = words.head > trigger ? words.head - trigger : trigger - words.head;
      const std::tuple rank{*close, apart};
      if (best && best_rank <= rank) continue;
      best = &words;
      best_rank = rank;
    }
    return best;
  }

  void date_relation(Fact& fact, TokenSpan sentence, std::uint32_t trigger) const {
    for (const DatedWords& words : dated_) {
      if (!sentence.contains(words.head) || !is_open(words.preposition)) continue;
      if (!attachment(clauses_, words.head, trigger)) continue;
      give_period(fact, words);
      explain(fact, clauses_.document(), words);
    }
  }

  Clauses clauses_;
  std::vector<DatedWords> dated_;
};

}  // namespace

void date_facts(std::vector<Fact>& facts, const Document& document, const std::vector<TimeExpression>& times) {
  if (facts.empty() || times.empty()) return;
  const Dater dater{document, times};
  for (Fact& fact : facts) dater.date(fact);
}

}  // namespace entente
