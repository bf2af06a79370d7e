#pragma once

#include "entente/date.h"
#include "entente/extraction.h"
#include "ingest/actors/phrases.h"
#include "ingest/actors/table.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente::detail {

/// How a phrase stands for a record.
enum class Use : std::uint8_t { name, adjective, demonym, capital, metonym, person, place, media, seat, homonym };

/// One thing that tables know: a state, an organ, a body, a group, a person, a place, a medium.
struct Record {
  std::string id{};
  EntityType type = EntityType::other;
  std::string name{};
  std::string country{};
  std::string wikidata{};
  std::string kind{};
  std::string successor{};
  DateRange range{};
};

constexpr std::uint32_t no_record = UINT32_MAX;

/// A phrase's use for a record; a homonym that only the homonyms table explains has `no_record`.
struct Sense {
  std::uint32_t record = 0;
  Use use = Use::name;
};

/// Words that make an organ of a state: `foreign ministry` → `GOV.MFA`.
struct OrganKind {
  std::string suffix;
  EntityType type = EntityType::government;
};

/// Words before or after a person's name: `Defence Minister` → `GOV.MOD`.
struct Title {
  std::string words;
  std::string suffix;
  std::string position;
  std::string acts;  ///< `state`, `us`, `body`, `none`: for whom its holder acts
};

/// What a common noun means when it heads a noun phrase.
struct Noun {
  std::string kind;
  std::string suffix;
  EntityType type = EntityType::other;
  std::string home;  ///< the state whose organ it is where that state is in the news and no words say otherwise, or
                     ///< which states it can mean: `-USA,GBR` all others, `=SAU,JOR` only these
};

/// A dated office of a person.
struct Office {
  std::uint32_t person = 0;
  std::string position;
  std::string body;
  DateRange range;
};

struct Member {
  std::string state;
  DateRange range;
};

/// What a surface means in certain company: `Jordan` after `the river`.
struct Homonym {
  std::string meaning;              ///< a record's id, `person`, or `none`
  std::string where;                ///< `before`, `after` (the cues), `doc`, `default`
  std::vector<std::string> cues{};  ///< folded pieces, with a space at both ends
};

struct ActorData {
  Vocabulary words;
  std::vector<Record> records;
  std::unordered_map<std::string, std::uint32_t> by_id;
  std::set<std::string> state_names;

  std::vector<Sense> senses;
  PhraseTrie names;
  std::unordered_map<std::string, std::uint32_t> sense_of_people;  ///< state → its sense as a people (Use::homonym)
  std::unordered_map<std::string, std::uint32_t> sense_of_record;  ///< id → the first of its senses
  std::vector<OrganKind> organ_kinds;
  PhraseTrie organ_words;
  std::vector<Title> titles;
  PhraseTrie title_words;
  std::unordered_map<std::string, std::string> state_titles;  ///< folded title → the state that uses it most
  std::unordered_map<std::string, Noun> nouns;                ///< by folded lemma
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_surname;  ///< folded last name → persons
  std::unordered_map<std::uint32_t, std::vector<Office>> offices;          ///< person → offices
  std::map<std::string, std::vector<Office>> holders;                      ///< `body position` → offices
  std::unordered_map<std::string, char> gender_of_name;                    ///< folded given name → `m`, `f`
  std::unordered_map<std::string, std::string>
      name_word;  ///< folded word → what a name with it is of: `club`, `facility` ...
  std::set<std::string> sport_words;
  std::map<std::string, std::vector<Member>> members;                    ///< body → members
  std::unordered_map<std::string, std::vector<Homonym>> homonyms;        ///< by folded surface
  std::unordered_map<std::string, std::string> media_country;            ///< folded name → country
  std::unordered_map<std::string, std::set<std::string>> shared_organs;  ///< folded name → states that have one, or `*`
  std::set<std::uint32_t> known_by_surname;                              ///< persons of whom the news say no first name
};

/// Finds or adds the record of that id.
std::uint32_t add_record(ActorData& data, const Record& record);
void add_name(ActorData& data, std::string_view phrase, std::uint32_t record, Use use);

/// A date cell: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a first day or a last day.
DateRange range_of(std::string_view start, std::string_view end);

void load_states(const Table& table, ActorData& data);
void load_words(const Table& organ_kinds, const Table& titles, const Table& nouns, ActorData& data);
void load_records(const Table& table, EntityType fallback, ActorData& data);  ///< organs, igos, groups, media, places
void load_state_titles(const Table& table, ActorData& data);
void load_metonyms(const Table& table, ActorData& data);
void load_members(const Table& table, ActorData& data);
void load_homonyms(const Table& table, ActorData& data);
void load_shared_organs(const Table& table, ActorData& data);
void load_name_words(const Table& table, ActorData& data);
void load_given_names(const Table& table, ActorData& data);
void load_people(const Table& people, const Table& offices, ActorData& data);

/// Reads a user's table of either format. Throws Error with file and line.
void load_user_table(std::string_view text, const std::string& file, ActorData& data);

}  // namespace entente::detail
