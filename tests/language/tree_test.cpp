#include "ingest/language/tree.h"

#include "ingest/language/parse_state.h"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

using Heads = std::vector<std::uint32_t>;

std::vector<Token> tokens_with(const Heads& heads) {
  std::vector<Token> tokens(heads.size());
  for (std::size_t i = 0; i < heads.size(); ++i) tokens[i].head = heads[i];
  return tokens;
}

TEST(Tree, EdgesAndSentencesFollowTheHeads) {
  struct Row {
    Heads heads, left, right;
    std::vector<TokenSpan> sentences;
  };
  for (const Row& row : {
           Row{{}, {}, {}, {}}, Row{{0}, {0}, {0}, {{0, 1}}}, Row{{1, 1, 1}, {0, 0, 2}, {0, 2, 2}, {{0, 3}}},
           Row{{1, 1, 3, 3, 3}, {0, 0, 2, 2, 4}, {0, 1, 2, 4, 4}, {{0, 2}, {2, 5}}},
           Row{{1, 2, 3, 3}, {0, 0, 0, 0}, {0, 1, 2, 3}, {{0, 4}}},  // to the left, a chain
           Row{{0, 0, 1, 2}, {0, 1, 2, 3}, {3, 3, 3, 3}, {{0, 4}}},  // to the right, a chain
           Row{{2, 3, 2, 2}, {0, 1, 0, 1}, {0, 1, 3, 3}, {{0, 4}}},  // crossing arcs
       }) {
    auto tokens = tokens_with(row.heads);
    set_edges(tokens);
    Heads left, right;
    for (const auto& token : tokens) left.push_back(token.left_edge), right.push_back(token.right_edge);
    EXPECT_EQ(left, row.left);
    EXPECT_EQ(right, row.right);
    EXPECT_EQ(sentences_of(tokens), row.sentences);
  }
}

TEST(Tree, LiftedTokensGoToTheFirstLabelBelowTheirHead) {
  struct Row {
    const char* what;
    Heads heads;
    std::vector<Dep> deps, lifted_from;
    std::vector<char> is_space;
    Heads expected;
  };
  constexpr auto none = Dep::none, root = Dep::ROOT, dobj = Dep::dobj, prep = Dep::prep, pobj = Dep::pobj;
  for (const Row& row : {
           Row{"a child", {0, 0, 0}, {root, dobj, prep}, {none, none, dobj}, {0, 0, 0}, {0, 0, 1}},
           Row{"level by level",
               {0, 0, 1, 0, 0},
               {root, prep, dobj, dobj, prep},
               {none, none, none, none, dobj},
               {0, 0, 0, 0, 0},
               {0, 0, 1, 0, 3}},
           Row{"below a child",
               {0, 0, 1, 0},
               {root, prep, pobj, prep},
               {none, none, none, pobj},
               {0, 0, 0, 0},
               {0, 0, 1, 2}},
           Row{"nowhere", {0, 0, 0}, {root, prep, prep}, {none, none, dobj}, {0, 0, 0}, {0, 0, 0}},
           Row{"not white space",
               {0, 0, 0, 0},
               {root, dobj, dobj, prep},
               {none, none, none, dobj},
               {0, 1, 0, 0},
               {0, 0, 0, 2}},
           Row{"not one that is lifted itself",
               {0, 0, 0},
               {root, prep, dobj},
               {none, dobj, dobj},
               {0, 0, 0},
               {0, 0, 0}},
       }) {
    auto tokens = tokens_with(row.heads);
    for (std::size_t i = 0; i < tokens.size(); ++i) tokens[i].dep = row.deps[i];
    set_edges(tokens);
    resolve_lifted(row.lifted_from, row.is_space, tokens);
    Heads heads;
    for (const auto& token : tokens) heads.push_back(token.head);
    EXPECT_EQ(heads, row.expected) << row.what;
  }
}

TEST(ParseState, StackBufferAndArcs) {
  ParseState state;
  state.start(4);
  EXPECT_TRUE(state.starts_sentence(0));
  state.push(), state.push();
  EXPECT_EQ(state.stack(0), 1);
  EXPECT_EQ(state.stack(1), 0);
  EXPECT_EQ(state.stack(2), -1);
  EXPECT_EQ(state.buffer(0), 2);
  state.unshift();
  EXPECT_EQ(state.buffer(0), 1);
  EXPECT_EQ(state.buffer(1), 2);
  EXPECT_EQ(state.buffer(3), -1);
  EXPECT_EQ(state.buffer_length(), 3u);
  EXPECT_TRUE(state.returned(1));
  state.attach(0, 1);
  EXPECT_EQ(state.left_child(1), 0);
  state.attach(2, 1), state.attach(3, 1);
  EXPECT_EQ(state.right_child(1), 3);
  state.attach(3, 2);
  EXPECT_EQ(state.right_child(1), 2);
  EXPECT_EQ(state.right_child(2), 3);
  EXPECT_EQ(state.head(3), 2);
  state.give_up();
  EXPECT_TRUE(state.finished());
}

}  // namespace
}  // namespace entente::detail
