#include "cli/actor_names.h"
#include "cli/commands.h"
#include "cli/facts.h"

#include <fmt/format.h>

#include <memory>

namespace entente {
namespace {

struct Options : FactListOptions {
  std::string first, second;
};

void between(const Options& options) {
  const DateRange dates = options.dates.range();
  const Snapshot snapshot = options.database.snapshot();
  const EntitySummary first = entity_meant(snapshot, options.first), second = entity_meant(snapshot, options.second);
  print_facts(snapshot.facts_between(first.entity.id, second.entity.id, dates),
              fmt::format("{} and {}", first.entity.name, second.entity.name), options, snapshot);
}

}  // namespace

void add_between(CLI::App& program, Context&) {
  CLI::App* command = add_command(program, "between", "What happened or holds between two actors, with the sentences",
                                  "entente between \"United States\" Russia --from 2015-09-01");
  const auto options = std::make_shared<Options>();
  add_pair_options(*command, options->first, options->second);
  options->add_to(*command);
  on_call(*command, [options] { between(*options); });
}

}  // namespace entente
