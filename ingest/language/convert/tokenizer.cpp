#include "ingest/language/convert/tokenizer.h"

#include "entente/error.h"
#include "ingest/language/affix_split.h"
#include "ingest/language/convert/convert.h"
#include "ingest/language/strings.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

// spaCy's numbers of the two attributes that a special case may set.
constexpr std::int64_t orth_attribute = 65;
constexpr std::int64_t norm_attribute = 67;

/// White space as Python's `\s` has it; PCRE2's differs at U+001C to U+001F and U+180E.
constexpr std::string_view not_space =
    R"([^\x{9}-\x{D}\x{1C}-\x{20}\x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}])";

/// What affix rules alone make of the special cases; nothing of those that they leave whole.
struct Splits {
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t> sizes;
};

bool would_split(const AffixRules& affixes, std::string_view text) {
  return affixes.prefix_size(text) > 0 || affixes.suffix_size(text) > 0 || !affixes.infixes(text).empty() ||
         text.find(' ') != std::string_view::npos;
}

Splits splits_of(const AffixRules& affixes, const std::vector<std::string>& texts) {
  Splits splits;
  for (const auto& text : texts) {
    std::vector<detail::Piece> pieces;
    if (would_split(affixes, text)) detail::split_chunk(affixes, nullptr, text, pieces);
    splits.counts.push_back(static_cast<std::uint32_t>(pieces.size()));
    for (const auto& piece : pieces) splits.sizes.push_back(piece.size);
  }
  return splits;
}

void add_piece(const MsgValue& attributes, SpecialCaseList& cases, std::string& joined) {
  std::uint64_t norm = 0;
  std::string_view orth;
  for (const auto& [key, value] : attributes.map()) {
    if (key.number() == orth_attribute)
      orth = value.text();
    else if (key.number() == norm_attribute)
      norm = string_id(value.text());
    else
      throw Error(fmt::format("tokenizer: a special case sets the attribute {}, which is not known", key.number()));
  }
  joined += orth;
  cases.sizes.push_back(static_cast<std::uint32_t>(orth.size()));
  cases.norms.push_back(norm);
}

void add_case(std::string_view text, const MsgValue& pieces, SpecialCaseList& cases) {
  std::string joined;
  for (const auto& piece : pieces.array()) add_piece(piece, cases, joined);
  if (joined != text) throw Error(fmt::format("tokenizer: the special case '{}' has the pieces '{}'", text, joined));
  cases.texts.emplace_back(text);
  cases.counts.push_back(static_cast<std::uint32_t>(pieces.array().size()));
}

std::string pattern(const MsgValue& tokenizer, std::string_view name) {
  const auto& value = tokenizer.at(name);
  return value.is_nil() ? std::string() : pcre2_pattern(value.text());
}

/// `\u` or `\U` and its digits at `at`: PCRE2's form; moves `at` past it.
std::string code_point(std::string_view python, std::size_t& at) {
  const std::size_t digits = python[at + 1] == 'u' ? 4 : 8;
  const auto hex = python.substr(at + 2, digits);
  at += 2 + digits;
  return fmt::format("\\x{{{}}}", hex);
}

}  // namespace

std::string pcre2_pattern(std::string_view python) {
  constexpr std::string_view same_in_both = "dwnrt";
  std::string out;
  bool in_class = false;
  std::size_t at = python.starts_with("(?u)") ? 4 : 0;
  while (at < python.size()) {
    const char c = python[at];
    if (c != '\\') {
      if (c == '[') in_class = true;
      if (c == ']') in_class = false;
      out += c;
      ++at;
      continue;
    }
    const char escaped = at + 1 < python.size() ? python[at + 1] : '\0';
    if (escaped == 'u' || escaped == 'U') {
      out += code_point(python, at);
      continue;
    }
    const bool letter = (escaped | 0x20) >= 'a' && (escaped | 0x20) <= 'z';
    if (escaped == 'S' && !in_class)
      out += not_space;
    else if (letter && same_in_both.find(escaped) == std::string_view::npos)
      throw Error(fmt::format("tokenizer: a pattern has the escape \\{}, which is not known", escaped));
    else
      (out += c) += escaped;
    at += 2;
  }
  return out;
}

void add_tokenizer(const AffixRules::Patterns& patterns, const SpecialCaseList& cases, PackWriter& pack) {
  pack.add("tokenizer.prefix", patterns.prefix);
  pack.add("tokenizer.suffix", patterns.suffix);
  pack.add("tokenizer.infix", patterns.infix);
  pack.add("tokenizer.url", patterns.url);
  detail::add_lookup(pack, "tokenizer.cases", cases.texts);
  pack.add_array<std::uint32_t>("tokenizer.case_counts", cases.counts);
  pack.add_array<std::uint32_t>("tokenizer.case_sizes", cases.sizes);
  pack.add_array<std::uint64_t>("tokenizer.case_norms", cases.norms);
  const auto splits = splits_of(AffixRules(patterns), cases.texts);
  pack.add_array<std::uint32_t>("tokenizer.split_counts", splits.counts);
  pack.add_array<std::uint32_t>("tokenizer.split_sizes", splits.sizes);
}

void convert_tokenizer(const MsgValue& tokenizer, PackWriter& pack) {
  const auto* token_match = tokenizer.find("token_match");
  if (token_match != nullptr && !token_match->is_nil()) throw Error("tokenizer: token_match is not supported");
  const auto* heuristics = tokenizer.find("faster_heuristics");
  if (heuristics != nullptr && !heuristics->boolean()) throw Error("tokenizer: faster_heuristics is off");
  SpecialCaseList cases;
  for (const auto& [text, pieces] : tokenizer.at("exceptions").map()) add_case(text.text(), pieces, cases);
  add_tokenizer({pattern(tokenizer, "prefix_search"), pattern(tokenizer, "suffix_search"),
                 pattern(tokenizer, "infix_finditer"), pattern(tokenizer, "url_match")},
                cases, pack);
}

}  // namespace entente
