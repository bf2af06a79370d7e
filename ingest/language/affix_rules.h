#pragma once

#include "ingest/language/regex.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What a tokenizer takes off a chunk and where it splits one: four patterns in PCRE2's notation. An empty pattern
/// never matches. Chunks are valid UTF-8. Immutable.
class AffixRules {
 public:
  struct Patterns {
    std::string prefix;
    std::string suffix;
    std::string infix;
    std::string url;
  };

  /// Throws Error naming the pattern that is wrong.
  explicit AffixRules(const Patterns& patterns);

  /// Bytes; 0 where there is none.
  std::size_t prefix_size(std::string_view chunk) const;

  /// Bytes; 0 where there is none. O(1) for long chunks: a suffix is shorter than 100 bytes or repeats one character.
  std::size_t suffix_size(std::string_view chunk) const;

  /// From left to right, not overlapping.
  std::vector<RegexMatch> infixes(std::string_view chunk) const;

  /// False for chunks of more than 10,000 bytes, where backtracking would take too long.
  bool is_url(std::string_view chunk) const;

 private:
  std::optional<Regex> prefix_;
  std::optional<Regex> suffix_;
  std::optional<Regex> infix_;
  std::optional<Regex> url_;
};

}  // namespace entente
