#include "cli/actor_names.h"
#include "cli/commands.h"
#include "cli/fact_text.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "export/answers_json.h"
#include "graph/queries.h"

#include <fmt/format.h>

#include <memory>

namespace entente {
namespace {

struct Options {
  DatabaseOption database;
  DateRangeOption dates;
  std::string first, second;
  std::string by = "month";
  FactFilter filter;
  bool json = false;
};

std::string predicates_of(const Period& period) {
  std::string text;
  for (const auto& [predicate, count] : period.predicates)
    text += (text.empty() ? "" : ", ") + predicate + (count == 1 ? "" : fmt::format(" {}", count));
  return text;
}

std::string dates_of(const Period& period) {
  const std::string first = to_string(period.first);
  switch (period.step) {
    case Step::day:
      return first;
    case Step::week:
      return first + "/" + to_string(period.last);
    case Step::month:
      return first.substr(0, 7);
    case Step::year:
      return first.substr(0, 4);
  }
  return first;
}

std::vector<std::string> row_of(const Period& period) {
  const auto of = [&](Quad quad) { return period.quads.at(static_cast<std::size_t>(quad)); };
  return {dates_of(period),
          std::to_string(period.facts),
          std::to_string(period.forward),
          std::to_string(period.facts - period.forward),
          std::to_string(of(Quad::verbal_cooperation) + of(Quad::material_cooperation)),
          std::to_string(of(Quad::verbal_conflict) + of(Quad::material_conflict)),
          period.score ? fmt::format("{:+.1f}", *period.score) : "",
          predicates_of(period)};
}

void timeline_of(const Options& options) {
  const DateRange dates = options.dates.range();
  const Step step = *step_named(options.by);
  const Snapshot snapshot = options.database.snapshot();
  const Entity first = entity_meant(snapshot, options.first).entity,
               second = entity_meant(snapshot, options.second).entity;
  const auto facts = selected(snapshot.facts_between(first.id, second.id, dates), options.filter);
  const std::vector<Period> periods = timeline(facts, step, first.id);
  if (options.json) return print(timeline_json(periods) + "\n");
  print(inked(fmt::format("{} and {} by {}", first.name, second.name, options.by), Ink::bold) + "\n\n");
  std::vector<std::vector<std::string>> rows{
      {options.by, "facts", first.id + "→", "→" + first.id, "coop", "conflict", "score", "what"}};
  for (const Period& period : periods) rows.push_back(row_of(period));
  print(table(rows, {1, 2, 3, 4, 5, 6}));
}

}  // namespace

void add_timeline(CLI::App& program, Context&) {
  CLI::App* command =
      add_command(program, "timeline",
                  "How two actors' relations change over time\n\n"
                  "Scores are PLOVER's, from -10 (conflict) to +10 (cooperation), weighted by confidence. What is\n"
                  "only planned or denied has that of the promise, threat or refusal, or none.",
                  "entente timeline US Russia --by week");
  const auto options = std::make_shared<Options>();
  add_pair_options(*command, options->first, options->second);
  add_option(*command, "--by", options->by, "day, week, month or year")
      .one_of({"day", "week", "month", "year"})
      .capture_default_str();
  options->database.add_to(*command);
  options->dates.add_to(*command);
  options->filter.add_to(*command);
  add_json_option(*command, options->json);
  on_call(*command, [options] { timeline_of(*options); });
}

}  // namespace entente
