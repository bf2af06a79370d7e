#include "ingest/actors/actor_data.h"
#include "ingest/actors/word_classes.h"

#include <algorithm>

namespace entente::detail {
namespace {

std::string person_id(std::string_view cell) {
  return cell.starts_with("PER.") ? std::string{cell} : "PER." + std::string{cell};
}

// Without what only counts the bearers of a name: "Marcos Jr.", "Charles III".
std::string_view without_number(std::string_view name) {
  static const WordClass& numbers = actor_words("numbers_after_names");
  const std::size_t space = name.rfind(' ');
  const bool numbered = space != std::string_view::npos && space > 0 && numbers.contains(name.substr(space + 1));
  return numbered ? name.substr(0, space) : name;
}

// The surname is the last word, with the particles before it that belong to it left aside.
std::string surname_of(std::string_view name) {
  name = without_number(name);
  const std::size_t space = name.rfind(' ');
  return fold(space == std::string_view::npos ? name : name.substr(space + 1));
}

void add_surname(ActorData& data, const std::string& surname, std::uint32_t person) {
  auto& persons = data.by_surname[surname];
  if (std::find(persons.begin(), persons.end(), person) == persons.end()) persons.push_back(person);
}

// A name by which the tables know a person; `main`: the first, whose order of family and given name is sure.
void add_person_name(ActorData& data, std::string_view name, std::uint32_t person, bool main) {
  static const WordClass& family_name_first = actor_words("states_with_family_name_first");
  const bool family_first = family_name_first.contains(data.records[person].country);
  if (family_first && main) add_surname(data, fold(name.substr(0, name.find(' '))), person);
  if (name.find(' ') != std::string_view::npos) add_name(data, name, person, Use::person);
  add_surname(data, surname_of(name), person);
  const std::size_t hyphen = name.rfind('-');
  if (hyphen != std::string_view::npos && !family_first)  // "Alder-Holm"; not "Moon Jae-in"
    add_surname(data, fold(name.substr(hyphen + 1)), person);
}

}  // namespace

void load_name_words(const Table& table, ActorData& data) {
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const std::string kind{table.cell(row, "kind")};
    for (const std::string_view name : split(table.cell(row, "words"), '|')) {
      if (kind == "sport") {
        data.sport_words.insert(fold(name));
      } else {
        data.name_word.try_emplace(fold(name), kind);
      }
    }
  }
}

void load_given_names(const Table& table, ActorData& data) {
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    for (const std::string_view name : split(table.cell(row, "names"), '|'))
      data.gender_of_name.try_emplace(fold(name), table.cell(row, "gender")[0]);
}

void load_people(const Table& people, const Table& offices, ActorData& data) {
  for (std::size_t row = 0; row < people.rows.size(); ++row) {
    const std::uint32_t person = add_record(data, {.id = person_id(people.cell(row, "person_id")),
                                                   .type = EntityType::person,
                                                   .name = std::string{people.cell(row, "name")},
                                                   .country = std::string{people.cell(row, "country")},
                                                   .wikidata = std::string{people.cell(row, "wikidata")}});
    add_person_name(data, people.cell(row, "name"), person, true);
    for (const std::string_view name : split(people.cell(row, "aliases"), '|')) {
      add_person_name(data, name, person, false);
      if (fold(name) == surname_of(people.cell(row, "name"))) data.known_by_surname.insert(person);
    }
  }
  for (std::size_t row = 0; row < offices.rows.size(); ++row) {
    const auto person = data.by_id.find(person_id(offices.cell(row, "person_id")));
    if (person == data.by_id.end()) continue;
    const Office office{person->second, std::string{offices.cell(row, "position")},
                        std::string{offices.cell(row, "body")},
                        range_of(offices.cell(row, "start"), offices.cell(row, "end"))};
    data.offices[person->second].push_back(office);
    data.holders[office.body + ' ' + office.position].push_back(office);
  }
}

}  // namespace entente::detail
