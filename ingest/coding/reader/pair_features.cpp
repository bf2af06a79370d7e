#include "ingest/coding/reader/pair_features.h"

#include "ingest/language/unicode.h"

#include <algorithm>
#include <bit>
#include <string>
#include <string_view>

namespace entente::detail {
namespace {

constexpr std::size_t longest_path = 6;
constexpr std::size_t most_ancestors = 60;

std::uint64_t fnv1a(std::initializer_list<std::string_view> parts) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const std::string_view part : parts)
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return hash;
}

std::vector<std::uint32_t> ancestors(const SentenceWords& words, std::uint32_t i) {
  std::vector<std::uint32_t> out{i};
  while (words.head[out.back()] != out.back() && out.size() < most_ancestors) out.push_back(words.head[out.back()]);
  return out;
}

std::string arc(const SentenceWords& words, std::uint32_t i) {
  const Token& token = words.at(i);
  std::string out{name_of(token.dep)};
  const bool tells = token.dep == Dep::prep || token.dep == Dep::agent || token.dep == Dep::dative;
  if (tells && token.pos == Pos::ADP) (out += ':') += lower(token.lemma);
  return out;
}

std::string path_between(const SentenceWords& words, const std::vector<std::uint32_t>& climb, std::uint32_t to) {
  const auto below = ancestors(words, to);
  const auto meeting =
      std::ranges::find_if(below, [&](std::uint32_t x) { return std::ranges::find(climb, x) != climb.end(); });
  if (meeting == below.end()) return "none";
  const auto ups = static_cast<std::size_t>(std::ranges::find(climb, *meeting) - climb.begin());
  const auto downs = static_cast<std::size_t>(meeting - below.begin());
  if (ups + downs > longest_path) return std::string{"far"} + (ups > 3 ? "1" : "0") + (downs > 3 ? "1" : "0");
  std::string path;
  for (std::size_t k = 0; k < ups; ++k) path.append(k ? "^" : "").append(arc(words, climb[k]));
  path += "|";
  for (std::size_t k = downs; k-- > 0;) path.append(arc(words, below[k])).append(k ? "v" : "");
  return path;
}

// Sign and the bit width of how far apart the words stand, at most 6.
std::string distance_between(std::uint32_t trigger, std::uint32_t word) {
  const std::uint32_t away = word > trigger ? word - trigger : trigger - word;
  std::string out{word < trigger ? '-' : '+'};
  return out += std::to_string(std::min(6, static_cast<int>(std::bit_width(away))));
}

}  // namespace

std::vector<PairRows> pair_rows(const SentenceWords& words, std::uint32_t trigger,
                                const std::vector<std::uint32_t>& candidates) {
  const auto climb = ancestors(words, trigger);
  const Token& t = words.at(trigger);
  const std::string voice = std::string{name_of(t.pos)} + (words.passive[trigger] ? "p" : "a");
  const std::string lemma = lower(t.lemma);
  std::vector<PairRows> rows;
  for (const std::uint32_t j : candidates) {
    const Token& token = words.at(j);
    const std::string path = path_between(words, climb, j);
    const std::string kind = std::string{name_of(token.pos)} + "/" + std::string{name_of(words.label[j])};
    const std::string distance = distance_between(trigger, j);
    const std::string_view dep = name_of(token.dep), above = name_of(words.at(words.head[j]).pos);
    const std::array<std::uint64_t, pair_feature_count> hashes{fnv1a({"p", path}),
                                                               fnv1a({"v", voice, path}),
                                                               fnv1a({"d", distance}),
                                                               fnv1a({"c", kind}),
                                                               fnv1a({"h", dep, "/", above}),
                                                               fnv1a({"k", kind, path}),
                                                               fnv1a({"l", lemma, path}),
                                                               fnv1a({"q", voice, name_of(t.dep), "/", dep}),
                                                               fnv1a({"e", distance, kind})};
    PairRows& pair = rows.emplace_back();
    for (std::size_t k = 0; k < pair_feature_count; ++k)
      pair.features[k] = static_cast<std::uint32_t>(hashes[k] & (feature_rows - 1));
    pair.path = static_cast<std::uint32_t>(fnv1a({"m", voice, path}) & (path_rows - 1));
  }
  return rows;
}

}  // namespace entente::detail
