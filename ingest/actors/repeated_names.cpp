#include "ingest/actors/longer_names.h"
#include "ingest/actors/name_guards.h"
#include "ingest/actors/offices.h"
#include "ingest/actors/persons.h"
#include "ingest/actors/same_people.h"
#include "ingest/actors/title_holders.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool may_be_name(const Scene& scene, std::uint32_t at) {
  const Pos pos = token(scene, at).pos;
  const bool acronym = case_of(word(scene, at)) == Case::upper && word(scene, at).size() < 5;
  return scene.name_at[at] == none && !acronym && is_capitalised(word(scene, at)) && !scene.is_no_name[at] &&
         pos != Pos::PRON && pos != Pos::ADP && pos != Pos::DET && pos != Pos::AUX && pos != Pos::CCONJ &&
         pos != Pos::SCONJ;
}

bool is_given_name(const Scene& scene, std::uint32_t at) {
  return scene.name_at[at] == none && token(scene, at).pos == Pos::PROPN && case_of(word(scene, at)) == Case::capital &&
         !is_title_word(scene, at);
}

// "the [Booker] Prize", "National [Park] Service".
bool is_part_of_longer_name(const Scene& scene, std::uint32_t at) {
  const Token& t = token(scene, at);
  return t.dep == Dep::compound && t.head > at && token(scene, t.head).pos == Pos::PROPN &&
         is_capitalised(word(scene, t.head)) && !is_headline(scene, at);
}

// "[Montenegro] Assembly", "[Jordan] Valley": a state's or place's name inside another name.
bool is_place_in_name(const Scene& scene, std::uint32_t at) {
  const std::size_t end = scene.piece_of[at + 1];
  const auto match = scene.data.names.longest(scene.pieces, scene.piece_of[at], end);
  const bool place = match.end == end && std::any_of(match.values.begin(), match.values.end(), [&](auto value) {
                       const std::uint32_t record = scene.data.senses[value].record;
                       return record != no_record && (scene.data.records[record].type == EntityType::state ||
                                                      scene.data.records[record].type == EntityType::place);
                     });
  return place && std::any_of(scene.free_names.begin(), scene.free_names.end(), [&](const FreeName& name) {
           return name.label != EntityLabel::PERSON && name.tokens.size() > 1 && name.tokens.contains(at);
         });
}

// "[Vera] Hollande", "[National Military] Park": a name before the surname that makes it somebody or something else's.
bool has_other_name_before(const Scene& scene, std::uint32_t at) {
  if (at == 0 || is_headline(scene, at)) return false;
  const Token& before = token(scene, at - 1);
  const bool everyday = !kind_of_name(scene, lower(scene, at)).empty() && before.pos == Pos::PROPN &&
                        is_capitalised(word(scene, at - 1)) && !title_before(scene, at);
  return (everyday || is_given_name(scene, at - 1)) && before.dep == Dep::compound && before.head == at;
}

bool leads_state(const Scene& scene, std::uint32_t person) {
  static const WordClass& leading = actor_words("leading_positions");
  return has_office(scene, person, [&](const Office& office) {
    return leading.contains(office.position) && office.range.contains(scene.date);
  });
}

// Of somebody in office whom the text names without first name: only where the word is read as a name.
std::uint32_t holder_named(Scene& scene, std::uint32_t at, const std::string& surname) {
  if (token(scene, at).pos != Pos::PROPN || surname.size() < 4 || has_other_name_before(scene, at)) return none;
  const std::uint32_t known = known_person(scene, {surname}, {});
  if (known == none || is_place_in_name(scene, at)) return none;
  const bool everyday = scene.data.name_word.contains(surname) || scene.data.gender_of_name.contains(surname);
  if ((everyday || !leads_state(scene, known)) && is_part_of_longer_name(scene, at)) return none;
  if (everyday && case_of(word(scene, at)) == Case::upper && is_headline(scene, at)) return none;  // "HE SAID"
  const bool led = scene.article.date && leads_ever(scene, known);                                 // of the last years
  return led || surname.size() > 6 || country_in_office(scene, known) ? entity_of_known(scene, known) : none;
}

// "Fort [Campbell]", "Lake [Como]".
bool is_of_facility(const Scene& scene, std::uint32_t at) {
  if (at == 0 || !is_capitalised(word(scene, at - 1))) return false;
  return kind_of_word(scene, at - 1) == "facility";
}

}  // namespace

bool is_title_word(const Scene& scene, std::uint32_t at) {
  return scene.data.title_words.longest(scene.pieces, scene.piece_of[at], scene.piece_of[at + 1]).end >
             scene.piece_of[at] ||
         scene.data.nouns.contains(lower(scene, at));
}

bool is_in_title(const Scene& scene, TokenSpan name) {
  constexpr std::uint32_t words_before = 3;
  for (std::uint32_t first = name.first > words_before ? name.first - words_before : 0; first <= name.first; ++first) {
    const std::size_t start = scene.piece_of[first], end = scene.piece_of[name.last];
    const auto title = scene.data.title_words.longest(scene.pieces, start, scene.pieces.size());
    if (title.end >= end && title.end > start && (first < name.first || title.end > end)) return true;
  }
  return false;
}

// "[Bashar] Assad": an editor's addition is part of the name.
TokenSpan with_bracket(const Scene& scene, TokenSpan tokens) {
  const std::uint32_t start = scene.document.sentences[scene.sentence_at[tokens.first]].first;
  if (tokens.first < start + 3 || word(scene, tokens.first - 1) != "]") return tokens;
  for (std::uint32_t i = tokens.first - 2; i > start && i + 4 > tokens.first; --i)
    if (word(scene, i) == "[") return {i, tokens.last};
  return tokens;
}

