#include "ingest/actors/name_guards.h"

#include <algorithm>

namespace entente::detail {
namespace {

std::vector<std::string> words_in(const Scene& scene, TokenSpan tokens) {
  std::vector<std::string> words;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) words.push_back(lower(scene, i));
  return words;
}

std::string joined(const Scene& scene, TokenSpan tokens) {
  return fold(text_of(scene.document, tokens));
}

// The names of people that the article writes among small letters, where capitals tell where a name begins and ends.
struct KnownNames {
  std::set<std::string> whole;
  std::set<std::string> words;
  std::set<std::string> surnames;  // and single names
};

void add_name(const Scene& scene, TokenSpan tokens, KnownNames& known) {
  if (tokens.size() > 4 || is_headline(scene, tokens.first)) return;
  known.whole.insert(joined(scene, tokens));
  known.surnames.insert(lower(scene, tokens.last - 1));
  for (std::string& word : words_in(scene, tokens)) known.words.insert(std::move(word));
}

KnownNames names_in_sentences(const Scene& scene) {
  KnownNames known;
  for (const TokenSpan name : names_of_people(scene)) add_name(scene, trimmed(scene, name), known);
  return known;
}

bool may_be_of_name(const Scene& scene, std::uint32_t at, const KnownNames& known) {
  const std::string text = lower(scene, at);
  return text.size() < 3 || scene.data.gender_of_name.contains(text) || known.words.contains(text);
}

// Whether none of the words outside `kept` can be a name's.
bool are_others_no_names(const Scene& scene, TokenSpan name, TokenSpan kept, const KnownNames& known) {
  for (std::uint32_t i = name.first; i < name.last; ++i)
    if (!kept.contains(i) && may_be_of_name(scene, i, known)) return false;
  return true;
}

// A whole name, or a surname at the beginning: before it may stand a given name that no table has.
bool is_known_part(const Scene& scene, TokenSpan name, TokenSpan part, const KnownNames& known) {
  if (part.size() > 1) return known.whole.contains(joined(scene, part));
  const std::string surname = lower(scene, part.first);
  return part.first == name.first && surname.size() > 2 && known.surnames.contains(surname);
}

// The part of a name in a line of capitals that the article's sentences know: "[Grün] Verdict", "New [Leopold Grün]".
TokenSpan part_known(const Scene& scene, TokenSpan name, const KnownNames& known) {
  if (known.whole.contains(joined(scene, name))) return name;
  for (std::uint32_t length = name.size() - 1; length > 0; --length)
    for (std::uint32_t first = name.first; first + length <= name.last; ++first) {
      const TokenSpan part{first, first + length};
      if (is_known_part(scene, name, part, known) && are_others_no_names(scene, name, part, known)) return part;
    }
  return name;
}

// Where a name begins anew: the end of a caption and the sentence behind it ("Anna Novak [Novak]'s smile").
std::uint32_t repetition_in(const Scene& scene, TokenSpan name) {
  for (std::uint32_t i = name.first + 2; i < name.last; ++i) {
    if (word(scene, i).size() < 3) continue;
    const bool whole = word(scene, i) == word(scene, name.first) && i + 1 < name.last;
    if (whole || word(scene, i) == word(scene, i - 1)) return i;
  }
  return name.last;
}

}  // namespace

void settle_headlines(Scene& scene) {
  std::vector<FreeName> repeated;
  for (FreeName& name : scene.free_names) {
    const std::uint32_t second =
        name.label == EntityLabel::PERSON ? repetition_in(scene, name.tokens) : name.tokens.last;
    if (second == name.tokens.last) continue;
    repeated.push_back({{second, name.tokens.last}, name.label, {}});
    name.tokens.last = second;
  }
  scene.free_names.insert(scene.free_names.end(), repeated.begin(), repeated.end());
  const KnownNames known = names_in_sentences(scene);
  for (FreeName& name : scene.free_names)
    if (name.label == EntityLabel::PERSON && name.tokens.size() > 1 && is_headline(scene, name.tokens.first))
      name.tokens = part_known(scene, name.tokens, known);
}

}  // namespace entente::detail
