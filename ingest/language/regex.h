#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// A match: bytes [start, end) of the subject.
struct RegexMatch {
  std::size_t start = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - start; }
};

/// A regular expression of PCRE2 (UTF-8, Unicode properties), compiled to machine code where the processor allows, once
/// it has been searched with some times.
/// Immutable: any number of threads may search with one.
class Regex {
 public:
  /// Throws Error with the position and the reason where the pattern is wrong.
  explicit Regex(const std::string& pattern);
  ~Regex();
  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;

  /// The leftmost match at or after byte `from`; what stands before it is seen by lookbehinds. `subject` must be valid
  /// UTF-8 and `from` must not lie inside a character. A search that exceeds PCRE2's limits has no match.
  std::optional<RegexMatch> search(std::string_view subject, std::size_t from = 0) const;

 private:
  struct Program;
  std::unique_ptr<Program> program_;
};

}  // namespace entente
