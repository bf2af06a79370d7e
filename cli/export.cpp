#include "cli/commands.h"
#include "cli/options.h"
#include "cli/output_file.h"
#include "cli/terminal.h"
#include "entente/error.h"
#include "export/dot.h"
#include "export/node_link.h"

#include <fmt/format.h>

#include <memory>

namespace entente {
namespace {

struct Options {
  DatabaseOption database;
  DateRangeOption dates;
  std::string format, output, kind, title;
  FactFilter filter;
  bool roll_up = true;
  bool negative = true;
  bool sentences = true;
  std::size_t max_actors = 0;
  std::uint64_t min_facts = 1;
};

GraphOptions load_options(const Options& options) {
  GraphOptions graph = graph_options(options.dates, options.filter);
  if (!options.kind.empty()) graph.kind = value_named<FactKind>(options.kind);
  graph.roll_up = options.roll_up;
  graph.negative = options.negative;
  return graph;
}

void write(std::ostream& out, const Graph& graph, const Options& options) {
  if (options.format == "json")
    write_node_link(out, graph, {.sentences = options.sentences});
  else
    write_dot(out, graph,
              {.title = options.title, .max_actors = options.max_actors, .min_facts = options.min_facts, .only = {}});
}

/// Throws UsageError where an option would do nothing.
void check(const Options& options) {
  const bool of_dot = options.max_actors != 0 || options.min_facts != 1 || !options.title.empty();
  if (options.format == "json" && of_dot)
    throw UsageError("--max-actors, --min-facts and --title are for --format dot");
  if (options.format == "dot" && !options.sentences) throw UsageError("--no-sentences is for --format json");
}

void export_graph(const Options& options) {
  check(options);
  const Graph graph = Graph::load(options.database.snapshot(), load_options(options));
  if (!options.output.empty())
    return write_file(options.output, [&](std::ostream& out) { write(out, graph, options); });
  print([&](std::ostream& out) { write(out, graph, options); });
}

void add_choices(CLI::App& command, Options& options) {
  add_option(command, "--format,-f", options.format, "dot (GraphViz) or json (node-link, for NetworkX and D3)")
      .required()
      .one_of({"dot", "json"});
  add_option(command, "--output,-o", options.output, "write to this file (default: standard output)").type_name("FILE");
  add_option(command, "--kind", options.kind, "only events, or only relations").one_of({"event", "relation"});
  add_flag(command, "--rollup,!--no-rollup", options.roll_up,
           "gather organs and officials into their state (the default)");
  add_flag(command, "--negative,!--no-negative", options.negative, "with what did not happen (the default)");
  add_flag(command, "--sentences,!--no-sentences", options.sentences, "json: with each fact's sentence (the default)");
  add_option(command, "--max-actors", options.max_actors, "dot: only the actors with the most facts; 0: all")
      .type_name("N");
  add_option(command, "--min-facts", options.min_facts, "dot: only edges of at least so many facts").type_name("N");
  add_option(command, "--title", options.title, "dot: drawn above the graph").type_name("TEXT");
}

}  // namespace

void add_export(CLI::App& program, Context&) {
  CLI::App* command = add_command(program, "export", "Write the graph of all facts for other programs",
                                  "entente export --format dot --from 2015-09-01 | dot -Tsvg -o graph.svg");
  const auto options = std::make_shared<Options>();
  add_choices(*command, *options);
  options->database.add_to(*command);
  options->dates.add_to(*command);
  options->filter.add_to(*command);
  on_call(*command, [options] { export_graph(*options); });
}

}  // namespace entente
