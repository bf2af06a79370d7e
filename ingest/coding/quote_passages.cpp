#include "ingest/coding/quote_passages.h"

#include "ingest/coding/lower.h"
#include "ingest/coding/quote_marks.h"
#include "ingest/coding/quote_tables.h"

#include <algorithm>
#include <span>
#include <string>

namespace entente::detail {
namespace {

constexpr std::uint32_t longest_name = 5;  // words before a colon that may name who speaks
constexpr std::size_t farthest_cue = 16;   // attributions between a cue and one whose content holds it

// The spans that touch `span`, of spans in order that do not overlap. O(log n + found).
std::span<const TokenSpan> touching(const std::vector<TokenSpan>& spans, TokenSpan span) {
  const auto begin = std::ranges::upper_bound(spans, span.first, {}, &TokenSpan::last);
  const auto end = std::ranges::lower_bound(begin, spans.end(), span.last, {}, &TokenSpan::first);
  return {begin, end};
}

void merge(std::vector<TokenSpan>& parts) {
  std::ranges::sort(parts);
  std::vector<TokenSpan> merged;
  for (const TokenSpan part : parts)
    if (!merged.empty() && part.first <= merged.back().last)
      merged.back().last = std::max(merged.back().last, part.last);
    else
      merged.push_back(part);
  parts = std::move(merged);
}

/// Walks attributions and passages side by side, both in order.
struct Joiner {
  const Document& document;
  std::vector<Attribution>& attributions;
  std::vector<TokenSpan> passages;
  std::vector<TokenSpan> paragraphs;
  std::vector<bool> is_content = std::vector<bool>(document.tokens.size(), false);

  std::size_t paragraph_of(std::uint32_t token) const {
    const auto after = std::ranges::upper_bound(paragraphs, token, {}, &TokenSpan::first);
    return static_cast<std::size_t>(after - paragraphs.begin());
  }

  TokenSpan sentence_at(std::uint32_t token) const { return document.sentences[sentence_of(document, token)]; }

  void claim(TokenSpan part) { std::fill(is_content.begin() + part.first, is_content.begin() + part.last, true); }

  bool is_claimed(TokenSpan passage) const {
    const auto end = is_content.begin() + passage.last;
    return std::find(is_content.begin() + passage.first, end, true) != end;
  }

  bool is_quoted(const Attribution& attribution) const {
    return std::ranges::any_of(attribution.content, [&](TokenSpan part) { return !touching(passages, part).empty(); });
  }

  // What somebody quoted says of others in turn: part of the quotation.
  void drop_quoted() {
    std::vector<TokenSpan> speeches;
    for (const Attribution& attribution : attributions)
      if (attribution.is_transcript) speeches.push_back(attribution.content[0]);
    std::erase_if(attributions, [&](const Attribution& a) {
      return !touching(passages, a.cue).empty() || !touching(speeches, a.cue).empty();
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

  void widen(Attribution& attribution) {
    clip(attribution);
    for (TokenSpan& part : attribution.content)
      for (const TokenSpan passage : touching(passages, part))
        part = {std::min(part.first, passage.first), std::max(part.last, passage.last)};
    merge(attribution.content);
    for (const TokenSpan part : attribution.content) claim(part);
  }

  // Speech whose clause the parse did not show: the passages of its sentence, the one right before it in its
  // paragraph, or the one that its colon announces.
  void search(Attribution& attribution) {
    const TokenSpan sentence = sentence_at(attribution.cue.first);
    const bool announces = text_of(document, document.tokens[sentence.last - 1]) == ":";
    const std::uint32_t first = sentence.first < 2 ? 0 : sentence.first - 2;
    for (const TokenSpan passage : touching(passages, {first, sentence.last + (announces ? 3U : 0U)})) {
      const bool before = passage.last <= sentence.first;
      if (before && paragraph_of(passage.first) != paragraph_of(attribution.cue.first)) continue;
      if (is_claimed(passage)) continue;
      attribution.content.push_back(passage);
      claim(passage);
    }
  }

  // "“Turkey,” said Putin, “was wrong.”": what stands right before the reporting clause.
  void take_beginning(Attribution& attribution) {
    if (!attribution.takes_quote || !is_quoted(attribution)) return;
    const std::uint32_t clause =
        attribution.speaker ? std::min(*attribution.speaker, attribution.cue.first) : attribution.cue.first;
    const TokenSpan sentence = sentence_at(attribution.cue.first);
    for (const TokenSpan passage : touching(passages, {sentence.first, clause}))
      if (passage.last <= clause && clause - passage.last <= 2 && !is_claimed(passage)) {
        attribution.content.push_back(passage);
        claim(passage);
      }
  }

  bool begins_sentence(TokenSpan passage) const { return passage.first <= sentence_at(passage.first + 1).first + 1; }

  // "..., he said, "and ...": after a comma the passage goes on in the sentence that reports.
  bool goes_on(TokenSpan passage, const Attribution& last) const {
    const bool comma = passage.first > 0 && text_of(document, document.tokens[passage.first - 1]) == ",";
    return comma && last.content.front().first < last.cue.first &&
           sentence_of(document, last.cue.first) == sentence_of(document, passage.first);
  }

  bool follows(TokenSpan passage, const Attribution& last) const {
    const std::size_t here = paragraph_of(passage.first);
    const std::size_t there = paragraph_of(std::max(last.content.back().first, last.cue.first));
    const bool whole = paragraphs[here - 1].first == passage.first;
    return here == there || (whole && here == there + 1);
  }

  // Whole quoted sentences that name nobody go to whose quoted words come last before them.
  void run_on() {
    Attribution* last = nullptr;
    auto next = attributions.begin();
    for (const TokenSpan passage : passages) {
      for (; next != attributions.end() && next->cue.first < passage.first; ++next)
        if (next->takes_quote && is_quoted(*next))
          if (!last || next->content.back().last >= last->content.back().last) last = &*next;
      if (!last || passage.size() <= 4 || is_claimed(passage) || !follows(passage, *last)) continue;
      if (!begins_sentence(passage) && !goes_on(passage, *last)) continue;
      last->content.push_back(passage);
      claim(passage);
    }
  }

  static bool holds(const Attribution& outer, const Attribution& inner) {
    return std::ranges::any_of(outer.content, [&](TokenSpan part) {
      return part.contains(inner.cue.first) && part.first <= inner.content.front().first &&
             inner.content.back().last <= part.last;
    });
  }

  // A belief that somebody is said to hold is part of what is said; its cue is not far from the other's.
  void drop_nested() {
    std::vector<Attribution> outermost;
    for (std::size_t i = 0; i < attributions.size(); ++i) {
      const auto first = attributions.begin() + static_cast<std::ptrdiff_t>(i - std::min(i, farthest_cue));
      const auto end =
          attributions.begin() + static_cast<std::ptrdiff_t>(std::min(i + farthest_cue, attributions.size()));
      if (std::none_of(first, end, [&](const Attribution& outer) { return holds(outer, attributions[i]); }))
        outermost.push_back(attributions[i]);
    }
    attributions = std::move(outermost);
  }

  void join() {
    drop_quoted();
    for (Attribution& attribution : attributions) widen(attribution);
    for (Attribution& attribution : attributions)
      if (attribution.content.empty() && attribution.takes_quote) search(attribution);
    for (Attribution& attribution : attributions) take_beginning(attribution);
    run_on();
    std::erase_if(attributions, [](const Attribution& a) { return a.content.empty(); });
    for (Attribution& attribution : attributions) merge(attribution.content);
    drop_nested();
  }
};

bool announces(std::string_view words) {
  return quote_tables().labels.contains(lower(words));
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
