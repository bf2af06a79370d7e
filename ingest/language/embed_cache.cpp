#include "ingest/language/embed_cache.h"

#include <algorithm>

namespace entente::detail {
namespace {

std::size_t slot_of(const TokenIds& token) {
  constexpr std::uint64_t odd = 0x9e3779b97f4a7c15;
  std::uint64_t h = token.lexeme.norm + (token.space_after ? 1 : 0) + (token.lexeme.is_space ? 2 : 0);
  for (const auto part : {token.lexeme.prefix, token.lexeme.suffix, token.lexeme.shape, token.text})
    h = (h ^ h >> 32 ^ part) * odd;
  return (h ^ h >> 32) % EmbedCache::slots;
}

}  // namespace

EmbedCache::EmbedCache(std::size_t width) : width_(width), keys_(slots), rows_(new float[slots * width]) {}

// No token has a prefix of 0, so that no token equals a free slot's key.
const float* EmbedCache::find(const TokenIds& token) const {
  const auto slot = slot_of(token);
  return keys_[slot] == token ? &rows_[slot * width_] : nullptr;
}

void EmbedCache::put(const TokenIds& token, const float* row) {
  const auto slot = slot_of(token);
  keys_[slot] = token;
  std::copy_n(row, width_, &rows_[slot * width_]);
}

}  // namespace entente::detail
