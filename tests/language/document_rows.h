#pragma once

#include "entente/document.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace entente::testing {

struct TokenRow {
  std::string text;
  Pos pos = Pos::none;
  Dep dep = Dep::none;
  std::uint32_t head = 0;
  std::string_view tag = {};
};

/// A document of one sentence: the words with single spaces between them, edges from heads.
inline Document document_of(const std::vector<TokenRow>& rows) {
  Document document;
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    Token token;
    token.start = static_cast<std::uint32_t>(document.text.size());
    document.text += rows[i].text;
    token.end = static_cast<std::uint32_t>(document.text.size());
    token.space_after = i + 1 < rows.size();
    if (token.space_after) document.text += ' ';
    token.pos = rows[i].pos;
    token.dep = rows[i].dep;
    token.head = rows[i].head;
    token.tag = rows[i].tag;
    token.left_edge = token.right_edge = i;
    document.tokens.push_back(token);
  }
  auto& tokens = document.tokens;
  for (std::uint32_t i = 0; i < tokens.size(); ++i)
    for (auto at = i; tokens[at].head != at;) {
      at = tokens[at].head;
      tokens[at].left_edge = std::min(tokens[at].left_edge, i);
      tokens[at].right_edge = std::max(tokens[at].right_edge, i);
    }
  document.sentences.push_back({0, static_cast<std::uint32_t>(tokens.size())});
  return document;
}

}  // namespace entente::testing
