#pragma once

#include "ingest/actors/resolver.h"
#include "ingest/language/engine.h"

#include <string>
#include <vector>

namespace entente::testing {

/// What a text's mentions are, one string each, by place: `Moscow=RUS metonym`.
std::vector<std::string> actors_of(const std::string& text, const std::string& date, const ActorTables& tables);
std::vector<std::string> actors_of(const std::string& text, const std::string& date = {});

const Engine& english();
const ActorTables& built_in_tables();

}  // namespace entente::testing
