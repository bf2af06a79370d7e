#include "ingest/language/tok2vec.h"

#include <algorithm>

namespace entente::detail {

Tok2Vec::Tok2Vec(const PackReader& pack, const std::string& component)
    : embed_(pack, component),
      mix_(read_maxout(pack, component + ".mix", embed_.inputs(), embed_.width())),
      encoder_(pack, component, embed_.width(), pack.array<std::uint32_t>(component + ".shape", 3)[1]) {}

const float* Tok2Vec::vectors(std::span<const TokenIds> tokens, Tok2VecScratch& scratch) const {
  constexpr std::size_t block = 64;
  const auto border = encoder_.depth() * width();
  scratch.vectors.resize(tokens.size() * width() + 2 * border);
  float* const first = scratch.vectors.data() + border;
  std::fill_n(scratch.vectors.begin(), border, 0.0f);
  std::fill_n(scratch.vectors.end() - border, border, 0.0f);
  for (std::size_t i = 0; i < tokens.size(); i += block)
    embed(tokens.subspan(i, std::min(block, tokens.size() - i)), first + i * width(), scratch);
  encoder_.encode(scratch.vectors.data(), tokens.size(), scratch.pieces);
  return first;
}

/// Rows of tokens seen before are copied; the others are computed together.
void Tok2Vec::embed(std::span<const TokenIds> tokens, float* out, Tok2VecScratch& scratch) const {
  scratch.unseen.clear();
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (const float* row = scratch.cache.find(tokens[i]))
      std::copy_n(row, width(), out + i * width());
    else
      scratch.unseen.push_back(i);
  const auto count = scratch.unseen.size();
  scratch.inputs.resize(count * embed_.inputs());
  scratch.pieces.resize(count * width());
  for (std::size_t i = 0; i < count; ++i) embed_.row(tokens[scratch.unseen[i]], &scratch.inputs[i * embed_.inputs()]);
  mix_.pieces(scratch.inputs.data(), embed_.inputs(), count, scratch.pieces.data());
  mix_.normalised(scratch.pieces.data(), count, nullptr, scratch.pieces.data());
  for (std::size_t i = 0; i < count; ++i) {
    const float* row = &scratch.pieces[i * width()];
    std::copy_n(row, width(), out + scratch.unseen[i] * width());
    scratch.cache.put(tokens[scratch.unseen[i]], row);
  }
}

}  // namespace entente::detail
