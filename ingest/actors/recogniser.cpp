#include "ingest/actors/name_guards.h"
#include "ingest/actors/persons.h"
#include "ingest/actors/readings.h"

#include <algorithm>

namespace entente::detail {
namespace {

bool is_named(EntityLabel label) {
  switch (label) {
    case EntityLabel::PERSON:
    case EntityLabel::ORG:
    case EntityLabel::GPE:
    case EntityLabel::LOC:
    case EntityLabel::FAC:
    case EntityLabel::NORP:
    case EntityLabel::EVENT:
    case EntityLabel::LANGUAGE:
      return true;
    default:
      return false;
  }
}

std::vector<std::uint32_t> hits_in(const Scene& scene, TokenSpan tokens) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
    if (scene.hit_at[i] != none && (found.empty() || found.back() != scene.hit_at[i])) found.push_back(scene.hit_at[i]);
  return found;
}

void drop_hit(Scene& scene, std::uint32_t index) {
  Hit& hit = scene.hits[index];
  std::fill(scene.hit_at.begin() + hit.tokens.first, scene.hit_at.begin() + hit.tokens.last, none);
  hit.senses.clear();
}

bool only_directions_left(const Scene& scene, TokenSpan tokens) {
  static const WordClass& directions = actor_words("words_beside_a_known_name");
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
    if (scene.hit_at[i] == none && scene.piece_of[i] != scene.piece_of[i + 1] && token(scene, i).pos != Pos::PUNCT &&
        !directions.contains(lower(scene, i)))
      return false;
  return true;
}

bool has_comma(const Scene& scene, TokenSpan tokens) {
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
    if (word(scene, i) == ",") return true;
  return false;
}

// Adjectives and states before a person's name are not part of it: "[French] Hollande".
TokenSpan without_nationality(const Scene& scene, TokenSpan tokens) {
  while (tokens.size() > 1 && scene.hit_at[tokens.first] != none) {
    const Hit& hit = scene.hits[scene.hit_at[tokens.first]];
    const Sense sense = choose_sense(scene, hit);
    if (sense.use != Use::adjective || hit.tokens.last >= tokens.last) break;
    tokens.first = hit.tokens.last;
  }
  return tokens;
}

const Record& record_at(const Scene& scene, std::uint32_t hit) {
  return scene.data.records[choose_sense(scene, scene.hits[hit]).record];
}

// The recogniser reads over ends of lines; a name does not.
TokenSpan first_line(const Scene& scene, TokenSpan tokens) {
  for (std::uint32_t i = tokens.first + 1; i < tokens.last; ++i)
    if (token(scene, i).pos == Pos::SPACE && word(scene, i).find('\n') != std::string_view::npos)
      return {tokens.first, i};
  return tokens;
}

// "[Near] Palmyra".
TokenSpan without_preposition(const Scene& scene, TokenSpan tokens) {
  static const WordClass& before_names = actor_words("words_before_names");
  while (tokens.size() > 1 && before_names.contains(lower(scene, tokens.first))) ++tokens.first;
  return tokens;
}

// "Compagnia Aerea (CAI": a name ends before a bracket.
TokenSpan before_bracket(const Scene& scene, TokenSpan tokens) {
  for (std::uint32_t i = tokens.first + 1; i < tokens.last; ++i)
    if (word(scene, i).find_first_of("()<>") != std::string_view::npos) return {tokens.first, i};
  return tokens;
}

// "Vera Holm/Reuters": a name ends before the stroke.
TokenSpan before_stroke(const Scene& scene, TokenSpan tokens) {
  for (std::uint32_t i = tokens.first + 1; i < tokens.last; ++i)
    if (word(scene, i) == "/") return {tokens.first, i};
  return tokens;
}

// 'Holm "Mini-Me"': what stands in quotes at the end is no part of the name.
TokenSpan before_quotation(const Scene& scene, TokenSpan tokens) {
  for (std::uint32_t i = tokens.first + 1; i < tokens.last; ++i) {
    if (!is_quotation_mark(word(scene, i))) continue;
    std::uint32_t close = i + 1;
    while (close < tokens.last && !is_quotation_mark(word(scene, close))) ++close;
    if (close + 1 >= tokens.last) return {tokens.first, i};
    i = close;
  }
  return tokens;
}

// 'Anna "Nan" [Holm]': a nickname in quotes stands inside the name.
TokenSpan with_nickname(const Scene& scene, TokenSpan tokens) {
  std::uint32_t quotes = 0;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) quotes += is_quotation_mark(word(scene, i));
  if (quotes != 1 || tokens.last + 1 >= size(scene) || !is_quotation_mark(word(scene, tokens.last))) return tokens;
  const std::uint32_t surname = tokens.last + 1;
  const bool name = token(scene, surname).pos == Pos::PROPN && is_capitalised(word(scene, surname)) &&
                    !scene.is_no_name[surname] && scene.hit_at[surname] == none;
  return name ? TokenSpan{tokens.first, surname + 1} : tokens;
}

