#include "ingest/coding/amounts.h"

#include "ingest/coding/amount_quantities.h"
#include "ingest/coding/amount_words.h"
#include "ingest/coding/time_clause.h"
#include "ingest/language/unicode.h"

#include <algorithm>
#include <string>

namespace entente {
namespace {

using namespace detail;
using Lookup = std::unordered_map<std::string_view, std::string_view>;

constexpr std::uint32_t longest_comparison = 3;
constexpr std::uint32_t longest_noun_phrase = 5;  // tokens between a number and the noun that it counts

std::string_view found_in(const Lookup& lookup, std::string_view key) {
  const auto found = lookup.find(key);
  return found == lookup.end() ? std::string_view{} : found->second;
}

struct Counted {
  WrittenQuantity number;
  std::uint32_t head = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string unit;
  std::string_view comparison = "exactly";
  std::string_view role;
};

class AmountFinder {
 public:
  AmountFinder(const Clauses& clauses, const std::vector<TimeExpression>& times)
      : clauses_{clauses}, document_{clauses.document()}, tree_{clauses.tree()}, in_time_(document_.tokens.size()) {
    for (const TimeExpression& time : times) {
      const TokenSpan tokens = clauses.tokens(time.span);
      for (std::uint32_t t = tokens.first; t < tokens.last; ++t) in_time_[t] = true;
    }
  }

  std::vector<WrittenAmount> find() const {
    std::vector<WrittenAmount> amounts;
    for (std::uint32_t t = 0; t < document_.tokens.size();) {
      const auto number = quantity(t);
      const auto counted = number ? count(*number) : std::nullopt;
      if (counted) add(*counted, amounts);
      t = counted ? std::max(counted->last, number->tokens.last) : number ? number->tokens.last : t + 1;
    }
    return amounts;
  }

 private:
  std::optional<WrittenQuantity> quantity(std::uint32_t t) const {
    const auto found = document_.tokens[t].pos == Pos::PRON ? std::nullopt : quantity_at(document_, t);
    const auto is_timed = [&](const WrittenQuantity& q) {
      return std::any_of(in_time_.begin() + q.tokens.first, in_time_.begin() + q.tokens.last,
                         [](bool timed) { return timed; });
    };
    return found && is_timed(*found) ? std::nullopt : found;
  }

  std::string word(std::uint32_t t) const {
    return t < document_.tokens.size() ? lower(text_of(document_, document_.tokens[t])) : std::string{};
  }

  // Of a range both ends.
  void add(const Counted& c, std::vector<WrittenAmount>& amounts) const {
    const Span span = clauses_.code_points().span(document_, {c.first, c.last});
    const auto put = [&](double value, std::string_view comparison) {
      amounts.push_back({{value, c.unit, std::string(comparison), std::string(c.role), span}, c.head});
    };
    if (!c.number.least) return put(c.number.value, c.comparison);
    put(*c.number.least, "at least");
    put(c.number.value, "at most");
  }

  std::optional<Counted> count(const WrittenQuantity& number) const {
    Counted c{number, clauses_.head_of(number.tokens), number.tokens.first, number.tokens.last, {}, "exactly", {}};
    if (!take_money(c) && !take_share(c) && !take_part(c) && !take_noun(c) && !take_people(c)) return std::nullopt;
    take_comparison(c);
    return c;
  }

  bool take_money(Counted& c) const {
    const std::string_view sign = c.first > 0 ? found_in(amount_words().currencies, word(c.first - 1)) : "";
    const std::uint32_t next = c.number.tokens.last;
    const std::string_view name =
        next < document_.tokens.size() ? found_in(amount_words().currencies, document_.tokens[next].lemma) : "";
    if (sign.empty() && name.empty()) return false;
    c.unit = sign.empty() ? name : sign;
    c.role = "money";
    if (sign.empty()) c.last = next + 1;
    if (!sign.empty()) --c.first;
    c.head = clauses_.head_of({c.first, c.last});
    return true;
  }

  bool take_share(Counted& c) const {
    const std::uint32_t next = c.number.tokens.last;
    const bool apart = word(next) == "per" && word(next + 1) == "cent";
    if (!apart && !is_one_of(word(next), {"%", "percent", "pct"})) return false;
    c.unit = "percent";
    c.role = "share";
    c.head = apart ? next + 1 : next;
    c.last = c.head + 1;
    return true;
  }

  // "400 of its 900 troops": 400 troops.
  bool take_part(Counted& c) const {
    const std::uint32_t of = c.number.tokens.last;
    if (word(of) != "of") return false;
    const auto whole = tree_.child(of, Dep::pobj);
    if (!whole || *whole - of > longest_noun_phrase || !tree_.child(*whole, Dep::nummod)) return false;
    c.unit = document_.tokens[*whole].lemma;
    c.last = *whole + 1;
    c.role = role_of(c);
    return true;
  }

