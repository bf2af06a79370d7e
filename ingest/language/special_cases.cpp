#include "ingest/language/special_cases.h"

#include <algorithm>

namespace entente::detail {
namespace {

/// Calls `part(text, first, last)` for the sizes [first, last) of every text; they must add up to it.
template <class Part>
void for_each_part(const PackReader& pack, const PackedLookup& texts, std::string_view counts_name,
                   std::string_view sizes_name, const Part& part) {
  const auto counts = pack.array<std::uint32_t>(counts_name, texts.size());
  const auto sizes = pack.array<std::uint32_t>(sizes_name);
  std::size_t next = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (counts[i] > sizes.size() - next) pack.fail(counts_name, "ask for more sizes than there are");
    const auto own = sizes.subspan(next, counts[i]);
    std::uint64_t sum = 0;
    for (const auto size : own) sum += size;
    if (!own.empty() && sum != texts[i].size()) pack.fail(sizes_name, "do not add up to their texts");
    part(texts[i], own, next);
    next += own.size();
  }
}

}  // namespace

SpecialCases::SpecialCases(const PackReader& pack) : texts_(pack, "tokenizer.cases") {
  read_phrases(pack);
  read_pieces(pack);
}

void SpecialCases::read_phrases(const PackReader& pack) {
  std::vector<std::string_view> words;
  for_each_part(pack, texts_, "tokenizer.split_counts", "tokenizer.split_sizes",
                [&](std::string_view text, std::span<const std::uint32_t> sizes, std::size_t) {
                  words.clear();
                  for (const auto size : sizes) {
                    words.push_back(text.substr(0, size));
                    text.remove_prefix(size);
                  }
                  if (!words.empty()) phrases_.add(words);
                });
}

void SpecialCases::read_pieces(const PackReader& pack) {
  const auto norms = pack.array<std::uint64_t>("tokenizer.case_norms");
  if (norms.size() != pack.array<std::uint32_t>("tokenizer.case_sizes").size())
    pack.fail("tokenizer.case_norms", "are not as many as the pieces");
  pieces_.reserve(norms.size());
  first_.reserve(texts_.size() + 1);
  for_each_part(pack, texts_, "tokenizer.case_counts", "tokenizer.case_sizes",
                [&](std::string_view text, std::span<const std::uint32_t> sizes, std::size_t next) {
                  if (sizes.empty() || text.empty()) pack.fail("tokenizer.case_counts", "leave a case without pieces");
                  longest_ = std::max(longest_, text.size());
                  first_.push_back(static_cast<std::uint32_t>(next));
                  for (const auto size : sizes) {
                    pieces_.push_back({size, phrases_.word(text.substr(0, size)), norms[pieces_.size()]});
                    text.remove_prefix(size);
                  }
                });
  first_.push_back(static_cast<std::uint32_t>(pieces_.size()));
}

std::span<const Piece> SpecialCases::find(std::string_view text) const {
  if (text.size() > longest_) return {};
  const auto at = texts_.find(text);
  if (at < 0) return {};
  return std::span(pieces_).subspan(first_[at], first_[at + 1] - first_[at]);
}

}  // namespace entente::detail
