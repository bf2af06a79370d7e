#pragma once

#include "entente/article.h"
#include "entente/document.h"

#include <cstdint>
#include <vector>

namespace entente::detail {

/// What a sentence is to its article.
enum class SentenceKind {
  title,  ///< the headline: its facts corroborate the body's
  body,
  caption,  ///< the words under a picture, which tell the story beside the story
  aside     ///< a byline, credit or another story's headline: it tells nothing
};

/// A sentence, or the part of one up to a blank line: a parser may run a headline into what follows.
struct Unit {
  TokenSpan tokens;
  std::uint32_t sentence = 0;  ///< index into the document's sentences
  SentenceKind kind = SentenceKind::body;
};

/// The article's sentences in order, cut at blank lines and without white space at their ends.
std::vector<Unit> units_of(const Document& document, const Article& article);

/// The unit without the place and agency that it may open with: "KYIV, Ukraine (AP) - ".
TokenSpan without_dateline(const Document& document, TokenSpan unit);

}  // namespace entente::detail
