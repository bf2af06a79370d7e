#include "ingest/language/embed_cache.h"

#include <algorithm>
#include <cstdlib>
#include <new>
#include <type_traits>

namespace entente::detail {
namespace {

std::uint64_t hash_of(const TokenIds& token) {
  constexpr std::uint64_t odd = 0x9e3779b97f4a7c15;
  std::uint64_t h = token.lexeme.norm + (token.space_after ? 1 : 0) + (token.lexeme.is_space ? 2 : 0);
  for (const auto part : {token.lexeme.prefix, token.lexeme.suffix, token.lexeme.shape, token.text})
    h = (h ^ h >> 32 ^ part) * odd;
  return h ^ h >> 32;
}

std::uint32_t tag_of(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 32) | 1;
}

}  // namespace

static_assert(std::is_trivially_copyable_v<TokenIds> && std::is_trivially_destructible_v<TokenIds>);

void EmbedCache::Free::operator()(void* memory) const {
  std::free(memory);
}

EmbedCache::EmbedCache(std::size_t width)
    : width_(width),
      sets_(sets),
      keys_(static_cast<TokenIds*>(std::calloc(slots, sizeof(TokenIds)))),
      rows_(new float[slots * width]) {
  if (!keys_) throw std::bad_alloc();
}

const float* EmbedCache::find(const TokenIds& token) {
  const auto hash = hash_of(token);
  auto& set = sets_[hash % sets];
  for (std::size_t way = 0; way < ways; ++way) {
    const auto slot = hash % sets * ways + way;
    if (set.tags[way] != tag_of(hash) || keys_[slot] != token) continue;
    set.asked = static_cast<std::uint8_t>(set.asked | 1 << way);
    return &rows_[slot * width_];
  }
  return nullptr;
}

/// The hand goes round and spares each slot once that was asked for since it came by.
std::size_t EmbedCache::victim(Set& set) {
  while (true) {
    const auto way = set.hand;
    set.hand = static_cast<std::uint8_t>((way + 1) % ways);
    if ((set.asked & 1 << way) == 0) return way;
    set.asked = static_cast<std::uint8_t>(set.asked & ~(1 << way));
  }
}

void EmbedCache::put(const TokenIds& token, const float* row) {
  const auto hash = hash_of(token);
  auto& set = sets_[hash % sets];
  const auto way = victim(set);
  const auto slot = hash % sets * ways + way;
  set.tags[way] = tag_of(hash);
  keys_[slot] = token;
  std::copy_n(row, width_, &rows_[slot * width_]);
}

}  // namespace entente::detail
