#include "ingest/coding/triggers.h"

#include "ingest/coding/lower.h"
#include "ingest/coding/vetoes.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente::detail {
namespace {

bool hangs_beside(const Token& token) {
  return token.dep == Dep::prt || token.dep == Dep::prep || token.dep == Dep::advmod || token.dep == Dep::dobj ||
         token.dep == Dep::acomp || token.dep == Dep::oprd || token.dep == Dep::dative || token.dep == Dep::attr ||
         token.dep == Dep::pobj ||
         (token.dep == Dep::ccomp && is_noun(token));  // "declared the envoy persona non grata"
}

// "let the hostages [go]", not "let the bank go bankrupt"; whom "him" means is too unsure.
bool is_bare_verb(const Tree& tree, std::uint32_t word) {
  const Token& token = tree[word];
  const auto who = tree.child(word, Dep::nsubj);
  if (!who || tree[*who].pos == Pos::PRON) return false;
  return (token.dep == Dep::ccomp || token.dep == Dep::xcomp) && token.tag == "VB" && !tree.child(word, Dep::acomp) &&
         !tree.child(word, Dep::oprd) && !tree.child(word, Dep::dobj);
}

// "called the king on Saturday" is no "call on": a preposition behind an object belongs to what the verb does to that.
bool is_behind_object(const Tree& tree, std::uint32_t verb, std::uint32_t word) {
  if (tree[word].dep != Dep::prep) return false;
  return std::ranges::any_of(tree.children(verb),
                             [&](std::uint32_t c) { return tree[c].dep == Dep::dobj && verb < c && c < word; });
}

// "put [the mayor under] arrest", where the parser takes it for a part of the object
std::optional<std::uint32_t> below_object(const Tree& tree, std::uint32_t verb, std::string_view preposition) {
  for (const std::uint32_t object : tree.children(verb))
    if (tree[object].dep == Dep::dobj) return tree.preposition(object, preposition);
  return std::nullopt;
}

// The verb row's further words, each below the word before it or next to it; the last one found. Behind an object only
// a phrase with its noun belongs to the verb: "took Chad to court", "put the army on alert".
std::optional<std::uint32_t> follow_words(const Tree& tree, std::uint32_t verb, const TriggerRow& row) {
  std::uint32_t at = verb;
  const bool joined =  // light_object looks for the noun: "took Cuba off [the list]"
      !row.object_class.empty() && std::ranges::find(row.recipients, "dobj") != row.recipients.end();
  bool behind_object = false;
  for (std::size_t w = 1; w < row.words.size(); ++w) {
    std::optional<std::uint32_t> next;
    for (std::uint32_t base : {verb, at})
      for (std::uint32_t c : tree.children(base))
        if (!next && c > verb && (hangs_beside(tree[c]) || is_bare_verb(tree, c)) &&
            folded_lemma(tree[c]) == row.words[w] &&
            (base != verb || at != verb || w + 1 < row.words.size() || joined || !is_behind_object(tree, verb, c)))
          next = c;
    if (!next && at == verb && w + 1 < row.words.size()) {
      next = below_object(tree, verb, row.words[w]);
      behind_object = next.has_value();
    }
    behind_object = behind_object || (next && at == verb && is_behind_object(tree, verb, *next));
    if (!next && at + 1 < tree.document().tokens.size() && folded_lemma(tree[at + 1]) == row.words[w]) next = at + 1;
    if (!next) return std::nullopt;
    at = *next;
  }
  return behind_object && !joined && !is_noun(tree[at]) ? std::nullopt : std::optional(at);
}

// "Merkel's trip to Turkey canceled": a heading's passive, of a verb that nobody does without an object
bool is_called_off(const Tree& tree, std::uint32_t verb, const TriggerRow& row, const CodingTables& tables) {
  return tree[verb].tag == "VBD" && !tree.child(verb, Dep::dobj) &&
         has_class(fmt::format("{}", fmt::join(row.words, " ")), "calling_off", tables);
}

// The noun that may make the event; of "was given a [boat] by" not the passive's subject, who is given it.
std::optional<std::uint32_t> noun_of(const Tree& tree, std::uint32_t verb, const TriggerRow& row,
                                     const CodingTables& tables) {
  if (row.of_doer) {
    const auto doer = is_passive(tree, verb) ? std::nullopt : surface_subject(tree, verb);
    return doer ? std::optional(doer->token) : std::nullopt;
  }
  if (is_called_off(tree, verb, row, tables)) return tree.child(verb, Dep::nsubj);
  const auto thing = tree.child(verb, Dep::dobj);
  if (!is_passive(tree, verb)) return thing;
  const bool given = thing && (tree.preposition(verb, "by") || tree.preposition(*thing, "by"));
  return given ? thing : tree.child(verb, Dep::nsubjpass);
}

// "allowed [inspectors] to enter"
std::optional<std::uint32_t> who_is_let(const Tree& tree, std::uint32_t verb, const TriggerRow& row) {
  if (std::ranges::find(row.recipients, "clause") == row.recipients.end()) return std::nullopt;
  for (const Dep clause : {Dep::ccomp, Dep::xcomp})
    if (const auto below = tree.child(verb, clause))
      if (const auto who = tree.child(*below, Dep::nsubj)) return who;
  return std::nullopt;
}

// "will never end [its war]", "vowed not to lift [the siege]": what somebody refuses to do of his own
bool is_refused(const Tree& tree, std::uint32_t verb, std::uint32_t noun) {
  if (!tree.child(verb, Dep::neg)) return false;
  const auto owner = tree.child(noun, Dep::poss);
  const bool others = (owner && tree[*owner].tag != "PRP$") || tree.preposition(noun, "by");
  return !others && std::ranges::any_of(tree.children(verb), [&](std::uint32_t c) {
    return tree[c].dep == Dep::aux && is_one_of(folded_lemma(tree[c]), {"will", "would", "'ll", "to"});
  });
}

// `last` is the row's last word: "walked out of [talks]".
std::optional<std::uint32_t> light_object(const Tree& tree, std::uint32_t verb, std::uint32_t last,
                                          const TriggerRow& row, const CodingTables& tables) {
  if (tree[last].dep == Dep::prep && last != verb) {
    const auto noun = tree.child(last, Dep::pobj);
    if (noun && is_of_class(tree, *noun, row.object_class, tables)) return noun;
    if (is_behind_object(tree, verb, last)) return std::nullopt;
  }
  if (auto object = noun_of(tree, verb, row, tables)) {
    for (std::uint32_t noun : conjuncts(tree, *object))
      if (is_of_class(tree, noun, row.object_class, tables)) return noun;
    const bool measure =
        has_class(folded_lemma(tree[*object]), "measure", tables);  // "a series of attacks", no "end of the talks"
    for (const std::string_view preposition : {"of", "in"})         // "a million euros in aid"
      if (auto of = tree.preposition(*object, preposition); of && measure)
        if (auto noun = tree.child(*of, Dep::pobj); noun && is_of_class(tree, *noun, row.object_class, tables))
          return noun;
  }
  if (const auto let = who_is_let(tree, verb, row); let && is_of_class(tree, *let, row.object_class, tables))
    return let;
  const Token& token = tree[verb];
  const bool after_noun = token.dep == Dep::acl || token.dep == Dep::relcl;
  if (after_noun && is_of_class(tree, token.head, row.object_class, tables)) return token.head;
  return std::nullopt;
}

// Who receives something gets it from somebody; who arrives has no object, as "doctors landed a plane" has.
bool has_its_sides(const Tree& tree, std::uint32_t verb, std::uint32_t noun, const TriggerRow& row) {
  const auto leads = [&](std::string_view from) {
    return tree.preposition(verb, from) || tree.preposition(noun, from);
  };
  if (takes_receiver(row)) return std::ranges::any_of(row.recipients, leads);
  const bool reached = std::ranges::find(row.recipients, "dobj") != row.recipients.end();
  return !row.of_doer || reached || !tree.child(verb, Dep::dobj);
}

// "began a hunger [strike]": a word beside the noun says that it is no attack.
bool is_other_sense(const Tree& tree, std::uint32_t noun, const TriggerRow& row, const CodingTables& tables) {
  const VetoRow* veto = veto_of(tree, noun, row.type, tables);
  return veto != nullptr && veto->relation == VetoRelation::modifier;
}

std::optional<TabledTrigger> fit_verb(const Tree& tree, std::uint32_t verb, const TriggerRow& row,
                                      const CodingTables& tables) {
  const auto last = follow_words(tree, verb, row);
  if (!last) return std::nullopt;
  TabledTrigger trigger{verb, {verb, *last == verb + 1 ? verb + 2 : verb + 1}, &row, std::nullopt};
  if (row.object_class.empty()) {
    if (*last != verb && is_noun(tree[*last]))
      trigger.light_object = last;  // "go on strike": no other event of the noun
    return trigger;
  }
  trigger.light_object = light_object(tree, verb, *last, row, tables);
  const auto noun = trigger.light_object;
  if (row.refused && noun && !is_refused(tree, verb, *noun)) return std::nullopt;
  const bool fits = noun && has_its_sides(tree, verb, *noun, row) && !is_other_sense(tree, *noun, row, tables);
  return fits ? std::optional(trigger) : std::nullopt;
}

std::optional<TabledTrigger> fit_noun(const Tree& tree, std::uint32_t noun, const TriggerRow& row,
                                      std::uint32_t first) {
  const auto count = static_cast<std::uint32_t>(row.words.size());
  if (noun + 1 < first + count) return std::nullopt;
  const std::uint32_t start = noun + 1 - count;
  for (std::uint32_t w = 0; w + 1 < count; ++w)
    if (folded_lemma(tree[start + w]) != row.words[w]) return std::nullopt;
  if (!row.preposition.empty() && !tree.preposition(noun, row.preposition)) return std::nullopt;
  return TabledTrigger{noun, {start, noun + 1}, &row, std::nullopt};
}

std::size_t weight(const TabledTrigger& trigger) {
  return trigger.row->words.size() * 2 + (trigger.row->preposition.empty() ? 0 : 1) +
         (trigger.row->object_class.empty() ? 0 : 3) + (trigger.row->refused ? 1 : 0);
}

std::optional<TabledTrigger> best_fit(const Tree& tree, std::uint32_t token, TokenSpan sentence,
                                      const CodingTables& tables) {
  const auto found = tables.triggers.find(folded_lemma(tree[token]));
  if (found == tables.triggers.end()) return std::nullopt;
  std::optional<TabledTrigger> best;
  for (const TriggerRow& row : found->second) {
    if (row.noun ? !is_noun(tree[token]) : !is_verb(tree[token])) continue;
    auto fit = row.noun ? fit_noun(tree, token, row, sentence.first) : fit_verb(tree, token, row, tables);
    if (fit && (!best || weight(*fit) > weight(*best))) best = fit;
  }
  return best;
}

}  // namespace

