#include "ingest/coding/reader/sequence.h"

#include <algorithm>

namespace entente::detail {
namespace {

// In the small letters of the pieces the acronym would be the verb.
std::string_view as_read(const Token& token, std::string_view text) {
  return text == "IS" && token.pos == Pos::PROPN ? "ISIS" : text;
}

void take_pieces(SentenceSequence& out, const WordPiece& wordpiece, std::size_t positions) {
  auto& ids = out.sequence.ids;
  ids.push_back(wordpiece.start());
  for (std::uint32_t i = 0; i < out.words.size(); ++i) {
    const Token& token = out.words.at(i);
    auto pieces = wordpiece.pieces_of(as_read(token, text_of(*out.words.document, token)));
    if (pieces.empty()) pieces.push_back(wordpiece.unknown());
    pieces.resize(std::min(pieces.size(), most_pieces_a_word));
    out.place.push_back(static_cast<std::uint32_t>(std::min(ids.size(), positions - 2)));
    ids.insert(ids.end(), pieces.begin(), pieces.end());
  }
  ids.resize(std::min(ids.size(), positions - 1));
  ids.push_back(wordpiece.separator());
}

void take_marks(SentenceSequence& out) {
  out.sequence.marks.resize(out.sequence.ids.size());
  for (std::uint32_t i = 0; i < out.words.size(); ++i) {
    const Token& token = out.words.at(i);
    out.sequence.marks[out.place[i]] = {static_cast<std::uint8_t>(token.pos), static_cast<std::uint8_t>(token.dep),
                                        static_cast<std::uint8_t>(out.words.label[i])};
    const bool cut_off = out.place[i] + 2 >= out.sequence.ids.size() && i + 1 != out.words.size();
    if (cut_off) out.words.may_trigger[i] = false;
  }
}

void take_wanted(SentenceSequence& out) {
  auto& wanted = out.sequence.wanted;
  out.row.resize(out.words.size());
  for (std::uint32_t i = 0; i < out.words.size(); ++i) {
    if (!out.words.candidate[i] && !out.words.may_trigger[i]) continue;
    if (wanted.empty() || wanted.back() != out.place[i]) wanted.push_back(out.place[i]);
    out.row[i] = static_cast<std::uint32_t>(wanted.size() - 1);
  }
}

}  // namespace

SentenceSequence sequence_of(SentenceWords words, const WordPiece& wordpiece, std::size_t positions) {
  SentenceSequence out;
  out.words = std::move(words);
  take_pieces(out, wordpiece, positions);
  take_marks(out);
  take_wanted(out);
  return out;
}

}  // namespace entente::detail