// "Lee Yeung[-tat]": a name goes on to the end of its hyphenated word; not "Obama-era".
TokenSpan with_hyphenated_end(const Scene& scene, TokenSpan tokens) {
  const std::uint32_t hyphen = tokens.last, end = tokens.last + 1;
  if (tokens.size() < 2 || end >= size(scene) || word(scene, hyphen) != "-" || scene.hit_at[end] != none) return tokens;
  const bool joined = scene.piece_of[hyphen - 1] == scene.piece_of[end];
  const bool syllable = token(scene, end).pos == Pos::PROPN || word(scene, end).size() < 5;
  return joined && syllable ? TokenSpan{tokens.first, end + 1} : tokens;
}

// "ASAP", "FREE", "Thanks": what the recogniser takes for names in letters and blogs.
bool is_no_name_at_all(const Scene& scene, TokenSpan tokens) {
  return tokens.size() < 5 && kind_of_name(scene, fold(text_of(scene.document, tokens))) == "none";
}

// "Arabic", "Persian"; not "Aleppo".
bool may_be_language(const Scene& scene, std::uint32_t hit) {
  const Use use = choose_sense(scene, scene.hits[hit]).use;
  return use == Use::adjective || use == Use::demonym || use == Use::homonym;
}

struct Decision {
  bool keep_hits = true;
  std::optional<FreeName> name;
};

// "Won't [Hurt Bavaria]'s": the verb of a headline and a place; not "Anna Paris".
bool ends_in_land(const Scene& scene, TokenSpan tokens, std::uint32_t hit) {
  const EntityType type = record_at(scene, hit).type;
  if (scene.hits[hit].tokens.last != tokens.last || (type != EntityType::state && type != EntityType::place))
    return false;
  for (std::uint32_t i = tokens.first; i < scene.hits[hit].tokens.first; ++i)
    if (word(scene, i).size() < 3 || scene.data.gender_of_name.contains(lower(scene, i))) return false;
  return !title_before(scene, tokens.first);
}

// Whether the recogniser takes the same words for a place elsewhere: "Won't [Hurt Bavaria]", "elections in Bavaria".
bool is_place_elsewhere(const Scene& scene, TokenSpan place) {
  const std::string_view text = text_of(scene.document, place);
  return std::any_of(scene.document.names.begin(), scene.document.names.end(), [&](const NamedSpan& other) {
    return (other.label == EntityLabel::GPE || other.label == EntityLabel::LOC) && other.tokens != place &&
           text_of(scene.document, other.tokens) == text;
  });
}

// "under [Aleppo late]": a known place and small words.
bool is_place_with_small_words(const Scene& scene, TokenSpan tokens, std::uint32_t hit) {
  const EntityType type = record_at(scene, hit).type;
  if (type != EntityType::state && type != EntityType::place) return false;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
    if (!scene.hits[hit].tokens.contains(i) && is_capitalised(word(scene, i))) return false;
  return true;
}

Decision decide_person(const Scene& scene, TokenSpan tokens, const std::vector<std::uint32_t>& hits) {
  if (hits.size() == 1 && is_place_with_small_words(scene, tokens, hits.front())) return {};
  for (const std::uint32_t hit : hits)
    if (record_at(scene, hit).type == EntityType::person) return {};
  if (ends_in_land(scene, tokens, hits.back()) &&
      (is_headline(scene, tokens.first) || is_place_elsewhere(scene, scene.hits[hits.back()].tokens)))
    return {};
  return {false, FreeName{without_nationality(scene, tokens), EntityLabel::PERSON, {}}};
}

