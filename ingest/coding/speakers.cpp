#include "ingest/coding/speakers.h"

#include "ingest/coding/quote_marks.h"
#include "ingest/coding/triggers.h"

#include <algorithm>

namespace entente::detail {
namespace {

// The first passage that a unit shares words with.
const TokenSpan* passage_in(const std::vector<TokenSpan>& passages, TokenSpan unit) {
  const auto found = std::ranges::find_if(
      passages, [&](TokenSpan passage) { return passage.first < unit.last && unit.first < passage.last; });
  return found == passages.end() ? nullptr : &*found;
}

// "aid to the “contra” rebels": a word or two in marks that a sentence has in passing are no speech.
bool is_in_passing(TokenSpan passage, TokenSpan unit) {
  constexpr std::uint32_t words = 3;
  return passage.first > unit.first && passage.last <= unit.last && passage.size() <= words + 2;
}

// "“Ukraine attacked. It will pay,” Putin said.": the sentences before, in one passage with the one that names him
void carry_back(const std::vector<Unit>& units, const std::vector<TokenSpan>& passages, std::size_t from,
                std::uint32_t speaker, std::vector<std::optional<std::uint32_t>>& carried) {
  const TokenSpan* passage = passage_in(passages, units[from].tokens);
  if (passage->first >= units[from].tokens.first || passage->last > units[from].tokens.last) return;
  for (std::size_t u = from; u-- > 0 && units[u].tokens.last > passage->first;)
    if (passage_in(passages, units[u].tokens) == passage || passage->contains(units[u].tokens.last - 1))
      carried[u] = speaker;
}

}  // namespace

bool is_first_person(const Token& token) {
  return token.pos == Pos::PRON && is_one_of(folded_lemma(token), {"we", "i", "our", "my"});
}

std::optional<std::uint32_t> reporter_in(const Tree& tree, TokenSpan sentence, const CodingTables& tables) {
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (!is_verb(tree[t]) || !tables.reporting_verbs.contains(folded_lemma(tree[t]))) continue;
    if (auto subject = surface_subject(tree, t); subject && !is_first_person(tree[subject->token]))
      return subject->token;
  }
  return std::nullopt;
}

std::vector<std::optional<std::uint32_t>> carried_speakers(const Tree& tree, const std::vector<Unit>& units,
                                                           const CodingTables& tables) {
  const std::vector<TokenSpan> passages = quoted_passages(tree.document());
  std::vector<std::optional<std::uint32_t>> carried(units.size());
  std::optional<std::uint32_t> last, last_indirect;
  for (std::size_t u = 0; u < units.size(); ++u) {
    const TokenSpan* passage = passage_in(passages, units[u].tokens);
    if (!passage || is_in_passing(*passage, units[u].tokens)) {
      const bool ends_line = text_of(tree.document(), units[u].tokens).find('\n') != std::string_view::npos;
      last = std::nullopt;
      last_indirect = ends_line ? std::nullopt : reporter_in(tree, units[u].tokens, tables);
      continue;
    }
    if (!last && passage->contains(units[u].tokens.first)) last = last_indirect;  // "Putin said so. “They fired.”"
    last_indirect = std::nullopt;
    const auto own = reporter_in(tree, units[u].tokens, tables);
    if (!own) carried[u] = last;
    if (own) last = own;
    if (own) carry_back(units, passages, u, *own, carried);
  }
  return carried;
}

}  // namespace entente::detail
