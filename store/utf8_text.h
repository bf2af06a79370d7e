#pragma once

#include "entente/span.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace entente::detail {

/// A UTF-8 text whose parts are asked for by code points. O(n) to build, O(log n) to ask. The text must outlive it.
class Utf8Text {
 public:
  explicit Utf8Text(std::string_view text);

  /// The characters of the span, cut off at the text's end.
  std::string_view at(Span span) const;

 private:
  std::size_t byte_of(std::uint32_t code_point) const;

  std::string_view text_;
  std::vector<std::uint32_t> before_;  // how many characters begin before each block of bytes
};

}  // namespace entente::detail
