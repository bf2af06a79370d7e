#include "ingest/language/parser.h"

#include "ingest/language/tree.h"

#include <array>

namespace entente::detail {

Parser::Parser(const PackReader& pack, std::size_t width) : net_(pack, "parser", width, 8) {
  const auto dep = [&](std::string_view name) {
    const auto known = dep_named(name);
    if (!known) pack.fail("parser.labels", "has the unknown label " + std::string(name));
    return *known;
  };
  for (std::size_t i = 0; i < net_.classes(); ++i) {
    if (net_.action(i) > break_sentence) pack.fail("parser.actions", "has an unknown action");
    const auto label = net_.label(i);
    const auto bars = label.find("||");
    deps_.push_back(dep(label.substr(0, bars)));
    lifted_from_.push_back(bars == label.npos ? Dep::none : dep(label.substr(bars + 2)));
  }
  for (unsigned set = 0; set < 32; ++set)
    masks_.push_back(net_.mask([&](std::size_t i) { return set >> net_.action(i) & 1; }));
}

/// One bit an action.
unsigned Parser::allowed(const ParseState& state) {
  const bool has_stack = state.stack_depth() > 0, has_buffer = state.buffer_length() > 0;
  const bool has_two = state.buffer_length() >= 2;
  const auto first = state.buffer(0), second = state.buffer(1);
  const bool arcs = has_stack && has_buffer && !state.starts_sentence(first);
  const bool can_shift = !has_stack || (has_two && !state.starts_sentence(first) && !state.returned(first));
  const bool can_break = has_two && second == first + 1 && !state.starts_sentence(second);
  return unsigned{can_shift} << shift | unsigned{has_stack} << reduce | unsigned{arcs} << left |
         unsigned{arcs} << right | unsigned{can_break} << break_sentence;
}

void Parser::apply(std::size_t chosen, ParserScratch& scratch) const {
  auto& state = scratch.state;
  const auto first = state.buffer(0), top = state.stack(0);
  switch (net_.action(chosen)) {
    case shift:
      state.push();
      break;
    case reduce:
      if (state.head(top) >= 0 || state.stack_depth() == 1)
        state.pop();
      else
        state.unshift();
      break;
    case left:
      state.attach(top, first);
      scratch.classes[top] = static_cast<int>(chosen);
      state.release(first);
      state.pop();
      break;
    case right:
      state.attach(first, top);
      scratch.classes[first] = static_cast<int>(chosen);
      state.push();
      break;
    default:
      state.start_sentence(state.buffer(1));
  }
}

void Parser::parse(const float* vectors, const std::vector<char>& is_space, Document& document,
                   ParserScratch& scratch) const {
  auto& state = scratch.state;
  const auto count = document.tokens.size();
  state.start(static_cast<std::int32_t>(count));
  scratch.scorer.start(vectors, count);
  scratch.classes.assign(count, -1);
  while (!state.finished()) {
    const auto b0 = state.buffer(0), s0 = state.stack(0);
    const std::array<std::int32_t, 8> slots = {b0,
                                               state.buffer(1),
                                               s0,
                                               state.stack(1),
                                               state.stack(2),
                                               state.left_child(b0),
                                               state.left_child(s0),
                                               state.right_child(s0)};
    const int chosen = scratch.scorer.best(slots, masks_[allowed(state)]);
    if (chosen < 0)
      state.give_up();
    else
      apply(static_cast<std::size_t>(chosen), scratch);
  }
  std::vector<Dep> lifted_from(count, Dep::none);
  for (std::size_t i = 0; i < count; ++i) {
    auto& token = document.tokens[i];
    const auto head = state.head(static_cast<std::int32_t>(i));
    token.head = static_cast<std::uint32_t>(head < 0 ? i : head);
    token.dep = head < 0 ? Dep::ROOT : deps_[scratch.classes[i]];
    if (head >= 0) lifted_from[i] = lifted_from_[scratch.classes[i]];
  }
  set_edges(document.tokens);
  resolve_lifted(lifted_from, is_space, document.tokens);
  set_edges(document.tokens);
  document.sentences = sentences_of(document.tokens);
}

}  // namespace entente::detail
