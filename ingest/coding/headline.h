#pragma once

#include "entente/article.h"
#include "entente/document.h"

#include <vector>

namespace entente::detail {

/// What a sentence is to its article.
enum class SentenceKind {
  title,  ///< the headline: its facts corroborate the body's
  body,
  aside  ///< a caption, byline, dateline, credit or another story's headline: it tells nothing
};

std::vector<SentenceKind> sentence_kinds(const Document& document, const Article& article);

}  // namespace entente::detail
