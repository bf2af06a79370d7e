#include "cli/commands.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "export/answers_json.h"

#include <fmt/format.h>

#include <memory>

namespace entente {
namespace {

struct Options {
  DatabaseOption database;
  bool json = false;
};

void stats(const Options& options) {
  const StoreCounts counts = options.database.snapshot().counts();
  if (options.json) return print(counts_json(counts) + "\n");
  const std::string days =
      counts.first && counts.last ? to_string(*counts.first) + " to " + to_string(*counts.last) : "none";
  print(fmt::format("articles    {}\nfacts       {} ({}, {})\nentities    {} ({})\njudgements  {}\ndays        {}\n",
                    counts.articles, counts.facts, counted(counts.events, "event", "events"),
                    counted(counts.relations, "relation", "relations"), counts.entities,
                    counted(counts.mentions, "mention", "mentions"), counts.judgements, days));
}

}  // namespace

void add_stats(CLI::App& program, Context&) {
  CLI::App* command = add_command(program, "stats", "Count what is stored", "entente stats --json");
  const auto options = std::make_shared<Options>();
  options->database.add_to(*command);
  add_json_option(*command, options->json);
  on_call(*command, [options] { stats(*options); });
}

}  // namespace entente
