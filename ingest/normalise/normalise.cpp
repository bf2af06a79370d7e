#include "ingest/normalise/normalise.h"

#include "ingest/normalise/abbreviations.h"
#include "ingest/normalise/link_lists.h"
#include "ingest/normalise/sentence_case.h"

#include <algorithm>

namespace entente {
namespace {

// Where a paragraph that begins at `start` ends: behind the blank lines that follow it.
std::size_t end_of_paragraph(std::string_view text, std::size_t start) {
  constexpr std::string_view space = " \t\r\n";
  for (std::size_t line = text.find('\n', start); line != text.npos; line = text.find('\n', line + 1)) {
    const std::size_t next = std::min(text.find_first_not_of(space, line), text.size());
    if (std::ranges::count(text.substr(line, next - line), '\n') > 1) return next;
  }
  return text.size();
}

TokenSpan moved_by(TokenSpan span, std::uint32_t tokens) {
  return {span.first + tokens, span.last + tokens};
}

// Appends the analysis of the text from byte `start` on.
void append(Document& whole, Document&& part, std::uint32_t start) {
  const auto before = static_cast<std::uint32_t>(whole.tokens.size());
  for (Token& token : part.tokens) {
    token.start += start;
    token.end += start;
    token.head += before;
    token.left_edge += before;
    token.right_edge += before;
    whole.tokens.push_back(std::move(token));
  }
  for (const TokenSpan sentence : part.sentences) whole.sentences.push_back(moved_by(sentence, before));
  for (const TokenSpan chunk : part.noun_chunks) whole.noun_chunks.push_back(moved_by(chunk, before));
  for (NamedSpan& name : part.names) {
    name.tokens = moved_by(name.tokens, before);
    whole.names.push_back(std::move(name));
  }
}

}  // namespace

Document analyse_normalised(std::string text, const Engine& engine, const ActorTables& tables) {
  PartedText parted = without_link_lists(without_stops_of_ranks(std::move(text)));
  Document document;
  document.text = in_sentence_case(std::move(parted.text), engine, tables);
  document.moved = std::move(parted.moved);
  for (std::size_t start = 0; start < document.text.size();) {
    const std::size_t end = end_of_paragraph(document.text, start);
    append(document, engine.analyse(document.text.substr(start, end - start)), static_cast<std::uint32_t>(start));
    start = end;
  }
  return document;
}

}  // namespace entente
