#include "ingest/actors/readings.h"
#include "ingest/actors/short_names.h"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr std::uint32_t longest_name = 12;  // tokens

bool is_acronym(const Scene& scene, std::uint32_t at) {
  const std::string_view text = word(scene, at);
  return text.size() > 2 && text.size() < 9 && case_of(text) == Case::upper &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_line_or_sentence_start(const Scene& scene, std::uint32_t at) {
  return scene.document.sentences[scene.sentence_at[at]].first == at || is_line_break(scene, at);
}

bool holds(std::string_view letters, char letter) {
  return letters.find(letter) != std::string_view::npos;
}

// Letters of another language's order: "FORDU" of a Regional Forum for University Development.
bool are_initials(std::string_view initials, std::string_view letters) {
  return holds(initials, letters.front()) && initials.size() * 3 >= letters.size() * 2 &&
         std::all_of(initials.begin(), initials.end(), [&](char initial) { return holds(letters, initial); });
}

// Letters in their order, some from inside the words: "ASX" of an Alder Sports Exchange.
bool are_in_order(const Scene& scene, TokenSpan name, std::string_view initials, std::string_view letters) {
  if (initials.front() != letters.front() || initials.size() > letters.size()) return false;
  std::size_t next = 0;
  for (std::uint32_t i = name.first; i < name.last; ++i)
    for (const char letter : lower(scene, i))
      if (next < letters.size() && letter == letters[next]) ++next;
  const auto found =
      std::count_if(letters.begin(), letters.end(), [&](char letter) { return holds(initials, letter); });
  return next == letters.size() && static_cast<std::size_t>(found) * 2 >= letters.size();
}

bool spells(const Scene& scene, TokenSpan name, std::string_view letters) {
  const std::string initials = initials_of(scene, name);
  return are_initials(initials, letters) || are_in_order(scene, name, initials, letters);
}

// "Regional Forum for University Development" before "(FORDU)": the run of names and linking words whose initials it
// is, else the shortest that spells it; empty where there is none.
TokenSpan name_before(const Scene& scene, std::uint32_t bracket) {
  static const WordClass& links = actor_words("linking_words_of_names");
  const std::string letters = lower(scene, bracket + 1);
  std::uint32_t capitals = 0;
  TokenSpan found{bracket, bracket};
  for (std::uint32_t first = bracket; first > 0 && bracket - first < longest_name;) {
    --first;
    const bool capital = is_capitalised(word(scene, first)) && token(scene, first).pos != Pos::PRON;
    if (!capital && !links.contains(lower(scene, first)) && word(scene, first) != "-") break;
    capitals += capital;
    const TokenSpan name{first, bracket};
    if (capital && capitals > 1 && initials_of(scene, name) == letters) return name;
    if (capital && capitals > 1 && found.size() == 0 && spells(scene, name, letters)) found = name;
    if (is_line_or_sentence_start(scene, first)) break;
  }
  return found;
}

bool is_land(const Scene& scene, const Hit& hit) {
  if (hit.senses.empty()) return true;
  const EntityType type = scene.data.records[choose_sense(scene, hit).record].type;
  return type == EntityType::state || type == EntityType::place;
}

// "Commission for Castes" is no person, whatever the recogniser says.
bool holds_preposition(const Scene& scene, TokenSpan name) {
  static const WordClass& links = actor_words("prepositions_in_names");
  for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i)
    if (links.contains(lower(scene, i))) return true;
  return false;
}

// What tables know, or a person.
bool is_known(const Scene& scene, TokenSpan name) {
  if (scene.hit_at[name.last - 1] != none) return true;  // "German Democratic Republic"
  for (std::uint32_t i = name.first; i < name.last; ++i)
    if (scene.hit_at[i] != none && !is_land(scene, scene.hits[scene.hit_at[i]])) return true;
  return std::any_of(scene.free_names.begin(), scene.free_names.end(), [&](const FreeName& other) {
    return other.label == EntityLabel::PERSON && name.contains(other.tokens.first) &&
           !holds_preposition(scene, other.tokens);
  });
}

// What the tables take the letters for is another thing of the same spelling.
void drop_hits_of(Scene& scene, std::string_view acronym) {
  for (Hit& hit : scene.hits) {
    if (hit.tokens.size() != 1 || word(scene, hit.tokens.first) != acronym) continue;
    scene.hit_at[hit.tokens.first] = none;
    hit.senses.clear();
  }
}

}  // namespace

// "Regional Forum for University Development (FORDU)": the words before the bracket are one name, and the letters
// nobody else's. Names that tables know keep their own.
void read_definitions(Scene& scene) {
  for (std::uint32_t i = 1; i + 2 < size(scene); ++i) {
    if (word(scene, i) != "(" || word(scene, i + 2) != ")" || !is_acronym(scene, i + 1)) continue;
    const TokenSpan name = name_before(scene, i);
    if (name.size() < 2 || is_known(scene, name)) continue;
    FreeName free{name, EntityLabel::ORG, nest_hits(scene, name)};
    drop_hits_of(scene, word(scene, i + 1));
    std::erase_if(scene.free_names, [&](const FreeName& other) {
      return other.tokens.first < name.last && name.first < other.tokens.last;
    });
    scene.free_names.push_back(std::move(free));
  }
}

}  // namespace entente::detail
