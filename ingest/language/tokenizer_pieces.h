#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente::detail {

/// A token of a chunk: they follow each other without gaps.
struct Piece {
  std::uint32_t size = 0;  ///< bytes
  std::uint32_t word = 0;  ///< its number among the special phrases' words (tokenizer_phrases.h); 0: none of them
  std::uint64_t norm = 0;  ///< see RawToken

  bool operator==(const Piece&) const = default;
};

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const;
};

/// A map by text that is asked with views.
template <class Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

/// Chunks and their pieces, as long as there is room: when it is full it is emptied. One a thread; it belongs to one
/// set of rules at a time.
class ChunkMemory {
 public:
  /// Forgets all if what is in it came from other rules.
  void serve(std::uint64_t owner);

  /// Null where the chunk is not known. Valid until the next `put`.
  const std::vector<Piece>* find(std::string_view chunk) const;
  void put(std::string_view chunk, std::span<const Piece> pieces);

 private:
  std::uint64_t owner_ = 0;
  TextMap<std::vector<Piece>> chunks_;
};

}  // namespace entente::detail
