#include "cli/name_sounds.h"

#include <array>
#include <utility>

namespace entente {
namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

// Longer ones first. After the romanisations of Arabic, Persian, Russian and Chinese names that papers use side by
// side.
constexpr std::array<Spelling, 21> spellings{{
    {"tsch", "x"}, {"sch", "s"}, {"tch", "x"}, {"kh", "k"}, {"gh", "g"}, {"ph", "f"}, {"th", "t"},
    {"dh", "d"},   {"sh", "s"},  {"ch", "x"},  {"zh", "j"}, {"dj", "j"}, {"dz", "z"}, {"ck", "k"},
    {"q", "k"},    {"c", "k"},   {"v", "f"},   {"w", "f"},  {"p", "b"},  {"x", "ks"}, {"y", "i"},
}};

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

std::string respelt(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    const Spelling* found = nullptr;
    for (const Spelling& each : spellings)
      if (found == nullptr && word.substr(i).starts_with(each.first)) found = &each;
    out += found ? found->second : word.substr(i, 1);
    i += found ? found->first.size() : 1;
  }
  return out;
}

}  // namespace

std::string sound_of(std::string_view word) {
  const std::string letters = respelt(word);
  std::string sound;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char letter = letters[i];
    const bool opens = sound.empty();
    if ((is_vowel(letter) && !opens) || (letter == 'h' && i + 1 == letters.size())) continue;
    const char kept = is_vowel(letter) ? 'a' : letter;
    if (opens || sound.back() != kept) sound += kept;
  }
  return sound;
}

}  // namespace entente
