#pragma once

#include <compare>
#include <cstdint>

namespace entente {

/// A half-open range [start, end) of Unicode code points in an article's text.
/// Everything that leaves `ingest` counts in code points.
struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  auto operator<=>(const Span&) const = default;
};

/// A half-open range [first, last) of tokens in a Document.
struct TokenSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  bool contains(std::uint32_t token) const { return first <= token && token < last; }
  std::uint32_t size() const { return last - first; }
  auto operator<=>(const TokenSpan&) const = default;
};

}  // namespace entente
