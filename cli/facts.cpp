#include "cli/facts.h"

#include "cli/fact_text.h"
#include "cli/terminal.h"
#include "export/answers_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace entente {

void FactListOptions::add_to(CLI::App& command) {
  database.add_to(command);
  dates.add_to(command);
  filter.add_to(command);
  add_option(command, "--limit", limit, "at most so many facts, the first listed; 0: all (the default)").type_name("N");
  add_json_option(command, json);
}

void print_json(std::span<const StoredFact> facts, const Snapshot& snapshot) {
  print([&](std::ostream& out) { write_facts_json(out, facts, snapshot); });
  print("\n");
}

namespace {

bool is_background(const StoredFact& fact) {
  return fact.fact.kind == FactKind::relation && fact.fact.basis == Basis::background;
}

std::string limited(std::size_t shown, std::size_t all) {
  return shown < all ? fmt::format(", the first {}", shown) : "";
}

void print_list(std::span<const StoredFact> facts, std::span<const StoredFact> background, const Snapshot& snapshot) {
  print([&](std::ostream& out) { write_fact_list(out, facts, snapshot); });
  if (background.empty()) return;
  const std::string heading =
      fmt::format("known from the background, not from the sentences: {}", counted(background.size(), "fact", "facts"));
  print(fmt::format("{}{}\n", facts.empty() ? "" : "\n", inked(heading, Ink::bold)));
  print([&](std::ostream& out) { write_background_list(out, background, snapshot); });
}

}  // namespace

void print_facts(std::vector<StoredFact> facts, const std::string& heading, const FactListOptions& options,
                 const Snapshot& snapshot) {
  facts = selected(std::move(facts), options.filter);
  const auto stated =
      std::stable_partition(facts.begin(), facts.end(), [](const StoredFact& fact) { return !is_background(fact); });
  const auto count = static_cast<std::size_t>(stated - facts.begin());
  const std::size_t all = facts.size(), shown = options.limit != 0 ? std::min(all, options.limit) : all;
  const auto first = std::span(facts).first(shown);
  if (options.json) return print_json(first, snapshot);
  print(inked(fmt::format("{}: {}{}", heading, counted(all, "fact", "facts"), limited(shown, all)), Ink::bold) +
        "\n\n");
  print_list(first.first(std::min(count, shown)), first.subspan(std::min(count, shown)), snapshot);
}

}  // namespace entente
