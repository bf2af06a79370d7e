#include "cli/marked_sentence.h"

#include "cli/terminal.h"

#include <algorithm>
#include <map>
#include <vector>

namespace entente {
namespace {

struct Mark {
  Span span;
  char letter;
  Ink ink;
};

std::vector<Mark> marks_of(const Fact& fact, Span sentence) {
  std::vector<Mark> marks;
  const auto add = [&](const std::optional<Span>& span, char letter, Ink ink) {
    if (span && sentence.start <= span->start && span->end <= sentence.end) marks.push_back({*span, letter, ink});
  };
  add(fact.subject_span, 'S', Ink::blue);
  add(fact.trigger_span, 'T', Ink::red);
  add(fact.object_span, 'O', Ink::green);
  return marks;
}

/// The characters of the text, from `span.start` on, each as its bytes.
std::vector<std::string> characters_of(const std::string& text, Span span) {
  std::vector<std::string> all;
  std::uint32_t number = 0;
  for (std::size_t at = 0; at < text.size() && number < span.end; ++number) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    if (number >= span.start) all.push_back(text.substr(at, end - at));
    at = end;
  }
  return all;
}

}  // namespace

std::string marked_sentence(const Extraction& extraction, const Fact& fact) {
  if (!fact.sentence_span) return {};
  const Span sentence = *fact.sentence_span;
  std::vector<Mark> marks = marks_of(fact, sentence);
  const auto outer_first = [](const Mark& one, const Mark& other) { return one.span.end > other.span.end; };
  std::stable_sort(marks.begin(), marks.end(), outer_first);
  const std::vector<std::string> characters = characters_of(extraction.text, sentence);
  std::string text;
  for (std::uint32_t i = 0; i <= characters.size(); ++i) {
    const std::uint32_t at = sentence.start + i;
    for (const Mark& mark : marks)
      if (mark.span.end == at) text += inked("]", mark.ink);
    for (const Mark& mark : marks)
      if (mark.span.start == at) text += inked(std::string("[") + mark.letter, mark.ink) + " ";
    if (i < characters.size()) text += characters[i] == "\n" ? " " : characters[i];
  }
  return text;
}

}  // namespace entente
