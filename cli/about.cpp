#include "cli/actor_names.h"
#include "cli/commands.h"
#include "cli/facts.h"

#include <fmt/format.h>

#include <memory>

namespace entente {
namespace {

struct Options : FactListOptions {
  std::string actor;
};

/// That one who counts for the actor holds an office, which the same sentence also tells as whom he speaks for. Told
/// once to people; --json has all.
bool is_office_of_another(const StoredFact& fact, std::string_view actor) {
  return fact.fact.predicate == "holds_position" && fact.subject != actor && fact.object != actor;
}

void about(const Options& options) {
  const DateRange dates = options.dates.range();
  const Snapshot snapshot = options.database.snapshot();
  const Entity entity = entity_meant(snapshot, options.actor).entity;
  auto facts = snapshot.facts_of(entity.id, dates);
  if (!options.json)
    std::erase_if(facts, [&](const StoredFact& fact) { return is_office_of_another(fact, entity.id); });
  print_facts(std::move(facts), fmt::format("{} ({}, {})", entity.name, entity.id, name_of(entity.type)), options,
              snapshot);
}

}  // namespace

void add_about(CLI::App& program, Context&) {
  CLI::App* command = add_command(program, "about", "All facts of one actor, with the sentences", "entente about NATO");
  const auto options = std::make_shared<Options>();
  add_option(*command, "actor", options->actor, "an actor as people name it, or an id").type_name("A").required();
  options->add_to(*command);
  on_call(*command, [options] { about(*options); });
}

}  // namespace entente
