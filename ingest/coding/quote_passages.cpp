#include "ingest/coding/quote_passages.h"

#include "ingest/coding/quote_marks.h"
#include "ingest/coding/quote_tables.h"

#include <algorithm>
#include <string>

namespace entente::detail {
namespace {

constexpr std::uint32_t longest_name = 5;  // words before a colon that may name who speaks

bool overlap(TokenSpan a, TokenSpan b) {
  return a.first < b.last && b.first < a.last;
}

struct Joiner {
  const Document& document;
  std::vector<Attribution>& attributions;
  std::vector<TokenSpan> passages;
  std::vector<TokenSpan> paragraphs;

  std::size_t paragraph_of(std::uint32_t token) const {
    const auto after = std::ranges::upper_bound(paragraphs, token, {}, &TokenSpan::first);
    return static_cast<std::size_t>(after - paragraphs.begin());
  }

  bool claimed(TokenSpan passage) const {
    return std::ranges::any_of(attributions, [&](const Attribution& a) {
      return std::ranges::any_of(a.content, [&](TokenSpan part) { return overlap(part, passage); });
    });
  }

  // A clause that seems to cross a line break is the parser's error.
  void clip(Attribution& attribution) const {
    const std::size_t number = paragraph_of(attribution.cue.first);
    if (number == 0) return;
    const TokenSpan paragraph = paragraphs[number - 1];
    for (TokenSpan& part : attribution.content) {
      part = {std::max(part.first, paragraph.first), std::min(part.last, paragraph.last)};
      if (part.first < part.last) part = trimmed(document, part);
    }
    std::erase_if(attribution.content, [](TokenSpan part) { return part.first >= part.last; });
  }

  void widen(Attribution& attribution) const {
    clip(attribution);
    for (TokenSpan& part : attribution.content)
      for (const TokenSpan passage : passages)
        if (overlap(part, passage) && !overlap(passage, attribution.cue))
          part = {std::min(part.first, passage.first), std::max(part.last, passage.last)};
    merge(attribution.content);
  }

  static void merge(std::vector<TokenSpan>& parts) {
    std::ranges::sort(parts);
    std::vector<TokenSpan> merged;
    for (const TokenSpan part : parts)
      if (!merged.empty() && part.first <= merged.back().last)
        merged.back().last = std::max(merged.back().last, part.last);
      else
        merged.push_back(part);
    parts = std::move(merged);
  }

  // Speech whose clause the parse did not show: the passages of its sentence, or the one that its colon announces.
  void search(Attribution& attribution) const {
    const TokenSpan sentence = document.sentences[sentence_of(document, attribution.cue.first)];
    for (const TokenSpan passage : passages) {
      const bool here = overlap(passage, sentence) && !overlap(passage, attribution.cue);
      const bool announced = passage.first >= sentence.last && passage.first <= sentence.last + 2 &&
                             text_of(document, document.tokens[sentence.last - 1]) == ":";
      const bool before = passage.last <= sentence.first + 1 && passage.last + 1 >= sentence.first &&
                          paragraph_of(passage.first) == paragraph_of(attribution.cue.first);
      if ((here || announced || before) && !claimed(passage)) attribution.content.push_back(passage);
    }
  }

  bool begins_sentence(TokenSpan passage) const {
    const TokenSpan sentence = document.sentences[sentence_of(document, passage.first + 1)];
    return passage.first <= sentence.first + 1;
  }

  // "..., he said, "and ...": the passage goes on in the sentence that reports.
  bool goes_on(TokenSpan passage) const {
    const std::uint32_t sentence = sentence_of(document, passage.first);
    const bool comma = passage.first > 0 && text_of(document, document.tokens[passage.first - 1]) == ",";
    return comma && std::ranges::any_of(attributions, [&](const Attribution& a) {
             return a.takes_quote && !a.content.empty() && a.cue.first < passage.first &&
                    a.content.front().first < a.cue.first && sentence_of(document, a.cue.first) == sentence;
           });
  }

  bool is_quoted(const Attribution& attribution) const {
    return std::ranges::any_of(attribution.content, [&](TokenSpan part) {
      return std::ranges::any_of(passages, [&](TokenSpan passage) { return overlap(part, passage); });
    });
  }

