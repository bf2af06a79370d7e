#include "ingest/actors/name_guards.h"
#include "ingest/actors/offices.h"
#include "ingest/actors/persons.h"
#include "ingest/actors/same_people.h"

#include <algorithm>

namespace entente::detail {

namespace {

// 'Frederick "Fritz" Holm' is called Frederick Holm.
std::string without_nickname(std::string_view name) {
  const std::size_t open = name.find_first_of("\"");
  const std::size_t close = open == std::string_view::npos ? open : name.find('"', open + 1);
  if (close == std::string_view::npos) return std::string{name};
  return std::string{name.substr(0, open)}.append(name.substr(close + 1));
}

}  // namespace

std::vector<std::string> words_of_name(const Scene& scene, TokenSpan tokens) {
  static const WordClass& numbers = actor_words("numbers_in_names");
  std::vector<std::string> words;
  for (const Piece& piece : pieces_of(without_nickname(text_of(scene.document, tokens))))
    if (piece.shape != Case::other && !numbers.contains(piece.text)) words.push_back(piece.text);
  while (words.size() > 2 && words[1].size() == 1 && !is_particle(words[1])) words.erase(words.begin() + 1);
  return words;
}

namespace {

// "anti-[Trump]", "Pro-[Clinton]": what comes before the hyphen is no part of the name.
TokenSpan without_attitude(const Scene& scene, TokenSpan tokens) {
  static const WordClass& prefixes = actor_words("prefixes_of_attitude");
  const bool told = tokens.size() > 2 && prefixes.contains(lower(scene, tokens.first)) &&
                    word(scene, tokens.first + 1) == "-" && is_capitalised(word(scene, tokens.first + 2));
  return told ? TokenSpan{tokens.first + 2, tokens.last} : tokens;
}

// Titles that the recogniser took into the name are cut off.
TokenSpan without_title(const Scene& scene, TokenSpan tokens) {
  while (tokens.size() > 1) {
    const auto match =
        scene.data.title_words.longest(scene.pieces, scene.piece_of[tokens.first], scene.piece_of[tokens.last]);
    const bool title = match.end > scene.piece_of[tokens.first] && match.end < scene.piece_of[tokens.last];
    if (!title || scene.pieces[match.end].token == tokens.first) return tokens;
    const bool given = scene.pieces[match.end].token == tokens.first + 1 && tokens.size() == 2 &&
                       scene.data.gender_of_name.contains(lower(scene, tokens.first));
    if (given) return tokens;  // "Dean Alder"
    tokens.first = scene.pieces[match.end].token;
  }
  return tokens;
}

bool is_free(const Scene& scene, TokenSpan tokens) {
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
    if (scene.name_at[i] != none) return false;
  return true;
}

bool is_role(const Scene& scene, std::uint32_t at) {
  const auto noun = scene.data.nouns.find(fold(token(scene, at).lemma));
  return noun != scene.data.nouns.end() && noun->second.type == EntityType::person;
}

// What the recogniser took for something else: after a title, beside a role in apposition, or known by full name.
bool is_person_after_all(const Scene& scene, const FreeName& name) {
  if (name.label == EntityLabel::EVENT || name.label == EntityLabel::FAC || !name.country.empty()) return false;
  if (name.tokens.size() > 3 || !is_capitalised(word(scene, name.tokens.first))) return false;
  const std::uint32_t known = known_person(scene, words_of_name(scene, name.tokens), {});
  if (known != none && (name.tokens.size() > 1 || country_in_office(scene, known))) return true;
  if (const auto title = title_before(scene, name.tokens.first); title && title->title->position != "head_of_body")
    return true;
  const std::uint32_t head = head_of(scene, name.tokens);
  const Token& t = token(scene, head);
  return name.tokens.size() > 1 && t.dep == Dep::appos && is_role(scene, t.head) && token(scene, t.head).tag == "NN";
}

// "of the Union", "Human Rights", "Organ Project": what is left of a name that never was a person's.
bool is_of_things(const Scene& scene, TokenSpan tokens) {
  const bool digits = text_of(scene.document, tokens).find_first_of("0123456789") != std::string_view::npos;
  if (digits && tokens.size() > 1) return true;
  const Pos pos = token(scene, tokens.first).pos;
  if (pos == Pos::ADP || pos == Pos::DET || (pos == Pos::NOUN && !is_capitalised(word(scene, tokens.first))))
    return true;
  if (tokens.size() < 2) return false;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
    if (lower(scene, i) == "of") return true;
  const std::string_view kind = kind_of_word(scene, tokens.last - 1);
  const bool thing = !kind.empty() && kind != "common" && kind != "club";
  const auto noun = scene.data.nouns.find(lower(scene, tokens.last - 1));
  const bool common = noun != scene.data.nouns.end() && noun->second.kind != "people" && noun->second.kind != "office";
  return (thing || common) && !scene.data.gender_of_name.contains(lower(scene, tokens.first));
}

// "[Moses] Alder", where the recogniser saw the surname alone.
TokenSpan with_given_name(const Scene& scene, TokenSpan tokens) {
  if (tokens.first == 0 || tokens.size() > 2) return tokens;
  const std::uint32_t before = tokens.first - 1;
  const Token& t = token(scene, before);
  const bool given = t.pos == Pos::PROPN && t.dep == Dep::compound && tokens.contains(t.head) &&
                     scene.name_at[before] == none && case_of(word(scene, before)) == Case::capital &&
                     scene.data.gender_of_name.contains(lower(scene, before));
  const bool has_own = scene.data.gender_of_name.contains(lower(scene, tokens.first));
  return given && !has_own ? TokenSpan{before, tokens.last} : tokens;
}

// "Trump-Putin", "Obama Castro", a heading's "Trump Invites Putin": two people in office who are known by these
// surnames.
bool are_two(const Scene& scene, const PersonName& name) {
  const auto may_be_of_one = [&](const std::string& word) {
    return is_particle(word) || scene.data.gender_of_name.contains(word);
  };
  if (name.words.size() < 2 || name.words.size() > 3 || name.tokens.size() < name.words.size() ||
      std::any_of(name.words.begin(), name.words.end() - 1, may_be_of_one))
    return false;
  const std::uint32_t first = known_person(scene, {name.words.front()}, {});
  const std::uint32_t last = known_person(scene, {name.words.back()}, {});
  return first != none && last != none && first != last && country_in_office(scene, first) &&
         country_in_office(scene, last);
}

void add_people(const Scene& scene, PersonName name, std::vector<PersonName>& names) {
  if (name.words.empty()) return;
  if (!are_two(scene, name)) return names.push_back(std::move(name));
  names.push_back({{name.tokens.first, name.tokens.first + 1}, {name.words.front()}, none});
  names.push_back({{name.tokens.last - 1, name.tokens.last}, {name.words.back()}, none});
}

std::vector<PersonName> recognised(const Scene& scene) {
  std::vector<PersonName> names;
  for (const FreeName& name : scene.free_names) {
    const TokenSpan named = without_attitude(scene, name.tokens);
    const TokenSpan tokens = without_title(scene, named);
    if (is_of_things(scene, tokens)) continue;
    const bool titled = tokens != named && kind_of_word(scene, tokens.last - 1).empty();  // not "National [Day]"
    if (name.label != EntityLabel::PERSON && !titled && !is_person_after_all(scene, name)) continue;
    if (!is_free(scene, tokens)) continue;
    const TokenSpan whole = with_given_name(scene, tokens);
    add_people(scene, {whole, words_of_name(scene, whole), none}, names);
  }
  return names;
}

// Capitalised words right after a title that nothing else claimed: "Sen. Grassley".
void add_titled(const Scene& scene, std::vector<PersonName>& names) {
  std::vector<bool> taken(size(scene), false);
  for (const PersonName& name : names)
    std::fill(taken.begin() + name.tokens.first, taken.begin() + name.tokens.last, true);
  for (std::uint32_t i = 1; i < size(scene); ++i) {
    if (taken[i] || scene.name_at[i] != none || token(scene, i).pos != Pos::PROPN || !is_capitalised(word(scene, i)))
      continue;
    if (!title_before(scene, i) || is_title_word(scene, i)) continue;
    std::uint32_t last = i + 1;
    while (last < size(scene) && !taken[last] && scene.name_at[last] == none && token(scene, last).pos == Pos::PROPN &&
           is_capitalised(word(scene, last)))
      ++last;
    const TokenSpan tokens = without_title(scene, {i, last});
    PersonName person{tokens, words_of_name(scene, tokens), none};
    if (!person.words.empty() && !is_of_things(scene, tokens)) names.push_back(std::move(person));
    i = last;
  }
}

}  // namespace

std::vector<PersonName> people_named(const Scene& scene) {
  std::vector<PersonName> names = recognised(scene);
  add_titled(scene, names);
  std::sort(names.begin(), names.end(), [](const PersonName& a, const PersonName& b) { return a.tokens < b.tokens; });
  return names;
}

}  // namespace entente::detail
