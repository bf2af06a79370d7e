#include "ingest/actors/phrases.h"

namespace entente::detail {
namespace {

bool fits(const Phrase& phrase, const std::vector<PieceKey>& pieces, std::size_t from) {
  for (std::size_t i = 0; i < phrase.cases.size(); ++i)
    if (!case_fits(phrase.cases[i], pieces[from + i].shape)) return false;
  return true;
}

Case listed_case(const Piece& piece, bool loose) {
  return loose && piece.shape == Case::upper && piece.text.size() > 3 ? Case::capital : piece.shape;
}

}  // namespace

std::uint32_t Vocabulary::add(const std::string& word) {
  return numbers_.try_emplace(word, static_cast<std::uint32_t>(numbers_.size())).first->second;
}

std::uint32_t Vocabulary::find(const std::string& word) const {
  const auto found = numbers_.find(word);
  return found == numbers_.end() ? unknown : found->second;
}

bool case_fits(Case listed, Case seen) {
  switch (listed) {
    case Case::lower:
    case Case::other:
      return true;
    case Case::capital:
      return seen == Case::capital || seen == Case::upper;
    case Case::upper:
      return seen == Case::upper;
    case Case::one:
      return seen == Case::one || seen == Case::upper;
  }
  return false;
}

void PhraseTrie::add(std::string_view phrase, std::uint32_t value, Vocabulary& vocabulary, bool loose) {
  std::uint32_t node = 0;
  Phrase entry;
  entry.value = value;
  for (const Piece& piece : pieces_of(phrase)) {
    const std::uint64_t key = std::uint64_t{node} << 32 | vocabulary.add(piece.text);
    const auto [edge, is_new] = edges_.try_emplace(key, static_cast<std::uint32_t>(nodes_.size()));
    if (is_new) nodes_.emplace_back();
    node = edge->second;
    entry.cases.push_back(listed_case(piece, loose));
  }
  if (node != 0) nodes_[node].phrases.push_back(std::move(entry));
}

PhraseTrie::Match PhraseTrie::longest(const std::vector<PieceKey>& pieces, std::size_t from, std::size_t to) const {
  Match match{from, {}};
  std::uint32_t node = 0;
  for (std::size_t at = from; at < to && pieces[at].word != Vocabulary::unknown; ++at) {
    const auto edge = edges_.find(std::uint64_t{node} << 32 | pieces[at].word);
    if (edge == edges_.end()) break;
    node = edge->second;
    if (!pieces[at].closes) continue;
    std::vector<std::uint32_t> values;
    for (const Phrase& phrase : nodes_[node].phrases)
      if (fits(phrase, pieces, from)) values.push_back(phrase.value);
    if (!values.empty()) match = {at + 1, std::move(values)};
  }
  return match;
}

}  // namespace entente::detail