  // The attribution whose quoted words come last before the passage, if the passage goes on with them.
  Attribution* spoken_before(TokenSpan passage) const {
    Attribution* last = nullptr;
    for (Attribution& attribution : attributions)
      if (attribution.takes_quote && attribution.cue.first < passage.first && is_quoted(attribution))
        if (!last || attribution.content.back().last >= last->content.back().last) last = &attribution;
    if (!last) return nullptr;
    const std::size_t here = paragraph_of(passage.first);
    const std::size_t there = paragraph_of(std::max(last->content.back().first, last->cue.first));
    const bool whole = paragraphs[here - 1].first == passage.first;
    return here == there || (whole && here == there + 1) ? last : nullptr;
  }

  void run_on() {
    for (const TokenSpan passage : passages)
      if (passage.size() > 4 && !claimed(passage) && (begins_sentence(passage) || goes_on(passage)))
        if (Attribution* last = spoken_before(passage)) last->content.push_back(passage);
  }

  // What somebody quoted says of others in turn: part of the quotation.
  void drop_quoted() {
    std::erase_if(attributions, [&](const Attribution& a) {
      return std::ranges::any_of(passages, [&](TokenSpan passage) { return passage.contains(a.cue.first); });
    });
    std::vector<TokenSpan> speeches;
    for (const Attribution& attribution : attributions)
      if (attribution.is_transcript) speeches.push_back(attribution.content[0]);
    std::erase_if(attributions, [&](const Attribution& a) {
      return std::ranges::any_of(speeches, [&](TokenSpan speech) { return speech.contains(a.cue.first); });
    });
  }

  static bool holds(const Attribution& outer, const Attribution& inner) {
    return std::ranges::any_of(outer.content, [&](TokenSpan part) {
      return part.contains(inner.cue.first) && !inner.content.empty() && part.first <= inner.content.front().first &&
             inner.content.back().last <= part.last;
    });
  }

  // A belief that somebody is said to hold is part of what is said.
  void drop_nested() {
    std::vector<Attribution> outermost;
    for (const Attribution& inner : attributions)
      if (std::ranges::none_of(attributions, [&](const Attribution& outer) { return holds(outer, inner); }))
        outermost.push_back(inner);
    attributions = std::move(outermost);
  }

  void join() {
    drop_quoted();
    for (Attribution& attribution : attributions) widen(attribution);
    for (Attribution& attribution : attributions)
      if (attribution.content.empty() && attribution.takes_quote) search(attribution);
    run_on();
    for (Attribution& attribution : attributions) merge(attribution.content);
    drop_nested();
    std::erase_if(attributions, [](const Attribution& a) { return a.content.empty(); });
  }
};

bool announces(std::string_view words) {
  std::string lower(words);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return quote_tables().labels.contains(lower);
}

bool is_name(const Document& document, TokenSpan words) {
  if (words.size() == 0 || announces(text_of(document, words))) return false;
  for (std::uint32_t t = words.first; t < words.last; ++t) {
    const char first = text_of(document, document.tokens[t]).front();
    const bool capital = (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80;
    if (!capital && document.tokens[t].pos != Pos::PUNCT) return false;
  }
  return words.size() == 1 || is_noun(document.tokens[words.last - 1]);
}

}  // namespace

void join_passages(const Document& document, std::vector<Attribution>& attributions) {
  Joiner{document, attributions, quoted_passages(document), paragraphs_of(document)}.join();
}

std::vector<Attribution> colon_attributions(const Document& document) {
  std::vector<Attribution> found;
  for (const TokenSpan paragraph : paragraphs_of(document)) {
    std::uint32_t colon = paragraph.first;
    while (colon < paragraph.last && text_of(document, document.tokens[colon]) != ":") ++colon;
    const TokenSpan name{paragraph.first, colon};
    const TokenSpan content = trimmed(document, {std::min(colon + 1, paragraph.last), paragraph.last});
    if (colon + 1 >= paragraph.last || name.size() > longest_name || !is_name(document, name)) continue;
    if (content.first < content.last) found.push_back({colon - 1, {}, {colon, colon + 1}, {content}, false, true});
  }
  return found;
}

}  // namespace entente::detail
