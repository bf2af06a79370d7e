#include "ingest/coding/scope_cues.h"

#include "ingest/actors/fold.h"
#include "ingest/coding/speakers.h"
#include "ingest/coding/triggers.h"
#include "ingest/language/unicode.h"

#include <algorithm>

namespace entente::detail {
namespace {

template <class IsMeant>
bool has_row(const CodingTables& tables, const std::string& lemma, IsMeant is_meant) {
  const auto rows = tables.triggers.find(lemma);
  return rows != tables.triggers.end() && std::ranges::any_of(rows->second, is_meant);
}

}  // namespace

std::optional<std::uint32_t> ScopeCues::unreal_modal(std::uint32_t verb) const {
  const auto is_have = [&](std::uint32_t c) {
    return tree[c].dep == Dep::aux && tree[c].tag == "VB" && folded_lemma(tree[c]) == "have";
  };
  if (std::ranges::none_of(tree.children(verb), is_have)) return std::nullopt;
  for (const std::uint32_t c : tree.children(verb))
    if (look_up(tables.negation_cues, folded_lemma(tree[c])) == Negation::unreal) return c;
  return std::nullopt;
}

std::optional<std::uint32_t> ScopeCues::condition_of(std::uint32_t verb) const {
  for (const std::uint32_t clause : tree.children(verb)) {
    if (tree[clause].dep != Dep::advcl || !is_verb(tree[clause])) continue;
    if (const auto mark = tree.child(clause, Dep::mark))
      if (is_condition(*mark) && !opens_question(verb, *mark)) return mark;
    if (const auto inversion = inversion_of(clause)) return inversion;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> ScopeCues::inversion_of(std::uint32_t clause) const {
  if (tree[clause].dep != Dep::advcl || tree.children(clause).empty()) return std::nullopt;
  auto subject = tree.child(clause, Dep::nsubj);
  if (!subject) subject = tree.child(clause, Dep::nsubjpass);
  const std::uint32_t first = tree.children(clause).front();
  const bool should = tree[first].tag == "MD" && folded_lemma(tree[first]) == "should";
  const bool had = tree[first].dep == Dep::aux && tree[first].tag == "VBD" && folded_lemma(tree[first]) == "have";
  return subject && first < *subject && (should || had) ? std::optional(first) : std::nullopt;
}

bool ScopeCues::is_condition(std::uint32_t mark) const {
  const std::string lemma = folded_lemma(tree[mark]);
  if (look_up(tables.modality_cues, lemma) != Modality::conditional || lemma == "whether") return false;
  return mark == 0 || !is_one_of(folded_lemma(tree[mark - 1]), {"even", "as"});
}

bool ScopeCues::opens_question(std::uint32_t verb, std::uint32_t mark) const {
  for (std::uint32_t t = mark; t-- > verb;)
    if (is_verb(tree[t])) return has_class(folded_lemma(tree[t]), "wondering", tables);
  return false;
}

bool ScopeCues::is_obliged(std::uint32_t verb) const {
  bool must = false;
  for (const std::uint32_t c : tree.children(verb)) {
    const std::string lemma = folded_lemma(tree[c]);
    must = must || (tree[c].tag == "MD" && has_class(lemma, "obligation", tables));
    if (tree[c].dep == Dep::nsubj && is_first_person(tree[c])) return false;
    if (tree[c].dep == Dep::aux && lemma == "have") return false;
  }
  return must && tree.child(verb, Dep::nsubj);
}

bool ScopeCues::is_by_means(std::uint32_t clause) const {
  const Token& verb = tree[clause];
  const auto to = tree.child(clause, Dep::aux);
  if (verb.tag != "VB" || !to || tree[*to].tag != "TO") return false;
  const auto is_means = [&](std::uint32_t noun) { return has_class(folded_lemma(tree[noun]), "means", tables); };
  if (verb.dep == Dep::acl || verb.dep == Dep::relcl) return is_means(verb.head);
  const auto object = verb.dep == Dep::advcl ? tree.child(verb.head, Dep::dobj) : std::nullopt;
  return object && is_means(*object) && is_one_of(folded_lemma(tree[verb.head]), {"have", "lack"});
}

bool ScopeCues::is_asked(std::uint32_t clause, std::uint32_t verb, const std::string& lemma) const {
  const auto own = tree.child(clause, Dep::nsubj), asker = tree.child(verb, Dep::nsubj);
  const bool of_others = own && asker && tree[*own].pos != Pos::PRON;
  const bool must = std::ranges::any_of(tree.children(clause), [&](std::uint32_t c) {
    return tree[c].tag == "MD" && has_class(folded_lemma(tree[c]), "obligation", tables);
  });
  const bool asks =
      has_row(tables, lemma, [](const TriggerRow& row) { return !row.noun && row.type == ActType::REQUEST; });
  return (of_others && (asks || must)) || (asks && tree.child(verb, Dep::dobj) && tree[clause].dep == Dep::xcomp);
}

bool ScopeCues::is_of_others(std::uint32_t clause, std::uint32_t wish, Modality modality) const {
  const auto own = tree.child(clause, Dep::nsubj), wisher = tree.child(wish, Dep::nsubj);
  return modality == Modality::willing && own && wisher && wish < *own && tree[*own].pos != Pos::PRON;
}

bool ScopeCues::is_refusal(const std::string& lemma) const {
  return has_row(tables, lemma, [](const TriggerRow& row) { return row.type == ActType::REJECT; });
}

bool ScopeCues::joins_with_nor(std::uint32_t first) const {
  return std::ranges::any_of(tree.children(first), [&](std::uint32_t c) { return folded_lemma(tree[c]) == "nor"; });
}

bool ScopeCues::is_besides(std::uint32_t preposition) const {
  return preposition > 0 && folded_lemma(tree[preposition]) == "from" &&
         has_class(folded_lemma(tree[preposition - 1]), "besides", tables);
}

bool ScopeCues::is_limited(std::uint32_t negation) const {
  if (negation > 0 && folded_lemma(tree[negation - 1]) == "or") return true;
  const std::uint32_t next = negation + 1;
  return next < tree.document().tokens.size() &&
         look_up(tables.negation_cues, folded_lemma(tree[next])) == Negation::limit;
}

bool ScopeCues::is_ruled_out(std::uint32_t verb, const std::string& lemma) const {
  const auto particle = tree.child(verb, Dep::prt);
  return particle && look_up(tables.negation_cues, lemma + " " + folded_lemma(tree[*particle])) == Negation::governor;
}

bool ScopeCues::is_no_longer(std::uint32_t word) const {
  return word > 0 && tree[word].dep == Dep::advmod && lower(text_of(tree.document(), tree[word])) == "longer" &&
         lower(text_of(tree.document(), tree[word - 1])) == "no";
}

std::optional<std::uint32_t> ScopeCues::who_blames(std::uint32_t noun) const {
  if (!is_noun(tree[noun])) return std::nullopt;
  if (tree[noun].dep == Dep::dobj && blamed_on(tree[noun].head)) return tree.child(tree[noun].head, Dep::nsubj);
  for (const std::uint32_t clause : tree.children(noun)) {
    const bool blames = (tree[clause].dep == Dep::relcl || tree[clause].dep == Dep::acl) &&
                        has_class(folded_lemma(tree[clause]), "blaming", tables) && tree.preposition(clause, "on");
    if (blames && !is_passive(tree, clause)) return tree.child(clause, Dep::nsubj);
  }
  return std::nullopt;
}

std::optional<std::uint32_t> ScopeCues::blamed_on(std::uint32_t verb) const {
  const auto deed = tree.child(verb, Dep::dobj);
  if (!deed || tree[*deed].pos != Pos::NOUN || tree.preposition(verb, "for")) return std::nullopt;
  if (!has_class(folded_lemma(tree[verb]), "blaming", tables) || is_passive(tree, verb)) return std::nullopt;
  if (const auto on = tree.preposition(verb, "on")) return tree.child(*on, Dep::pobj);
  for (std::uint32_t t = tree[*deed].right_edge; t > *deed; --t)
    if (tree[t].dep == Dep::prep && folded_lemma(tree[t]) == "on") return tree.child(t, Dep::pobj);
  return std::nullopt;
}

bool ScopeCues::denies_what_follows(std::uint32_t head, const std::string& lemma) const {
  return look_up(tables.negation_cues, lemma) == Negation::governor || is_ruled_out(head, lemma);
}

bool ScopeCues::carries(const std::string& verb) const {
  if (is_one_of(verb, {"deny", "lack", "miss"})) return true;
  return has_row(tables, verb, [](const TriggerRow& row) { return !row.object_class.empty() && !row.refused; });
}

bool ScopeCues::is_aside(std::uint32_t clause) const {
  const auto mark = tree.child(clause, Dep::mark);
  return mark && (folded_lemma(tree[*mark]) == "as" || folded_lemma(tree[*mark]) == "while");
}

bool ScopeCues::claims(const std::string& lemma) const {
  const auto stance = look_up(tables.reporting_verbs, lemma);
  return stance == Stance::claim || stance == Stance::deny;
}

}  // namespace entente::detail
