#include "ingest/language/affix_rules.h"

#include "entente/error.h"
#include "ingest/language/unicode.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

std::optional<Regex> compiled(std::string_view name, const std::string& pattern) {
  if (pattern.empty()) return std::nullopt;
  try {
    return Regex(pattern);
  } catch (const Error& error) {
    throw Error(fmt::format("tokenizer, {}: {}", name, error.what()));
  }
}

/// Where the last `size` bytes begin, moved back to a character's first byte.
std::size_t window_start(std::string_view chunk, std::size_t size) {
  if (chunk.size() <= size) return 0;
  std::size_t start = chunk.size() - size;
  while (start > 0 && (static_cast<unsigned char>(chunk[start]) & 0xC0) == 0x80) --start;
  return start;
}

}  // namespace

AffixRules::AffixRules(const Patterns& patterns)
    : prefix_(compiled("prefix", patterns.prefix)),
      suffix_(compiled("suffix", patterns.suffix)),
      infix_(compiled("infix", patterns.infix)),
      url_(compiled("url", patterns.url)) {}

std::size_t AffixRules::prefix_size(std::string_view chunk) const {
  const auto match = prefix_ ? prefix_->search(chunk) : std::nullopt;
  return match ? match->size() : 0;
}

std::size_t AffixRules::suffix_size(std::string_view chunk) const {
  constexpr std::size_t longest_suffix = 100;
  if (!suffix_) return 0;
  const auto start = window_start(chunk, longest_suffix);
  auto match = suffix_->search(chunk, start);
  if (match && match->start == start && start > 0) match = suffix_->search(chunk);  // a run that began earlier
  return match ? match->size() : 0;
}

std::vector<RegexMatch> AffixRules::infixes(std::string_view chunk) const {
  std::vector<RegexMatch> matches;
  if (!infix_) return matches;
  for (std::size_t from = 0; from < chunk.size();) {
    const auto match = infix_->search(chunk, from);
    if (!match) break;
    matches.push_back(*match);
    from = match->end;
    if (match->size() == 0 && from < chunk.size()) from += code_point_at(chunk, from).size;
  }
  return matches;
}

bool AffixRules::is_url(std::string_view chunk) const {
  constexpr std::size_t longest_url = 10'000;
  return url_ && chunk.size() <= longest_url && url_->search(chunk);
}

}  // namespace entente
