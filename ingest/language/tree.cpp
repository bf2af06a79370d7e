#include "ingest/language/tree.h"

#include <algorithm>

namespace entente::detail {
namespace {

void widen(std::vector<Token>& tokens, std::size_t i) {
  const Token& child = tokens[i];
  Token& head = tokens[child.head];
  head.left_edge = std::min(head.left_edge, child.left_edge);
  head.right_edge = std::max(head.right_edge, child.right_edge);
}

std::vector<char> sentence_starts(const std::vector<Token>& tokens) {
  std::vector<char> starts(tokens.size(), false);
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (tokens[i].head == i) starts[tokens[i].left_edge] = true;
  return starts;
}

/// Of each stretch up to the next start or the last token; a head may be the token that ends it.
bool heads_are_inside(const std::vector<Token>& tokens) {
  const auto starts = sentence_starts(tokens);
  std::size_t first = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!(i > 0 && starts[i]) && i + 1 != tokens.size()) continue;
    for (std::size_t j = first; j < i; ++j)
      if (tokens[j].head < first || tokens[j].head > i) return false;
    first = i;
  }
  return true;
}

}  // namespace

void set_edges(std::vector<Token>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i)
    tokens[i].left_edge = tokens[i].right_edge = static_cast<std::uint32_t>(i);
  for (int pass = 0; pass < 12; ++pass) {
    for (std::size_t i = 0; i < tokens.size(); ++i) widen(tokens, i);
    for (std::size_t i = tokens.size(); i-- > 0;) widen(tokens, i);
    if (heads_are_inside(tokens)) return;
  }
}

std::vector<TokenSpan> sentences_of(const std::vector<Token>& tokens) {
  const auto starts = sentence_starts(tokens);
  std::vector<TokenSpan> sentences;
  for (std::uint32_t i = 0; i < tokens.size(); ++i)
    if (i == 0 || starts[i])
      sentences.push_back({i, i + 1});
    else
      sentences.back().last = i + 1;
  return sentences;
}

void resolve_lifted(std::vector<Dep> lifted_from, const std::vector<char>& is_space, std::vector<Token>& tokens) {
  const auto found_below = [&](std::uint32_t from, std::uint32_t lifted, Dep wanted) {
    std::vector<std::uint32_t> queue = {from};  // level by level; a circle of heads would fill it
    for (std::size_t next = 0; next < queue.size() && queue.size() <= tokens.size(); ++next)
      for (auto child = tokens[queue[next]].left_edge; child <= tokens[queue[next]].right_edge; ++child) {
        if (tokens[child].head != queue[next] || child == queue[next] || child == lifted || is_space[child]) continue;
        if (tokens[child].dep == wanted && lifted_from[child] == Dep::none) return child;
        queue.push_back(child);
      }
    return from;
  };
  for (std::uint32_t i = 0; i < tokens.size(); ++i)
    if (lifted_from[i] != Dep::none) {
      tokens[i].head = found_below(tokens[i].head, i, lifted_from[i]);
      lifted_from[i] = Dep::none;
    }
}

}  // namespace entente::detail
