#include "cli/commands.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "entente/error.h"

#include <fmt/format.h>

#include <memory>

namespace entente {
namespace {

void remove_article(const DatabaseOption& database, const std::string& article) {
  Store store = database.existing_store();
  if (!store.remove(article)) throw Error(fmt::format("no such article: {}", article));
  store.flush();
  print(fmt::format("removed {}\n", article));
}

}  // namespace

void add_remove(CLI::App& program, Context&) {
  CLI::App* command = add_command(program, "remove", "Take an article and every trace of it out of the database",
                                  "entente remove 2015-09-30-russia-begins-air-strikes-in-syria.txt");
  const auto database = std::make_shared<DatabaseOption>();
  const auto article = std::make_shared<std::string>();
  add_option(*command, "article", *article, "its id, as `articles` shows it").type_name("ARTICLE").required();
  database->add_to(*command);
  on_call(*command, [database, article] { remove_article(*database, *article); });
}

}  // namespace entente
