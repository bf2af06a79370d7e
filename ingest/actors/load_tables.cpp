#include "ingest/actors/actor_data.h"
#include "ingest/actors/word_classes.h"

namespace entente::detail {
namespace {

std::string text(std::string_view cell) {
  return std::string{cell};
}

EntityType type_of(std::string_view cell, EntityType fallback) {
  return value_named<EntityType>(cell).value_or(fallback);
}

void add_names(ActorData& data, std::string_view cell, std::uint32_t record, Use use) {
  for (const std::string_view phrase : split(cell, '|')) add_name(data, phrase, record, use);
}

// "northern Nigeria" is Nigeria.
bool is_part_of_state(const ActorData& data, std::string_view name) {
  static const WordClass& directions = actor_words("directions_of_states");
  const std::size_t space = name.find(' ');
  if (space == std::string_view::npos || !directions.contains(fold(name.substr(0, space)))) return false;
  return data.state_names.contains(std::string{name.substr(space + 1)});
}

Record record_of(const Table& table, std::size_t row, EntityType type) {
  Record record{.id = text(table.cell(row, "id")),
                .type = type,
                .name = text(table.cell(row, "name")),
                .country = text(table.cell(row, "country")),
                .wikidata = text(table.cell(row, "wikidata")),
                .kind = text(table.cell(row, "kind")),
                .successor = text(table.cell(row, "successor")),
                .range = range_of(table.cell(row, "start"), table.cell(row, "end"))};
  return record;
}

Use use_of(EntityType type) {
  if (type == EntityType::place || type == EntityType::facility) return Use::place;
  if (type == EntityType::media) return Use::media;
  return type == EntityType::person ? Use::person : Use::name;
}

Use use_of_metonym(std::string_view kind) {
  if (kind == "capital") return Use::capital;
  return kind == "ambiguous" ? Use::seat : Use::metonym;
}

std::string joined_pieces(std::string_view words) {
  std::string joined;
  for (const Piece& piece : pieces_of(words)) joined += (joined.empty() ? "" : " ") + piece.text;
  return joined;
}

}  // namespace

void load_states(const Table& table, ActorData& data) {
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (const auto* column : {"name", "aliases"})
      for (const std::string_view name : split(table.cell(row, column), '|')) data.state_names.insert(text(name));
    const std::uint32_t state = add_record(data, record_of(table, row, EntityType::state));
    for (const auto* column : {"name", "official", "aliases"})
      add_names(data, table.cell(row, column), state, Use::name);
    add_names(data, table.cell(row, "adjectives"), state, Use::adjective);
    add_names(data, table.cell(row, "demonyms"), state, Use::demonym);
    add_names(data, table.cell(row, "capitals"), state, Use::capital);
    data.senses.push_back({state, Use::homonym});
    data.sense_of_people.emplace(text(table.cell(row, "id")), static_cast<std::uint32_t>(data.senses.size() - 1));
  }
}

void load_words(const Table& organ_kinds, const Table& titles, const Table& nouns, ActorData& data) {
  for (std::size_t row = 0; row < organ_kinds.rows.size(); ++row) {
    data.organ_kinds.push_back(
        {text(organ_kinds.cell(row, "suffix")), type_of(organ_kinds.cell(row, "type"), EntityType::government)});
    for (const std::string_view words : split(organ_kinds.cell(row, "words"), '|'))
      data.organ_words.add(fold(words), static_cast<std::uint32_t>(data.organ_kinds.size() - 1), data.words);
  }
  for (std::size_t row = 0; row < titles.rows.size(); ++row)
    for (const std::string_view words : split(titles.cell(row, "title"), '|')) {
      data.titles.push_back({fold(words), text(titles.cell(row, "suffix")), text(titles.cell(row, "position")),
                             text(titles.cell(row, "acts"))});
      data.title_words.add(fold(words), static_cast<std::uint32_t>(data.titles.size() - 1), data.words);
    }
  for (std::size_t row = 0; row < nouns.rows.size(); ++row)
    for (const std::string_view noun : split(nouns.cell(row, "nouns"), '|'))
      data.nouns.insert_or_assign(
          fold(noun), Noun{text(nouns.cell(row, "kind")), text(nouns.cell(row, "suffix")),
                           type_of(nouns.cell(row, "type"), EntityType::other), text(nouns.cell(row, "home"))});
}

void load_records(const Table& table, EntityType fallback, ActorData& data) {
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const EntityType type = type_of(table.cell(row, "type"), fallback);
    Record row_record = record_of(table, row, type);
    const bool water = row_record.kind == "river" || row_record.kind == "water";
    if (type == EntityType::organisation || water) row_record.country.clear();  // of no one state
    const std::uint32_t record = add_record(data, row_record);
    for (const auto* column : {"name", "aliases"})
      for (const std::string_view name : split(table.cell(row, column), '|'))
        if (type != EntityType::place || !is_part_of_state(data, name)) add_name(data, name, record, use_of(type));
    if (type != EntityType::media) continue;
    for (const auto* column : {"name", "aliases"})
      for (const std::string_view name : split(table.cell(row, column), '|'))
        data.media_country.try_emplace(fold(name), text(table.cell(row, "country")));
  }
}

void load_metonyms(const Table& table, ActorData& data) {
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const std::string id = text(table.cell(row, "entity"));
    if (id.empty()) continue;
    const std::string root = id.substr(0, id.find('.'));
    const auto state = data.by_id.find(root);
    const bool of_state = state != data.by_id.end() && data.records[state->second].type == EntityType::state;
    const EntityType type = id == root ? EntityType::state : of_state ? EntityType::government : EntityType::igo;
    const std::uint32_t record = add_record(
        data,
        Record{.id = id, .type = type, .name = text(table.cell(row, "surface")), .country = of_state ? root : ""});
    add_names(data, table.cell(row, "surface"), record, use_of_metonym(table.cell(row, "kind")));
  }
}

void load_state_titles(const Table& table, ActorData& data) {
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    for (const std::string_view title : split(table.cell(row, "titles"), '|'))
      data.state_titles.insert_or_assign(fold(title), text(table.cell(row, "country")));
}

// Candidates, observers and suspended states have no say in the body.
void load_members(const Table& table, ActorData& data) {
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    if (table.cell(row, "status").ends_with("member"))
      data.members[text(table.cell(row, "body"))].push_back(
          {text(table.cell(row, "member")), range_of(table.cell(row, "start"), table.cell(row, "end"))});
}

void load_homonyms(const Table& table, ActorData& data) {
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    std::string_view cue = table.cell(row, "cue");
    if (cue == "lower" || cue == "caps") continue;
    const std::size_t colon = cue.find(':');
    Homonym homonym{text(table.cell(row, "meaning")), text(cue.substr(0, colon)), {}};
    for (const std::string_view words : split(colon == std::string_view::npos ? "" : cue.substr(colon + 1), '|'))
      homonym.cues.push_back(' ' + joined_pieces(words) + ' ');
    const std::string_view surface = table.cell(row, "surface");
    auto& list = data.homonyms[text(surface)];
    if (list.empty()) add_name(data, surface, no_record, Use::homonym);
    list.push_back(std::move(homonym));
  }
}

void load_shared_organs(const Table& table, ActorData& data) {
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    for (const std::string_view name : split(table.cell(row, "names"), '|'))
      for (const std::string_view state : split(table.cell(row, "states"), '|'))
        data.shared_organs[fold(name)].emplace(state);
}

}  // namespace entente::detail
