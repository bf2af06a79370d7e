#include "ingest/read/article_id.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace entente::detail {

std::string derived_id(const Article& article) {
  const std::string key = article.url.empty() ? text_of(article) : article.url;
  const XXH128_hash_t hash = XXH3_128bits(key.data(), key.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace entente::detail