std::string folded_lemma(const Token& token) {
  return lower(token.lemma);
}

bool answers(const TabledTrigger& trigger) {
  return trigger.light_object && std::ranges::find(trigger.row->recipients, "by") != trigger.row->recipients.end();
}

bool takes_receiver(const TriggerRow& row) {
  return !row.recipients.empty() && row.recipients[0] == "nsubj";
}

bool leaves_noun(const TabledTrigger& trigger) {
  return answers(trigger) || trigger.row->refused;
}

bool is_light_object(const Tree& tree, std::uint32_t noun, const CodingTables& tables) {
  const Token& token = tree[noun];
  if (token.dep != Dep::dobj && token.dep != Dep::nsubjpass) return false;
  const auto verb = best_fit(tree, token.head, {token.head, token.head + 1}, tables);
  return verb && verb->light_object == noun;
}

bool has_class(std::string_view lemma, std::string_view wanted, const CodingTables& tables) {
  const auto found = tables.classes.find(lemma);
  return found != tables.classes.end() && found->second.contains(wanted);
}

bool is_of_class(const Tree& tree, std::uint32_t token, std::string_view wanted, const CodingTables& tables) {
  if (has_class(folded_lemma(tree[token]), wanted, tables)) return true;
  return token > 0 && has_class(folded_lemma(tree[token - 1]) + ' ' + folded_lemma(tree[token]), wanted, tables);
}

std::vector<TabledTrigger> tabled_triggers(const Tree& tree, TokenSpan sentence, const CodingTables& tables) {
  std::vector<TabledTrigger> found;
  std::vector<std::uint32_t> taken;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
    if (auto fit = best_fit(tree, t, sentence, tables)) {
      if (fit->light_object && !fit->row->refused) taken.push_back(*fit->light_object);
      found.push_back(*fit);
    }
  std::erase_if(found,
                [&](const TabledTrigger& trigger) { return std::ranges::find(taken, trigger.token) != taken.end(); });
  return found;
}

}  // namespace entente::detail
