#include "ingest/language/hash_embed.h"

#include <algorithm>
#include <bit>

namespace entente::detail {
namespace {

std::uint64_t mixed(std::uint64_t h) {
  h = (h ^ h >> 33) * 0xff51afd7ed558ccd;
  h = (h ^ h >> 33) * 0xc4ceb9fe1a85ec53;
  return h ^ h >> 33;
}

std::uint64_t attribute_of(const TokenIds& token, Attribute attribute) {
  switch (attribute) {
    case Attribute::norm:
      return token.lexeme.norm;
    case Attribute::prefix:
      return token.lexeme.prefix;
    case Attribute::suffix:
      return token.lexeme.suffix;
    case Attribute::shape:
      return token.lexeme.shape;
    case Attribute::spacy:
      return token.space_after;
    case Attribute::is_space:
      return token.lexeme.is_space;
  }
  return 0;
}

}  // namespace

std::array<std::uint32_t, 4> embedding_keys(std::uint64_t value, std::uint32_t seed) {
  constexpr std::uint64_t length = 8;
  std::uint64_t h1 = std::rotl(value * 0x87c37b91114253d5, 31) * 0x4cf5ad432745937f ^ seed ^ length;
  std::uint64_t h2 = seed ^ length;
  h1 += h2;
  h2 += h1;
  h1 = mixed(h1);
  h2 = mixed(h2);
  h1 += h2;
  h2 += h1;
  const auto low = [](std::uint64_t h) { return static_cast<std::uint32_t>(h); };
  return {low(h1), low(h1 >> 32), low(h2), low(h2 >> 32)};
}

HashEmbed::HashEmbed(const PackReader& pack, const std::string& component) {
  const auto shape = pack.array<std::uint32_t>(component + ".shape", 3);
  width_ = shape[0];
  if (width_ == 0 || width_ % 16 != 0 || width_ > 512) pack.fail(component + ".shape", "has an unknown width");
  const auto columns = pack.array<std::uint32_t>(component + ".columns");
  if (columns.empty() || columns.size() % 3 != 0 || columns.size() > 48)
    pack.fail(component + ".columns", "is no list of columns");
  for (std::size_t i = 0; i < columns.size(); i += 3) {
    if (columns[i] > static_cast<std::uint32_t>(Attribute::is_space) || columns[i + 1] == 0)
      pack.fail(component + ".columns", "embeds an unknown attribute or has no rows");
    const auto table = pack.array<float>(component + ".table." + std::to_string(i / 3), columns[i + 1] * width_);
    columns_.push_back({Attribute{columns[i]}, columns[i + 1], columns[i + 2], table.data()});
  }
  if (shape[2] == 0) return;
  vectors_ = pack.array<float>(component + ".vectors", shape[2] * width_);
  vector_keys_ = pack.array<std::uint64_t>("vectors.keys");
  vector_rows_ = pack.array<std::uint32_t>("vectors.rows", vector_keys_.size());
  if (std::any_of(vector_rows_.begin(), vector_rows_.end(), [&](auto row) { return row >= shape[2]; }))
    pack.fail("vectors.rows", "has rows that are not there");
}

void HashEmbed::row(const TokenIds& token, float* out) const {
  for (const auto& column : columns_) {
    const float* rows[4];
    const auto keys = embedding_keys(attribute_of(token, column.attribute), column.seed);
    for (int j = 0; j < 4; ++j) rows[j] = column.table + keys[j] % column.rows * width_;
    for (std::size_t i = 0; i < width_; ++i) out[i] = rows[0][i] + rows[1][i] + rows[2][i] + rows[3][i];
    out += width_;
  }
  if (!vectors_.empty()) add_vector(token.text, out);
}

void HashEmbed::add_vector(std::uint64_t text, float* out) const {
  const auto at = std::lower_bound(vector_keys_.begin(), vector_keys_.end(), text);
  if (at == vector_keys_.end() || *at != text)
    std::fill_n(out, width_, 0.0f);
  else
    std::copy_n(vectors_.data() + vector_rows_[at - vector_keys_.begin()] * width_, width_, out);
}

}  // namespace entente::detail
