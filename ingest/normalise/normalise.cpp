#include "ingest/normalise/normalise.h"

#include "ingest/normalise/abbreviations.h"
#include "ingest/normalise/datelines.h"
#include "ingest/normalise/lemmas.h"
#include "ingest/normalise/link_lists.h"
#include "ingest/normalise/sentence_case.h"
#include "ingest/normalise/stand_ins.h"
#include "ingest/normalise/wrapped_lines.h"

#include <algorithm>

namespace entente {
namespace {

// Where a paragraph that begins at `start` ends: behind the blank lines that follow it; in lines of a fixed width also
// before an indented one.
std::size_t end_of_paragraph(std::string_view text, std::size_t start, bool wrapped) {
  constexpr std::size_t indented = 3;  // bytes with the line's end
  constexpr std::string_view space = " \t\r\n";
  for (std::size_t line = text.find('\n', start); line != text.npos; line = text.find('\n', line + 1)) {
    const std::size_t next = std::min(text.find_first_not_of(space, line), text.size());
    if (std::ranges::count(text.substr(line, next - line), '\n') > 1) return next;
    if (wrapped && next - line >= indented) return next;
  }
  return text.size();
}

// Of paragraphs, and of what follows a dateline.
std::vector<std::size_t> starts_of_parts(std::string_view text) {
  const bool wrapped = has_wrapped_lines(text);
  std::vector<std::size_t> starts;
  for (std::size_t start = 0; start < text.size(); start = end_of_paragraph(text, start, wrapped)) {
    starts.push_back(start);
    if (const std::size_t behind = end_of_dateline(text, start); behind != start) starts.push_back(behind);
  }
  return starts;
}

}  // namespace

Document analyse_normalised(std::string text, const Engine& engine, const ActorTables& tables) {
  PartedText parted = without_link_lists(without_stops_of_ranks(std::move(text)));
  std::string text_in_case = in_sentence_case(std::move(parted.text), engine, tables);
  const auto starts = starts_of_parts(text_in_case);
  text_in_case = without_wrapped_lines(std::move(text_in_case));
  const auto acronyms = places_of_islamic_state(text_in_case);
  Document document = engine.analyse(with_stand_ins(text_in_case, acronyms), starts);
  take_back_stand_ins(document, std::move(text_in_case), acronyms);
  mend_lemmas(document);
  document.moved = std::move(parted.moved);
  return document;
}

}  // namespace entente
