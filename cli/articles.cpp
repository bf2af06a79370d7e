#include "cli/commands.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "export/answers_json.h"

#include <memory>

namespace entente {
namespace {

struct Options {
  DatabaseOption database;
  bool json = false;
};

void articles(const Options& options) {
  const Snapshot snapshot = options.database.snapshot();
  const std::vector<ArticleSummary> all = snapshot.articles();
  if (options.json) return print(articles_json(all) + "\n");
  std::vector<std::vector<std::string>> rows{{"date", "facts", "article", "source", "title"}};
  for (const ArticleSummary& each : all)
    rows.push_back({each.article.date ? to_string(*each.article.date) : "", std::to_string(each.facts), each.article.id,
                    each.article.source, each.article.title});
  print(table(rows, {1}));
}

}  // namespace

void add_articles(CLI::App& program, Context&) {
  CLI::App* command = add_command(program, "articles", "List the stored articles by date", "entente articles");
  const auto options = std::make_shared<Options>();
  options->database.add_to(*command);
  add_json_option(*command, options->json);
  on_call(*command, [options] { articles(*options); });
}

}  // namespace entente
