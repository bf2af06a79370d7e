#include "ingest/language/tok2vec.h"

#include <algorithm>

namespace entente::detail {

Tok2Vec::Tok2Vec(const PackReader& pack, const std::string& component)
    : embed_(pack, component),
      mix_(read_maxout(pack, component + ".mix", embed_.inputs(), embed_.width())),
      encoder_(pack, component, embed_.width(), pack.array<std::uint32_t>(component + ".shape", 3)[1]) {}

// Between two texts stand as many rows of zeros as the encoder has layers: what a row still needs of them then never
// depends on the other text.
std::vector<const float*> Tok2Vec::vectors(std::span<const std::span<const TokenIds>> texts,
                                           Tok2VecScratch& scratch) const {
  constexpr std::size_t block = 64;
  const std::size_t border = encoder_.depth();
  std::size_t all = border;
  for (const auto text : texts) all += text.size() + border;
  scratch.vectors.assign(all * width(), 0.0f);
  std::vector<const float*> begins;
  float* row = scratch.vectors.data() + border * width();
  for (const auto text : texts) {
    begins.push_back(row);
    for (std::size_t i = 0; i < text.size(); i += block)
      embed(text.subspan(i, std::min(block, text.size() - i)), row + i * width(), scratch);
    row += (text.size() + border) * width();
  }
  if (all > 2 * border) encoder_.encode(scratch.vectors.data(), all - 2 * border, scratch.pieces);
  return begins;
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
