#include "ingest/actors/name_sounds.h"

#include "data_actors.h"
#include "ingest/actors/table.h"

#include <algorithm>

namespace entente::detail {
namespace {

struct Spelling {
  std::string_view letters;
  std::string_view sound;
};

const std::vector<Spelling>& spellings() {
  static const std::vector<Spelling> all = [] {
    const Table table = read_table(embedded_actors("name_spellings.tsv"), "name_spellings.tsv");
    std::vector<Spelling> read;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      read.push_back({table.cell(row, "spelling"), table.cell(row, "sound")});
    return read;
  }();
  return all;
}

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

std::string respelt(std::string_view word) {
  std::string out;
  while (!word.empty()) {
    const auto found =
        std::ranges::find_if(spellings(), [&](const Spelling& each) { return word.starts_with(each.letters); });
    const bool known = found != spellings().end();
    out += known ? found->sound : word.substr(0, 1);
    word.remove_prefix(known ? found->letters.size() : 1);
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

}  // namespace entente::detail
