#include "ingest/coding/relation_scene.h"
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

bool closes(const DatedWords& words) {
  return is_one_of(words.preposition, {"until", "till", "to"});
}

bool is_open(const DatedWords& words) {
  return closes(words) || is_one_of(words.preposition, {"since", "from"});
}

// A period that goes on: `since` and `from` open it, `until` and `to` close it.
void give_period(Fact& fact, const DatedWords& words) {
  if (closes(words)) {
    fact.end = words.days.last;
  } else {
    fact.start = words.days.first;
    if (!is_open(words) && fact.kind == FactKind::event) fact.end = words.days.last;
  }
  fact.precision = precision_of(words.value);
}

// "Turkey, a member since 1952, attacked", "in power since May", "after the 2016 coup": the date tells of a noun beside
// the event.
bool tells_of_noun(const Tree& tree, const DatedWords& words, std::uint32_t trigger) {
  const Token& head = tree[words.head];
  const bool modifier = head.dep == Dep::nummod || head.dep == Dep::amod || head.dep == Dep::compound;
  if (modifier && is_noun(tree[head.head]) && head.head != trigger) return true;
  const std::uint32_t governor = tree[tree[words.head].head].head;
  if (is_open(words) && is_noun(tree[governor]) && governor != trigger) return true;
  for (std::uint32_t at = words.head; at != trigger && !is_verb(tree[at]) && !tree.is_root(at); at = tree[at].head)
    if (tree[at].dep == Dep::appos) return true;
  return false;
}

// "said [on Tuesday] it had bombed": parsers hang on what is told the date that stands right behind the telling verb.
bool dates_report(const Tree& tree, const DatedWords& words) {
  const bool led = !words.preposition.empty();
  const std::uint32_t phrase = led ? tree[words.head].head : words.head;
  const std::uint32_t first = led ? phrase : words.tokens.first;
  const std::uint32_t told = tree[phrase].head;
  return first > 0 && is_verb(tree[first - 1]) && tree[told].dep == Dep::ccomp && tree[told].head == first - 1;
}

bool is_point(std::string_view preposition) {
  return is_one_of(preposition, {"", "in", "on"});
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
    if (!words) words = shared_date(sentence, trigger);
    if (!words) return;
    give_period(fact, *words);
    explain(fact, clauses_.document(), *words);
    if (is_open(*words))
      give_other_end(fact, *words);
    else
      give_last_of_row(fact, *words);
  }

  // Of coordinated verbs only a date before the first is both's.
  const DatedWords* shared_date(TokenSpan sentence, std::uint32_t trigger) const {
    const auto verb = verb_of_shared_date(clauses_.tree(), trigger);
    const DatedWords* words = verb ? nearest(sentence, *verb) : nullptr;
    const bool joined = clauses_.tree()[trigger].dep == Dep::conj;
    return words && joined && (words->tokens.first > *verb || is_open(*words)) ? nullptr : words;
  }

  // "in 2015 and 2016"
  void give_last_of_row(Fact& fact, const DatedWords& words) const {
    for (const DatedWords& other : dated_)
      if (clauses_.tree()[other.head].dep == Dep::conj && clauses_.tree()[other.head].head == words.head && fact.end &&
          *fact.end < other.days.last)
        fact.end = other.days.last;
  }

  // "from January 2016 until March 2017": what hangs beside the one end or on it.
  void give_other_end(Fact& fact, const DatedWords& words) const {
    const Tree& tree = clauses_.tree();
    for (const DatedWords& other : dated_) {
      const std::uint32_t governor = tree[tree[other.head].head].head;
      const bool beside =
          governor == tree[tree[words.head].head].head || governor == words.head || governor == tree[words.head].head;
      if (&other == &words || !is_open(other) || closes(other) == closes(words) || !beside) continue;
      if (closes(other) && fact.start && *fact.start <= other.days.last)
        fact.end = other.days.last;
      else if (closes(words) && fact.end && other.days.first <= *fact.end)
        fact.start = other.days.first;
      else
        continue;
      return explain(fact, clauses_.document(), other);
    }
  }

  const DatedWords* nearest(TokenSpan sentence, std::uint32_t trigger) const {
    const DatedWords* best = nullptr;
    std::tuple<int, std::uint32_t> best_rank{};
    for (const DatedWords& words : dated_) {
      if (!sentence.contains(words.head)) continue;
      const auto close = attachment(clauses_, words.head, trigger);
      if (!close || dates_report(clauses_.tree(), words) || tells_of_noun(clauses_.tree(), words, trigger)) continue;
      const std::uint32_t apart = words.head > trigger ? words.head - trigger : trigger - words.head;
      const std::tuple rank{*close, apart};
      if (best && best_rank <= rank) continue;
      best = &words;
      best_rank = rank;
    }
    return best;
  }

  // Of what the text states: what the words of the relation itself govern, or the clause that a verb tells it in.
  void date_relation(Fact& fact, TokenSpan sentence, std::uint32_t trigger) const {
    if (fact.basis == Basis::background || is_relation_word("lasting-relation", fact.predicate)) return;
    for (const DatedWords& words : dated_) {
      const bool begins = begins_relation(trigger) && is_point(words.preposition);
      if (!sentence.contains(words.head) || !(begins || is_open(words))) continue;
      const auto close = attachment(clauses_, words.head, trigger);
      const int farthest = is_verb(clauses_.tree()[trigger]) ? 2 : 1;
      if (!close || *close > farthest) continue;
      give_period(fact, words);
      explain(fact, clauses_.document(), words);
    }
  }

  // "was elected", "captured": when it is done the relation begins.
  bool begins_relation(std::uint32_t trigger) const {
    const Token& verb = clauses_.tree()[trigger];
    return is_verb(verb) && is_relation_word("beginning", verb.lemma);
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
