#pragma once

#include "cli/options.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// The options of the commands that list facts.
struct FactListOptions {
  DatabaseOption database;
  DateRangeOption dates;
  FactFilter filter;
  std::size_t limit = 0;  ///< 0: all
  bool json = false;

  void add_to(CLI::App& command);
};

/// Prints the facts as JSON.
void print_json(std::span<const StoredFact> facts, const Snapshot& snapshot);

/// Prints `heading`, the facts with their sentences and, where the limit cuts them, how many there are; or all as JSON.
/// What is known from the background comes last; as text one line stands for all facts that say the same.
void print_facts(std::vector<StoredFact> facts, const std::string& heading, const FactListOptions& options,
                 const Snapshot& snapshot);

}  // namespace entente
