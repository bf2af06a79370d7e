#include "ingest/language/tokenizer_pieces.h"

#include "ingest/language/strings.h"

namespace entente::detail {
namespace {

constexpr std::size_t most_chunks = 32'768;
constexpr std::size_t longest_chunk = 64;

}  // namespace

std::size_t TextHash::operator()(std::string_view text) const {
  return murmur_hash(text);
}

void ChunkMemory::serve(std::uint64_t owner) {
  if (owner_ == owner) return;
  chunks_.clear();
  owner_ = owner;
}

const std::vector<Piece>* ChunkMemory::find(std::string_view chunk) const {
  if (chunk.size() > longest_chunk) return nullptr;
  const auto found = chunks_.find(chunk);
  return found == chunks_.end() ? nullptr : &found->second;
}

void ChunkMemory::put(std::string_view chunk, std::span<const Piece> pieces) {
  if (chunk.size() > longest_chunk) return;
  if (chunks_.size() >= most_chunks) chunks_.clear();
  chunks_.try_emplace(std::string(chunk), pieces.begin(), pieces.end());
}

}  // namespace entente::detail
