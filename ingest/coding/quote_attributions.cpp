#include "ingest/coding/quote_attributions.h"

#include "ingest/coding/quote_marks.h"
#include "ingest/coding/quote_tables.h"
#include "ingest/coding/triggers.h"

#include <algorithm>

namespace entente::detail {
namespace {

using Contents = std::vector<TokenSpan>;

TokenSpan subtree(const Tree& tree, std::uint32_t token) {
  return {tree[token].left_edge, tree[token].right_edge + 1};
}

std::optional<std::uint32_t> first_child(const Tree& tree, std::uint32_t token, std::initializer_list<Dep> labels) {
  for (Dep label : labels)
    if (auto found = tree.child(token, label)) return found;
  return std::nullopt;
}

bool has_to(const Tree& tree, std::uint32_t verb) {
  return std::ranges::any_of(tree.children(verb),
                             [&](std::uint32_t c) { return tree[c].dep == Dep::aux && tree[c].lemma == "to"; });
}

// Who says it: the verb's own subject, or the agent of a passive; `meant` climbs to whom a pronoun or gap stands for.
void find_speaker(const Tree& tree, std::uint32_t verb, Attribution& found) {
  if (is_passive(tree, verb)) {
    if (auto by = tree.preposition(verb, "by")) found.speaker = tree.child(*by, Dep::pobj);
    return;
  }
  const auto surface = surface_subject(tree, verb);
  const bool own_subject = surface && tree[surface->token].head == verb;
  const auto own = own_subject ? std::optional(surface->token) : tree.child(verb, Dep::nsubj);
  found.speaker = own ? own : surface ? std::optional(surface->token) : std::nullopt;
  if (surface && found.speaker != surface->token) found.meant = surface->token;
}

// "Hawaii, he pointed out, gets few": the clause around the reporting one.
std::optional<std::uint32_t> clause_around(const Tree& tree, std::uint32_t verb) {
  const Token& token = tree[verb];
  if (tree.is_root(verb) || !tree.child(verb, Dep::nsubj)) return std::nullopt;
  const auto mark = tree.child(verb, Dep::mark);
  const bool as = mark && tree[*mark].lemma == "as";
  const bool aside = token.dep == Dep::parataxis || token.dep == Dep::dep || (token.dep == Dep::advcl && as) ||
                     (token.dep == Dep::ccomp && !mark && verb > token.head);
  return aside && is_verb(tree[token.head]) ? std::optional(token.head) : std::nullopt;
}

// Parsers hang on the cue what belongs to its content ("said it thrived until it failed"): no comma parts the two.
TokenSpan with_what_follows(const Tree& tree, std::uint32_t cue, TokenSpan content) {
  for (std::uint32_t c : tree.children(cue)) {
    const Dep link = tree[c].dep;
    const bool phrase = link == Dep::advcl || link == Dep::prep;
    if (phrase && c > cue && tree[c].left_edge == content.last) content.last = tree[c].right_edge + 1;
  }
  return content;
}

// "said [on Tuesday] it had bombed": when it was said is no part of what was.
TokenSpan without_date(const Document& document, std::uint32_t verb, TokenSpan clause) {
  if (clause.first != verb + 1) return clause;
  const bool led = document.tokens[clause.first].pos == Pos::ADP;
  const std::uint32_t date = clause.first + (led ? 1 : 0);
  const auto name =
      std::ranges::lower_bound(document.names, date, {}, [](const NamedSpan& n) { return n.tokens.first; });
  if (name != document.names.end() && name->label == EntityLabel::DATE && name->tokens.first == date &&
      name->tokens.last < clause.last)
    return {name->tokens.last, clause.last};
  return clause;
}

Contents clause_of(const Tree& tree, std::uint32_t verb, const Attribution& found) {
  const Document& document = tree.document();
  const TokenSpan own = reporting_clause(tree, verb, found.speaker);
  for (std::uint32_t c : tree.children(verb)) {
    if (tree[c].dep != Dep::ccomp && (tree[c].dep != Dep::parataxis || !is_verb(tree[c]))) continue;
    const TokenSpan clause =
        c > verb ? without_date(document, verb, with_what_follows(tree, verb, subtree(tree, c))) : subtree(tree, c);
    if (auto rest = without(document, clause, own); !rest.empty()) return rest;
  }
  if (auto around = clause_around(tree, verb)) return without(document, subtree(tree, *around), subtree(tree, verb));
  return {};
}

Contents infinitive_of(const Tree& tree, std::uint32_t verb) {
  for (std::uint32_t c : tree.children(verb)) {
    const bool clause = tree[c].dep == Dep::xcomp || tree[c].dep == Dep::ccomp || tree[c].dep == Dep::advcl;
    if (!clause || !has_to(tree, c) || c < verb) continue;
    Contents content{trimmed(tree.document(), subtree(tree, c))};
    if (auto whom = tree.child(verb, Dep::dobj); whom && *whom < c)
      content.insert(content.begin(), trimmed(tree.document(), subtree(tree, *whom)));
    return content;
  }
  return {};
}

Contents complement_of(const Tree& tree, std::uint32_t verb) {
  if (auto small = tree.child(verb, Dep::ccomp); small && !tree.child(*small, Dep::mark))
    return {trimmed(tree.document(), subtree(tree, *small))};
  const auto object = first_child(tree, verb, {Dep::dobj, Dep::nsubjpass});
  const auto said = first_child(tree, verb, {Dep::oprd, Dep::xcomp});
  if (!said) return {};
  Contents content{trimmed(tree.document(), subtree(tree, *said))};
  if (object) content.push_back(trimmed(tree.document(), subtree(tree, *object)));
  std::ranges::sort(content);
  return content;
}

Contents after_preposition(const Tree& tree, std::uint32_t word, const QuoteCue& cue) {
  for (const std::string_view lemma : cue.prepositions)
    if (auto prep = tree.preposition(word, lemma))
      if (auto what = first_child(tree, *prep, {Dep::pobj, Dep::pcomp})) {
        const bool turns = tree[*prep].lemma == "against";  // "argued against leaving": its sense hangs on the word
        Contents content{trimmed(tree.document(), subtree(tree, turns ? *prep : *what))};
        if (auto whom = tree.child(word, Dep::dobj); whom && is_verb(tree[word]))
          content.insert(content.begin(), trimmed(tree.document(), subtree(tree, *whom)));
        std::ranges::sort(content);
        return content;
      }
  return {};
}

// The object with the phrases after it ("lauded him for helping").
Contents object_of(const Tree& tree, std::uint32_t verb) {
  const auto object = first_child(tree, verb, {Dep::dobj, Dep::nsubjpass});
  if (!object) return {};
  const TokenSpan span = subtree(tree, *object);
  return {trimmed(tree.document(), *object > verb ? with_what_follows(tree, verb, span) : span)};
}

// "quoted Lavrov as saying so": what Lavrov says.
bool quotes_somebody(const Tree& tree, std::uint32_t verb) {
  const auto as = tree.preposition(verb, "as");
  return as && tree.child(*as, Dep::pcomp) &&
         quote_tables().verbs.contains(folded_lemma(tree[*tree.child(*as, Dep::pcomp)]));
}

std::optional<Attribution> by_verb(const Tree& tree, std::uint32_t verb, const QuoteCue& cue) {
  if (quotes_somebody(tree, verb)) return std::nullopt;
  Attribution found;
  find_speaker(tree, verb, found);
  found.cue = {verb, verb + 1};
  found.takes_quote = cue.quote;
  if (cue.clause) found.content = clause_of(tree, verb, found);
  if (found.content.empty() && cue.infinitive) found.content = infinitive_of(tree, verb);
  if (found.content.empty() && cue.complement) found.content = complement_of(tree, verb);
  if (found.content.empty()) found.content = after_preposition(tree, verb, cue);
  if (found.content.empty() && cue.object) found.content = object_of(tree, verb);
  if (found.content.empty() && !cue.quote) return std::nullopt;
  return found;
}

// "X's claim that", "the group's call for", "Russian allegations of"
std::optional<Attribution> by_noun(const Tree& tree, std::uint32_t noun, const QuoteCue& cue) {
  Attribution found;
  found.cue = {noun, noun + 1};
  found.speaker = tree.child(noun, Dep::poss);
  for (std::uint32_t c : tree.children(noun)) {
    const bool clause = cue.clause &&
                        (tree[c].dep == Dep::acl || tree[c].dep == Dep::ccomp || tree[c].dep == Dep::relcl) &&
                        tree.child(c, Dep::mark);
    const bool infinitive = cue.infinitive && (tree[c].dep == Dep::acl || tree[c].dep == Dep::xcomp) && has_to(tree, c);
    if (clause || infinitive) found.content = {trimmed(tree.document(), subtree(tree, c))};
  }
  if (found.content.empty() && found.speaker) found.content = after_preposition(tree, noun, cue);
  if (!found.speaker && tree[noun].dep == Dep::dobj)
    if (auto surface = surface_subject(tree, tree[noun].head)) found.speaker = surface->token;
  if (found.content.empty()) return std::nullopt;
  return found;
}

std::optional<Attribution> according_to(const Tree& tree, std::uint32_t according) {
  const auto to = tree.preposition(according, "to");
  const auto source = to ? tree.child(*to, Dep::pobj) : std::nullopt;
  if (!source) return std::nullopt;
  std::uint32_t clause = according;
  while (!tree.is_root(clause) && (clause == according || !is_verb(tree[clause]))) clause = tree[clause].head;
  Attribution found;
  found.speaker = source;
  found.cue = {according, *to + 1};
  found.content = without(tree.document(), subtree(tree, clause), subtree(tree, according));
  return found;
}

}  // namespace

TokenSpan reporting_clause(const Tree& tree, std::uint32_t cue, std::optional<std::uint32_t> speaker) {
  TokenSpan span{cue, cue + 1};
  const auto widen = [&](TokenSpan by) { span = {std::min(span.first, by.first), std::max(span.last, by.last)}; };
  if (speaker && tree[*speaker].head == cue) widen(subtree(tree, *speaker));
  for (std::uint32_t c : tree.children(cue)) {
    const Dep link = tree[c].dep;
    if (link == Dep::aux || link == Dep::neg || link == Dep::prt || link == Dep::npadvmod || link == Dep::dative ||
        (link == Dep::dobj && tree[cue].lemma == "tell"))
      widen(subtree(tree, c));
  }
  return span;
}

std::vector<TokenSpan> without(const Document& document, TokenSpan whole, TokenSpan hole) {
  std::vector<TokenSpan> parts;
  if (hole.last <= whole.first || hole.first >= whole.last)
    parts = {whole};
  else
    parts = {{whole.first, std::max(whole.first, hole.first)}, {std::min(whole.last, hole.last), whole.last}};
  for (TokenSpan& part : parts)
    if (part.first < part.last) part = trimmed(document, part);
  std::erase_if(parts, [](const TokenSpan& part) { return part.first >= part.last; });
  return parts;
}

std::optional<Attribution> attribution_at(const Tree& tree, std::uint32_t cue) {
  const QuoteTables& tables = quote_tables();
  const Token& token = tree[cue];
  const std::string lemma = folded_lemma(token);
  if (lemma == "accord" || lemma == "according") return according_to(tree, cue);
  if (is_verb(token)) {
    const auto row = tables.verbs.find(lemma);
    return row == tables.verbs.end() ? std::nullopt : by_verb(tree, cue, row->second);
  }
  if (!is_noun(token)) return std::nullopt;
  const auto row = tables.nouns.find(lemma);
  return row == tables.nouns.end() ? std::nullopt : by_noun(tree, cue, row->second);
}

}  // namespace entente::detail
