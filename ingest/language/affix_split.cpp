#include "ingest/language/affix_split.h"

namespace entente::detail {
namespace {

Piece piece(std::string_view text) {
  return {static_cast<std::uint32_t>(text.size()), 0, 0};
}

std::span<const Piece> special_case(const SpecialCases* cases, std::string_view text) {
  return cases == nullptr ? std::span<const Piece>() : cases->find(text);
}

std::string_view split_affixes(const AffixRules& affixes, const SpecialCases* cases, std::string_view chunk,
                               std::vector<Piece>& prefixes, std::vector<Piece>& suffixes) {
  const auto is_special = [&](std::string_view text) { return !special_case(cases, text).empty(); };
  std::size_t last_size = 0;
  while (!chunk.empty() && chunk.size() != last_size && !is_special(chunk)) {
    last_size = chunk.size();
    const auto prefix = affixes.prefix_size(chunk);
    const auto without_prefix = chunk.substr(prefix);
    if (prefix > 0 && is_special(without_prefix)) {
      prefixes.push_back(piece(chunk.substr(0, prefix)));
      return without_prefix;
    }
    const auto suffix = affixes.suffix_size(without_prefix);
    const auto without_suffix = chunk.substr(0, chunk.size() - suffix);
    if (suffix > 0 && is_special(without_suffix)) {
      suffixes.push_back(piece(chunk.substr(without_suffix.size())));
      return without_suffix;
    }
    if (prefix > 0) prefixes.push_back(piece(chunk.substr(0, prefix)));
    if (suffix > 0) suffixes.push_back(piece(chunk.substr(without_suffix.size())));
    chunk = without_suffix.substr(prefix);
  }
  return chunk;
}

void split_infixes(const AffixRules& affixes, std::string_view middle, std::vector<Piece>& out) {
  std::size_t start = 0;
  for (const auto& infix : affixes.infixes(middle)) {
    if (infix.start == 0) continue;
    if (infix.start != start) out.push_back(piece(middle.substr(start, infix.start - start)));
    if (infix.size() > 0) out.push_back(piece(middle.substr(infix.start, infix.size())));
    start = infix.end;
  }
  if (start < middle.size()) out.push_back(piece(middle.substr(start)));
}

void attach_middle(const AffixRules& affixes, const SpecialCases* cases, std::string_view middle,
                   std::vector<Piece>& out) {
  if (const auto special = special_case(cases, middle); !special.empty())
    out.insert(out.end(), special.begin(), special.end());
  else if (affixes.is_url(middle))
    out.push_back(piece(middle));
  else
    split_infixes(affixes, middle, out);
}

}  // namespace

void split_chunk(const AffixRules& affixes, const SpecialCases* cases, std::string_view chunk,
                 std::vector<Piece>& out) {
  std::vector<Piece> suffixes;
  const auto middle = split_affixes(affixes, cases, chunk, out, suffixes);
  if (!middle.empty()) attach_middle(affixes, cases, middle, out);
  out.insert(out.end(), suffixes.rbegin(), suffixes.rend());
}

}  // namespace entente::detail
