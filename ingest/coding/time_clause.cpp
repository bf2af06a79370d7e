#include "ingest/coding/time_clause.h"

#include "ingest/coding/time_context.h"

#include <algorithm>

namespace entente::detail {

Clauses::Clauses(const Document& document) : tree_{document}, code_points_{document.text} {
  starts_.reserve(document.tokens.size());
  for (const Token& token : document.tokens) starts_.push_back(code_points_.before(token.start));
}

TokenSpan Clauses::tokens(Span span) const {
  const auto at = [&](std::uint32_t offset) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(starts_, offset) - starts_.begin());
  };
  return {at(span.start), at(span.end)};
}

std::uint32_t Clauses::head_of(TokenSpan tokens) const {
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t)
    if (!tokens.contains(tree_[t].head) || tree_[t].head == t) return t;
  return tokens.first;
}

std::uint32_t Clauses::verb_of(std::uint32_t token) const {
  while (!is_verb(tree_[token]) && !tree_.is_root(token)) token = tree_[token].head;
  return token;
}

std::optional<std::uint32_t> verb_of_participle(const Tree& tree, std::uint32_t trigger) {
  const Token& token = tree[trigger];
  const bool goes_with = token.tag == "VBG" && token.dep == Dep::advcl && is_verb(tree[token.head]);
  return goes_with ? std::optional{token.head} : std::nullopt;
}

namespace {

bool tells_of_speech(const Token& token) {
  return token.dep == Dep::advcl && token.tag == "VBG" && is_time_context("speech", token.lemma);
}

}  // namespace

std::optional<std::uint32_t> verb_of_shared_date(const Tree& tree, std::uint32_t trigger) {
  const Token& token = tree[trigger];
  const Token& head = tree[token.head];
  const bool joined = token.dep == Dep::conj && is_verb(token) && is_verb(head) && token.tag == head.tag;
  if (joined && !tree.child(trigger, Dep::nsubj)) return token.head;
  if (token.dep == Dep::pcomp && head.lemma == "by" && is_verb(tree[head.head])) return head.head;
  for (const std::uint32_t child : tree.children(trigger))
    if (child < trigger && tells_of_speech(tree[child])) return child;
  return std::nullopt;
}

std::optional<int> attachment(const Clauses& clauses, std::uint32_t token, std::uint32_t trigger) {
  const Tree& tree = clauses.tree();
  const std::uint32_t governor = tree[token].head;
  const bool direct = governor == trigger || (tree[governor].pos == Pos::ADP && tree[governor].head == trigger);
  if (direct) return 0;
  const std::uint32_t verb = clauses.verb_of(governor);
  if (is_below(tree, token, trigger))
    return verb == clauses.verb_of(trigger) || !is_verb(tree[verb]) ? std::optional{1} : std::nullopt;
  return verb == clauses.verb_of(trigger) ? std::optional{2} : std::nullopt;
}

}  // namespace entente::detail
