#pragma once

#include "ingest/language/affix_rules.h"
#include "ingest/language/pack.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A pattern of Python's `re` in PCRE2's notation: code point escapes, `\S` as Python means it, no inline `(?u)`.
/// Throws Error at an escape of a letter that is not known to mean the same in both.
std::string pcre2_pattern(std::string_view python);

/// Texts that are split in a way of their own: how many pieces each has, then bytes and norm ids (0: none) of all
/// pieces.
struct SpecialCaseList {
  std::vector<std::string> texts;
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t> sizes;
  std::vector<std::uint64_t> norms;
};

/// Writes the sections `tokenizer.*`. Throws Error naming a pattern that is wrong.
void add_tokenizer(const AffixRules::Patterns& patterns, const SpecialCaseList& cases, PackWriter& pack);

}  // namespace entente