  bool take_noun(Counted& c) const {
    const std::uint32_t last = c.last - 1;  // "half of its 900 forces" hangs on its last word
    const std::uint32_t counter = tree_[last].dep == Dep::nummod ? last : c.head;
    const std::uint32_t noun = tree_[counter].head;
    const bool counts =
        tree_[counter].dep == Dep::nummod || tree_[counter].dep == Dep::quantmod || scale_at(document_, c.last - 1);
    if (!counts || noun < c.last || noun - c.last > longest_noun_phrase) return false;
    if (word(c.last) == "-") return false;  // "six-party talks" count no talks
    if (document_.tokens[noun].pos == Pos::PROPN && document_.tokens[noun].tag == "NNP") return false;
    c.unit = document_.tokens[noun].lemma;
    c.last = noun + 1;
    c.head = noun;
    c.role = role_of(c);
    if (!found_in(amount_words().after, c.unit).empty()) {  // "left 12 dead"
      c.role = found_in(amount_words().after, c.unit);
      c.unit = "people";
    }
    return true;
  }

  // "at least 12 killed", "12 were wounded": people that only their fate counts.
  bool take_people(Counted& c) const {
    const Dep dep = tree_[c.head].dep;
    if (dep == Dep::nummod || dep == Dep::compound || dep == Dep::quantmod) return false;
    c.role = found_in(amount_words().after, word(c.last));
    if (!c.role.empty()) ++c.last;
    if (c.role.empty()) c.role = fate_of(c.head);
    c.unit = "people";
    return !c.role.empty();
  }

  std::string_view role_of(const Counted& c) const {
    if (const auto role = found_in(amount_words().after, word(c.last)); !role.empty()) return role;
    if (const auto role = fate_of(c.head); !role.empty()) return role;
    if (const auto role = deed_over(c.head); !role.empty()) return role;
    return found_in(amount_words().nouns, c.unit);
  }

  // What the verb says to befall its object, the subject of its passive, or of a verb that has no object.
  std::string_view fate_of(std::uint32_t noun) const {
    if (const auto clause = tree_.child(noun, Dep::acl); clause && is_passive(tree_, *clause))
      return found_in(amount_words().verbs, tree_[*clause].lemma);
    const Token& verb = tree_[tree_[noun].head];
    const Dep dep = tree_[noun].dep;
    const bool undergoes =
        dep == Dep::dobj || dep == Dep::nsubjpass ||
        (dep == Dep::nsubj && (verb.lemma == "die" || verb.lemma == "flee" || verb.lemma == "perish"));
    return undergoes ? found_in(amount_words().verbs, verb.lemma) : std::string_view{};
  }

  // "the arrest of 11 princes"
  std::string_view deed_over(std::uint32_t noun) const {
    const std::uint32_t of = tree_[noun].head;
    if (tree_[noun].dep != Dep::pobj || tree_[of].lemma != "of") return {};
    return found_in(amount_words().deeds, tree_[tree_[of].head].lemma);
  }

  void take_comparison(Counted& c) const {
    std::string words;
    std::string_view comparison;
    std::uint32_t first = c.first;
    for (std::uint32_t n = 1; n <= longest_comparison && n <= c.first; ++n) {
      words = word(c.first - n) + (words.empty() ? "" : " ") + words;
      const auto found = found_in(amount_words().comparisons, words);
      if (found.empty()) continue;
      comparison = found;
      first = c.first - n;
    }
    if (comparison.empty()) return;
    c.comparison = comparison;
    c.first = first;
  }

  const Clauses& clauses_;
  const Document& document_;
  const Tree& tree_;
  std::vector<bool> in_time_;
};

// Of the trigger's own clause, of a verb that goes on from it ("killed 12 and wounded 30"), or of a clause that tells
// of a noun ("a strike in which two died").
bool belongs(const Clauses& clauses, std::uint32_t head, std::uint32_t trigger) {
  if (attachment(clauses, head, trigger)) return true;
  const Tree& tree = clauses.tree();
  const std::uint32_t verb = clauses.verb_of(head);
  const bool goes_on = is_verb(tree[trigger]) && tree[verb].dep == Dep::conj &&
                       tree[verb].head == clauses.verb_of(trigger) && !tree.child(verb, Dep::nsubj) &&
                       !tree.child(verb, Dep::nsubjpass);
  const bool tells_more = tree[verb].dep == Dep::relcl && tree[verb].head == trigger;
  return goes_on || tells_more;
}

}  // namespace

std::vector<WrittenAmount> find_amounts(const Document& document, const std::vector<TimeExpression>& times) {
  return AmountFinder{Clauses{document}, times}.find();
}

void add_amounts(std::vector<Fact>& facts, const Document& document, const std::vector<TimeExpression>& times) {
  if (facts.empty()) return;
  const Clauses clauses{document};
  const std::vector<WrittenAmount> amounts = AmountFinder{clauses, times}.find();
  for (Fact& fact : facts) {
    if (fact.kind != FactKind::event || !fact.trigger_span || !fact.sentence_span) continue;
    const TokenSpan sentence = clauses.tokens(*fact.sentence_span);
    const TokenSpan words = clauses.tokens(*fact.trigger_span);
    if (words.size() == 0) continue;
    for (const WrittenAmount& each : amounts)
      if (sentence.contains(each.head) && belongs(clauses, each.head, clauses.head_of(words)))
        fact.amounts.push_back(each.amount);
  }
}

}  // namespace entente
