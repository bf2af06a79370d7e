#pragma once

#include "ingest/actors/scene.h"

namespace entente::detail {

/// Settles what words mean that the homonyms table warns of, by the words around them and elsewhere in the article.
/// Narrows `senses` to the meaning; false where the words are no actor here.
bool settle_homonym(Scene& scene, TokenSpan tokens, std::vector<std::uint32_t>& senses);

}  // namespace entente::detail
