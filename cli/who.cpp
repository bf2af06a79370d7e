#include "cli/actor_names.h"
#include "cli/commands.h"
#include "cli/fact_text.h"
#include "cli/facts.h"
#include "cli/offices.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "export/answers_json.h"

#include <fmt/format.h>

#include <memory>

namespace entente {
namespace {

struct Options {
  DatabaseOption database;
  std::string actor, on;
  FactFilter filter;
  bool json = false;
};

void who(const Options& options) {
  std::optional<Date> day;
  if (!options.on.empty()) day = date_given("--on", options.on);
  const Snapshot snapshot = options.database.snapshot();
  const Entity actor = entity_meant(snapshot, options.actor).entity;
  const auto facts = selected(snapshot.facts_of(actor.id), options.filter);
  const std::vector<StoredFact> offices = offices_on(facts, actor.id, day);
  if (options.json) return print_json(offices, snapshot);
  const std::string when = day ? " on " + to_string(*day) : "";
  print(inked(fmt::format("who represents {}{}: {}", actor.name, when, offices.size()), Ink::bold) + "\n\n");
  print([&](std::ostream& out) { write_fact_list(out, offices, snapshot); });
}

}  // namespace

void add_who(CLI::App& program, Context&) {
  CLI::App* command = add_command(program, "who", "Who represents an actor, with the sentence that says so",
                                  "entente who Russia --on 2015-10-01");
  const auto options = std::make_shared<Options>();
  add_option(*command, "actor", options->actor, "an actor as people name it, or an id").type_name("A").required();
  add_option(*command, "--on", options->on, "on this day (YYYY-MM-DD)").type_name("DATE");
  options->database.add_to(*command);
  add_confidence_option(*command, options->filter.min_confidence);
  add_json_option(*command, options->json);
  on_call(*command, [options] { who(*options); });
}

}  // namespace entente
