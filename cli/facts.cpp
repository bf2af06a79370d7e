#include "cli/facts.h"

#include "cli/fact_text.h"
#include "cli/terminal.h"
#include "export/answers_json.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

void FactListOptions::add_to(CLI::App& command) {
  database.add_to(command);
  dates.add_to(command);
  add_confidence_option(command, min_confidence);
  add_option(command, "--limit", limit, "at most so many facts, the first by day; 0: all (the default)").type_name("N");
  add_json_option(command, json);
}

void print_json(std::span<const StoredFact> facts, const Snapshot& snapshot) {
  print([&](std::ostream& out) { write_facts_json(out, facts, snapshot); });
  print("\n");
}

void print_facts(std::vector<StoredFact> facts, const std::string& heading, const FactListOptions& options,
                 const Snapshot& snapshot) {
  facts = selected(std::move(facts), options.min_confidence);
  const std::size_t all = facts.size();
  if (options.limit != 0) facts.resize(std::min(all, options.limit));
  if (options.json) return print_json(facts, snapshot);
  const std::string cut = facts.size() < all ? fmt::format(", the first {}", facts.size()) : "";
  print(inked(fmt::format("{}: {}{}", heading, counted(all, "fact", "facts"), cut), Ink::bold) + "\n\n");
  print([&](std::ostream& out) { write_fact_list(out, facts, snapshot); });
}

}  // namespace entente
