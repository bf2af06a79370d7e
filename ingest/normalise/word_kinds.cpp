#include "ingest/normalise/word_kinds.h"

#include "data_normalise.h"

#include <algorithm>

namespace entente::detail {
namespace {

std::vector<PieceKey> pieces_of(std::string_view text, const std::vector<CasedWord>& heading, const ActorData& data) {
  std::vector<Piece> pieces;
  for (std::uint32_t i = 0; i < heading.size(); ++i)
    split_pieces(text.substr(heading[i].start, heading[i].end - heading[i].start), i, pieces);
  std::vector<PieceKey> keys;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool closes = i + 1 == pieces.size() || pieces[i + 1].token != pieces[i].token;
    keys.push_back({data.words.find(pieces[i].text), pieces[i].shape, pieces[i].token, closes});
  }
  return keys;
}

bool is_leader(std::uint32_t person, const ActorData& data) {
  static const WordClass& leading = actor_words("leading_positions");
  const auto offices = data.offices.find(person);
  return offices != data.offices.end() &&
         std::ranges::any_of(offices->second, [&](const Office& office) { return leading.contains(office.position); });
}

NameKind kind_of_surname(const std::string& key, const ActorData& data) {
  const auto people = data.by_surname.find(key);
  if (people == data.by_surname.end()) return NameKind::none;
  const bool leader =
      std::ranges::any_of(people->second, [&](std::uint32_t person) { return is_leader(person, data); });
  return leader ? NameKind::strong : NameKind::weak;
}

bool is_strong(Use use) {
  return use == Use::name || use == Use::adjective || use == Use::demonym || use == Use::metonym || use == Use::seat;
}

NameKind kind_of_senses(const std::vector<std::uint32_t>& senses, const ActorData& data) {
  const bool strong =
      std::ranges::any_of(senses, [&](std::uint32_t number) { return is_strong(data.senses[number].use); });
  return strong ? NameKind::strong : NameKind::weak;
}

void mark_names(const std::vector<PieceKey>& pieces, const ActorData& data, std::vector<NameKind>& kinds) {
  for (std::size_t from = 0; from < pieces.size();) {
    const auto match = data.names.longest(pieces, from, pieces.size());
    if (match.end == from) {
      ++from;
      continue;
    }
    const std::uint32_t first = pieces[from].token, last = pieces[match.end - 1].token;
    if (first == last)
      kinds[first] = std::max(kinds[first], kind_of_senses(match.values, data));
    else
      std::fill(kinds.begin() + first, kinds.begin() + last + 1, NameKind::part);
    from = match.end;
  }
}

// "IN" is no state where everything has capitals.
void drop_function_words(const std::vector<CasedWord>& heading, std::vector<NameKind>& kinds) {
  static const WordClass& function_words = words_for_reading("function_words");
  static const WordClass& acronyms = words_for_reading("acronyms_before_words");
  for (std::size_t i = 0; i < heading.size(); ++i)
    if (kinds[i] != NameKind::part && function_words.contains(heading[i].key) && !acronyms.contains(heading[i].key))
      kinds[i] = NameKind::none;
}

// "The president [said]": nobody of that name.
void drop_common_words(const std::vector<CasedWord>& heading, std::vector<NameKind>& kinds) {
  static const WordClass& words = words_for_reading("words_rather_than_names");
  for (std::size_t i = 0; i < heading.size(); ++i)
    if (kinds[i] != NameKind::part && words.contains(heading[i].key)) kinds[i] = NameKind::none;
}

// "Foreign Minister [Lavrov]": in front of a name a title is written as its bearer is.
void mark_titles(const std::vector<PieceKey>& pieces, const ActorData& data, std::vector<NameKind>& kinds) {
  for (std::size_t from = pieces.size(); from-- > 0;) {
    const auto match = data.title_words.longest(pieces, from, pieces.size());
    if (match.end == from || match.end == pieces.size()) continue;
    const std::uint32_t behind = pieces[match.end].token;
    if (pieces[from].token == behind || kinds[behind] == NameKind::none) continue;
    for (std::uint32_t i = pieces[from].token; i < behind; ++i)
      if (kinds[i] == NameKind::none) kinds[i] = NameKind::part;
  }
}

}  // namespace

const WordClass& words_for_reading(std::string_view class_name) {
  static const WordClasses classes{embedded_normalise("words.tsv"), "words.tsv"};
  return classes.named(class_name);
}

Commonness commonness_of(const std::string& key, const Engine& engine, const ActorData& data) {
  static const WordClass& capitalised = words_for_reading("always_capitalised");
  static const WordClass& function_words = words_for_reading("function_words");
  static const WordClass& common_words = words_for_reading("common_words");
  if (capitalised.contains(key)) return Commonness::unknown;
  if (function_words.contains(key)) return Commonness::function;
  if (common_words.contains(key) || data.nouns.contains(key)) return Commonness::common;
  for (const Pos pos : {Pos::VERB, Pos::ADJ, Pos::ADV})
    if (engine.knows_form(key, pos)) return Commonness::common;
  return engine.knows_form(key, Pos::NOUN) ? Commonness::noun : Commonness::unknown;
}

std::vector<NameKind> kinds_of_names(std::string_view text, const std::vector<CasedWord>& heading,
                                     const ActorData& data) {
  std::vector<NameKind> kinds(heading.size());
  for (std::size_t i = 0; i < heading.size(); ++i) kinds[i] = kind_of_surname(heading[i].key, data);
  const auto pieces = pieces_of(text, heading, data);
  mark_names(pieces, data, kinds);
  if (is_in_capitals(heading)) drop_function_words(heading, kinds);
  drop_common_words(heading, kinds);
  mark_titles(pieces, data, kinds);
  return kinds;
}

bool is_rather_common(const std::string& key, Commonness word, const ActorData& data) {
  static const WordClass& acronyms = words_for_reading("acronyms_before_words");
  if (word < Commonness::common || acronyms.contains(key)) return false;
  return word == Commonness::function || !is_written_capitalised(key, data);
}

bool is_written_capitalised(std::string_view word, const ActorData& data) {
  std::vector<Piece> pieces;
  split_pieces(word, 0, pieces);
  std::vector<PieceKey> keys;
  for (const Piece& piece : pieces) keys.push_back({data.words.find(piece.text), Case::capital, 0, true});
  return data.names.longest(keys, 0, keys.size()).end == keys.size() || data.by_surname.contains(fold(word));
}

}  // namespace entente::detail
