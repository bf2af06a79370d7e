#pragma once

#include "ingest/language/embed_cache.h"
#include "ingest/language/hash_embed.h"
#include "ingest/language/window_encoder.h"

#include <span>

namespace entente::detail {

/// What one thread needs to compute vectors. Reused from document to document.
struct Tok2VecScratch {
  explicit Tok2VecScratch(std::size_t width) : cache(width) {}

  EmbedCache cache;
  std::vector<float> vectors;
  std::vector<float> pieces;
  std::vector<float> inputs;
  std::vector<std::size_t> unseen;
};

/// Tokens to vectors: hash embedding, one maxout layer that mixes it, and the window encoder (spacy/ml/models/
/// tok2vec.py, Tok2Vec.v2). `tok2vec` is shared by tagger and parser, `ner` has its own.
class Tok2Vec {
 public:
  Tok2Vec(const PackReader& pack, const std::string& component);

  std::size_t width() const { return embed_.width(); }

  /// For each text where its rows begin, one of width() numbers a token; valid until the scratch is used again. Texts
  /// know nothing of each other, but share the matrices' passes: take short ones together. O(tokens).
  std::vector<const float*> vectors(std::span<const std::span<const TokenIds>> texts, Tok2VecScratch& scratch) const;

 private:
  void embed(std::span<const TokenIds> tokens, float* out, Tok2VecScratch& scratch) const;

  HashEmbed embed_;
  MaxoutLayer mix_;
  WindowEncoder encoder_;
};

}  // namespace entente::detail
