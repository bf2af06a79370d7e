#pragma once

#include "ingest/actors/resolver.h"
#include "ingest/language/engine.h"

#include <string>
#include <vector>

namespace entente::testing {

/// What a text's mentions are, one string each, by place: `Moscow=RUS metonym`.
std::vector<std::string> actors_of(const std::string& text, const std::string& date, const ActorTables& tables);
std::vector<std::string> actors_of(const std::string& text, const std::string& date = {});

/// The names of states that stand for who governs them, by place, in an article of June 2014.
std::vector<std::string> acting_states_of(const std::string& text);

/// A text and mentions that must be among those found.
struct Row {
  const char* text;
  std::vector<std::string> mentions;
};

/// Expects the mentions of every row, read as an article of that date.
void check(const std::vector<Row>& rows, const std::string& date = "2014-06-01");

/// A text and the beginning of a mention that must not be found.
struct Absent {
  const char* text;
  const char* start;
};

/// Expects that no row's mention is found, read as articles of June 2014.
void check_absent(const std::vector<Absent>& rows);

const Engine& english();
const ActorTables& built_in_tables();

}  // namespace entente::testing