// "U.S. Army Corps of … [Office]": a name of its own that begins with the army's.
Decision decide_organisation(const Scene& scene, TokenSpan tokens, const std::vector<std::uint32_t>& hits,
                             EntityLabel label) {
  const Record& first = record_at(scene, hits.front());
  const bool unit = first.type == EntityType::military && kind_of_word(scene, tokens.last - 1) == "organisation";
  if (scene.hits[hits.front()].inner && !unit) return {};
  if (is_headline(scene, tokens.first) && tokens.size() > 2) return {};
  const bool nested = first.type == EntityType::igo || first.type == EntityType::armed_group ||
                      first.type == EntityType::party || first.type == EntityType::government ||
                      first.type == EntityType::military;
  if ((nested && !unit) || has_comma(scene, tokens)) return {};
  return {false, FreeName{tokens, label, first.country}};
}

Decision decide(const Scene& scene, TokenSpan tokens, EntityLabel label, const std::vector<std::uint32_t>& hits) {
  if (tokens.size() > 3 && is_headline(scene, tokens.first)) return {};
  if (hits.empty()) {
    const bool written_as_name =
        is_capitalised(word(scene, tokens.first)) || is_capitalised(word(scene, tokens.last - 1));
    return written_as_name ? Decision{true, FreeName{tokens, label, {}}} : Decision{};
  }
  const TokenSpan inner{scene.hits[hits.front()].tokens.first, scene.hits[hits.back()].tokens.last};
  const bool covered = hits.size() == 1 && inner.first <= tokens.first && tokens.last <= inner.last;
  if (covered || only_directions_left(scene, tokens)) return {};
  switch (label) {
    case EntityLabel::PERSON:
      return decide_person(scene, tokens, hits);
    case EntityLabel::ORG:
    case EntityLabel::FAC:
      return decide_organisation(scene, tokens, hits, label);
    case EntityLabel::GPE:
    case EntityLabel::LOC:
      if (has_comma(scene, tokens)) return {};
      return {false, FreeName{tokens, label, record_at(scene, hits.front()).country}};
    default:
      return {};
  }
}

}  // namespace

void join_recogniser(Scene& scene) {
  for (const NamedSpan& named : scene.document.names) {
    if (!is_named(named.label)) continue;
    TokenSpan tokens =
        trimmed(scene, before_bracket(scene, without_preposition(scene, first_line(scene, named.tokens))));
    if (named.label == EntityLabel::PERSON)
      tokens = with_hyphenated_end(scene, before_quotation(scene, with_nickname(scene, before_stroke(scene, tokens))));
    if (is_byline(scene, tokens)) {
      for (const std::uint32_t hit : hits_in(scene, tokens)) drop_hit(scene, hit);
      std::fill(scene.is_no_name.begin() + tokens.first, scene.is_no_name.begin() + tokens.last, true);
      continue;
    }
    const auto hits = hits_in(scene, tokens);
    for (const std::uint32_t hit : hits)
      if (scene.hits[hit].tokens.first >= tokens.first && scene.hits[hit].tokens.last <= tokens.last)
        scene.hits[hit].label = named.label;
    Decision decision = decide(scene, tokens, named.label, hits);
    if (!decision.keep_hits)
      for (const std::uint32_t hit : hits)
        if (decision.name && decision.name->tokens.contains(scene.hits[hit].tokens.first)) {
          if (named.label == EntityLabel::ORG)
            scene.hits[hit].nested = true;
          else
            drop_hit(scene, hit);
        }
    if (decision.name && is_no_name_at_all(scene, decision.name->tokens)) decision.name.reset();
    if (decision.name && named.label != EntityLabel::LANGUAGE) scene.free_names.push_back(std::move(*decision.name));
    if (named.label == EntityLabel::LANGUAGE)
      for (const std::uint32_t hit : hits)
        if (may_be_language(scene, hit)) drop_hit(scene, hit);
  }
  find_described_people(scene);
}

}  // namespace entente::detail
