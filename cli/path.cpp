#include "cli/actor_names.h"
#include "cli/commands.h"
#include "cli/fact_text.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "entente/error.h"
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
  FactFilter filter;
  PathOptions paths;
  bool json = false;
};

std::uint32_t vertex_of(const Graph& graph, const Entity& entity) {
  if (const auto vertex = graph.vertex_of(entity.id)) return *vertex;
  throw Error(fmt::format("{} ({}) is in no fact of that time and confidence", entity.name, entity.id));
}

std::string one_actor(const Entity& first, const Entity& second, const Actor& actor) {
  if (first.id == second.id) return fmt::format("{} ({}) is named twice: there is no path\n", first.name, first.id);
  return fmt::format("{} and {} count for one actor, {} ({}): there is no path between them\n", first.name, second.name,
                     actor.name, actor.id);
}

void print_path(const Path& path, const Graph& graph) {
  std::string heading = graph.actor(path.front().from).name;
  std::vector<StoredFact> facts;
  for (const Hop& hop : path) {
    heading += fmt::format(" – {}", graph.actor(hop.to).name);
    facts.push_back(graph.snapshot().fact(graph.facts()[hop.fact].ref));
  }
  print(inked(heading, Ink::bold) + "\n");
  print([&](std::ostream& out) { write_fact_list(out, facts, graph.snapshot()); });
}

void path(const Options& options) {
  const Graph graph = Graph::load(options.database.snapshot(), graph_options(options.dates, options.filter));
  const Entity first = entity_meant(graph.snapshot(), options.first).entity,
               second = entity_meant(graph.snapshot(), options.second).entity;
  const std::uint32_t from = vertex_of(graph, first), to = vertex_of(graph, second);
  const std::vector<Path> paths = shortest_paths(graph, from, to, options.paths);
  if (options.json) return print(paths_json(paths, graph) + "\n");
  if (from == to) return print(one_actor(first, second, graph.actor(from)));
  if (paths.empty()) print(fmt::format("no path of at most {}\n", counted(options.paths.max_hops, "step", "steps")));
  for (const Path& each : paths) {
    if (&each != &paths.front()) print("\n");
    print_path(each, graph);
  }
}

}  // namespace

void add_path(CLI::App& program, Context&) {
  CLI::App* command =
      add_command(program, "path", "The shortest ways from one actor to another, with a fact for each step",
                  "entente path Turkey Ukraine --max-paths 2");
  const auto options = std::make_shared<Options>();
  add_pair_options(*command, options->first, options->second);
  add_option(*command, "--max-paths", options->paths.max_paths, "at most so many ways; 0: all")
      .type_name("N")
      .capture_default_str();
  add_option(*command, "--max-hops", options->paths.max_hops, "of at most so many steps")
      .type_name("N")
      .capture_default_str();
  options->database.add_to(*command);
  options->dates.add_to(*command);
  options->filter.add_to(*command);
  add_json_option(*command, options->json);
  on_call(*command, [options] { path(*options); });
}

}  // namespace entente