namespace {

bool holds_word(std::string_view name, std::string_view text) {
  const std::vector<Piece> pieces = pieces_of(name);
  return std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) { return piece.text == fold(text); });
}

// "[de] Beer", "[El-]Sonni", "[Alder-]Holm": particles and halves before a surname belong to it.
std::uint32_t with_particles(const Scene& scene, std::uint32_t first, std::uint32_t entity) {
  const std::uint32_t start = scene.document.sentences[scene.sentence_at[first]].first;
  for (int steps = 0; steps < 2; ++steps) {
    const bool hyphen = first > start + 1 && word(scene, first - 1) == "-";
    const std::uint32_t before = hyphen ? first - 2 : first - 1;
    if (first <= start || scene.name_at[before] != none) break;
    const bool half = hyphen && holds_word(scene.entities[entity].name, word(scene, before));
    if (!half && !is_particle(lower(scene, before))) break;
    first = before;
  }
  return first;
}

// The people of one surname: where each is named in the order of the text, the last of each given name, and who is
// meant in any place.
struct Bearers {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> named;  // first token, entity
  std::unordered_map<std::string, std::uint32_t> by_given_name;
  std::uint32_t always = none;
};

using BearersBySurname = std::unordered_map<std::string, Bearers>;

// Who is in office and named first is meant everywhere, somebody's relative only where nobody else has the name.
BearersBySurname by_surname(const Scene& scene, const std::vector<PersonName>& names) {
  BearersBySurname bearers;
  const Relatives relatives = relatives_among(scene, names);
  const auto is_relative = [&](const auto& named) { return relatives.contains(named.second); };
  for (const PersonName& name : names) {
    if (name.words.back().size() < 3 || scene.entities[name.entity].type != EntityType::person) continue;
    Bearers& own = bearers[name.words.back()];
    own.named.emplace_back(name.tokens.first, name.entity);
    if (name.words.size() > 1) own.by_given_name.insert_or_assign(name.words.front(), name.entity);
  }
  for (auto& [surname, list] : bearers) {
    if (!std::ranges::all_of(list.named, is_relative)) std::erase_if(list.named, is_relative);
    std::sort(list.named.begin(), list.named.end());
    if (holds_office(scene, list.named.front().second)) list.always = list.named.front().second;
  }
  return bearers;
}

// Whom the given name tells, else the last named before, or the first after.
std::uint32_t bearer_at(const Bearers& bearers, const std::string& given, std::uint32_t at) {
  if (const auto own = bearers.by_given_name.find(given); own != bearers.by_given_name.end()) return own->second;
  if (bearers.always != none) return bearers.always;
  const auto after = std::upper_bound(bearers.named.begin(), bearers.named.end(), std::pair{at, std::uint32_t{none}});
  return after == bearers.named.begin() ? after->second : std::prev(after)->second;
}

// The surname at the token; some sources lose the apostrophe of "Assad's".
BearersBySurname::const_iterator surname_at(const Scene& scene, const BearersBySurname& bearers, std::uint32_t at) {
  const std::string surname = lower(scene, at);
  const auto found = bearers.find(surname);
  if (found != bearers.end() || surname.size() < 5 || surname.back() != 's') return found;
  return bearers.find(surname.substr(0, surname.size() - 1));
}

// "[Anna] Novak"; a line of capitals has verbs before names.
std::uint32_t with_given_names(const Scene& scene, std::uint32_t at) {
  const bool headline = is_headline(scene, at);
  std::uint32_t first = at;
  while (first > 0 && first + 2 > at && is_given_name(scene, first - 1) &&
         (!headline || scene.data.gender_of_name.contains(lower(scene, first - 1))))
    --first;
  return first;
}

// The head of state in office whom a surname alone means although only a relative has a longer name.
std::uint32_t leader_in_office(const Scene& scene, const PersonName& surname, std::uint32_t longer) {
  const std::uint32_t leader = is_junior(scene, surname.tokens) ? none : leader_of_surname(scene, surname, longer);
  return leader != none && country_in_office(scene, leader) ? leader : none;
}

}  // namespace

void add_repeated(Scene& scene, const std::vector<PersonName>& names) {
  const BearersBySurname bearers = by_surname(scene, names);
  for (std::uint32_t i = 0; i < size(scene); ++i) {
    if (!may_be_name(scene, i) || is_of_facility(scene, i) ||
        scene.organisation_words.contains(std::string{word(scene, i)}))
      continue;
    auto found = surname_at(scene, bearers, i);
    std::uint32_t last = i + 1;  // "Anna Novak", where both words stand alone too
    while (found != bearers.end() && last < size(scene) && may_be_name(scene, last) && !is_headline(scene, i) &&
           token(scene, last).pos == Pos::PROPN && bearers.contains(lower(scene, last)))
      found = bearers.find(lower(scene, last++));
    std::uint32_t first = with_given_names(scene, i);
    std::uint32_t entity = found != bearers.end() ? bearer_at(found->second, lower(scene, first), i)
                                                  : holder_named(scene, i, lower(scene, i));
    if (entity == none) continue;
    const PersonName surname{{i, last}, {lower(scene, i)}, none};
    std::uint32_t holder = holder_titled(scene, surname, entity);
    if (holder == none && first == i) holder = leader_in_office(scene, surname, entity);
    if (holder != none) entity = entity_of_known(scene, holder);
    if (found != bearers.end()) first = with_particles(scene, first, entity);
    add_mention(scene, with_bracket(scene, {first, last}), entity, MentionForm::name, "person.repeated", 0.85F);
  }
}

}  // namespace entente::detail
