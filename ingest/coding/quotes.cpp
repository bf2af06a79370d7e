#include "ingest/coding/quotes.h"

#include "ingest/coding/deeds.h"
#include "ingest/coding/quote_attributions.h"
#include "ingest/coding/quote_marks.h"
#include "ingest/coding/quote_passages.h"

#include <algorithm>

namespace entente {
namespace {

// For every token the longest mention that it heads, or null.
std::vector<const ActorMention*> mentions_by_head(const Document& document, const Actors& actors) {
  std::vector<const ActorMention*> longest(document.tokens.size(), nullptr);
  for (const ActorMention& mention : actors.mentions)
    if (auto& best = longest[mention.head]; !best || mention.tokens.size() > best->tokens.size()) best = &mention;
  return longest;
}

// The entity that a word names: of the mentions that it heads the longest, else whom its phrase means.
std::optional<std::string> entity_at(const Actors& actors, const std::vector<const ActorMention*>& named,
                                     std::uint32_t token) {
  if (named[token]) return actors.entities[named[token]->entity].id;
  const auto& meant = actors.of_token[token];
  return meant.empty() ? std::nullopt : std::optional(actors.entities[meant[0]].id);
}

bool ends_phrase(const Document& document, std::uint32_t at) {
  const std::string_view word = text_of(document, document.tokens[at]);
  return word.find('\n') != std::string_view::npos || word == "”" || word == "\"" || word == "“";
}

// The source's noun phrase: without the reporting clause, within its paragraph and its side of a quotation mark.
TokenSpan phrase_of(const Document& document, std::uint32_t token, TokenSpan cue) {
  TokenSpan phrase{document.tokens[token].left_edge, document.tokens[token].right_edge + 1};
  if (phrase.first <= cue.first && cue.first < phrase.last) {
    if (cue.first > token)
      phrase.last = cue.first;
    else
      phrase.first = cue.last;
  }
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    if (!ends_phrase(document, t)) continue;
    if (t > token)
      phrase.last = t;
    else
      phrase.first = t + 1;
  }
  return detail::trimmed(document, phrase);
}

Quote quote_of(const Document& document, const Actors& actors, const std::vector<const ActorMention*>& named,
               const CodePoints& code_points, const detail::Attribution& attribution) {
  Quote quote;
  quote.cue_span = code_points.span(document, attribution.cue);
  if (attribution.speaker) {
    const TokenSpan phrase = phrase_of(document, *attribution.speaker, attribution.cue);
    if (phrase.first < phrase.last) quote.speaker_span = code_points.span(document, phrase);
    quote.speaker = entity_at(actors, named, attribution.meant.value_or(*attribution.speaker));
  }
  for (const TokenSpan part : attribution.content) quote.content_spans.push_back(code_points.span(document, part));
  return quote;
}

}  // namespace

std::vector<Quote> find_quotes(const Document& document, const Actors& actors) {
  const Tree tree(document);
  std::vector<detail::Attribution> attributions = detail::colon_attributions(document);
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t)
    if (auto found = detail::attribution_at(tree, t)) attributions.push_back(std::move(*found));
  std::erase_if(attributions, [&](const auto& attribution) { return is_moved(document, attribution.cue.first); });
  std::ranges::stable_sort(attributions, {}, &detail::Attribution::cue);
  detail::join_passages(document, attributions);
  const CodePoints code_points{document.text};
  const auto named = mentions_by_head(document, actors);
  std::vector<Quote> quotes;
  for (const detail::Attribution& attribution : attributions)
    quotes.push_back(quote_of(document, actors, named, code_points, attribution));
  return quotes;
}

void drop_deeds(std::vector<Quote>& quotes, const std::vector<Fact>& facts) {
  std::vector<Span> triggers;
  for (const Fact& fact : facts) {
    const auto type = detail::act_type_named(fact.predicate);
    if (type && detail::is_deed(*type) && fact.trigger_span) triggers.push_back(*fact.trigger_span);
  }
  std::erase_if(quotes, [&](const Quote& quote) {
    return quote.cue_span && std::ranges::find(triggers, *quote.cue_span) != triggers.end();
  });
}

}  // namespace entente
