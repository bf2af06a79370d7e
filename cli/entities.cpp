#include "cli/commands.h"
#include "cli/options.h"
#include "cli/suspects.h"
#include "cli/terminal.h"
#include "export/answers_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace entente {
namespace {

struct Options {
  DatabaseOption database;
  std::string name;
  bool suspect = false;
  bool judgements = false;
  bool json = false;
};

void print_suspects(const Snapshot& snapshot, bool json) {
  const std::vector<Suspect> suspects = suspects_among(snapshot.entities(), snapshot.judgements());
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  std::vector<std::vector<std::string>> rows{{"entity", "name", "maybe the same as", "name", "because"}};
  for (const Suspect& each : suspects) {
    all.push_back({{"first", each.first}, {"second", each.second}, {"why", each.why}});
    rows.push_back({each.first, each.first_name, each.second, each.second_name, each.why});
  }
  print(json ? all.dump(2) + "\n" : table(rows));
}

void print_judgements(const Snapshot& snapshot, bool json) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  std::vector<std::vector<std::string>> rows{{"judgement", "entity", "is", "entity", "by", "on", "because"}};
  for (const Judgement& each : snapshot.judgements()) {
    const std::string kind = each.kind == Judgement::Kind::same ? "same" : "different";
    all.push_back({{"id", each.id},
                   {"kind", kind},
                   {"first", each.first},
                   {"second", each.second},
                   {"who", each.who},
                   {"when", each.when},
                   {"why", each.why},
                   {"undone", nullptr}});
    if (each.undone) all.back()["undone"] = *each.undone;
    rows.push_back({each.id, each.first, kind, each.second, each.who, each.when,
                    each.undone ? fmt::format("{} (taken back {})", each.why, *each.undone) : each.why});
  }
  print(json ? all.dump(2) + "\n" : table(rows));
}

std::string names_of(const EntitySummary& entity) {
  std::string text;
  for (const auto& [name, count] : entity.names)
    if (text.size() < 60) text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", name, count);
  return text;
}

void entities(const Options& options) {
  const Snapshot snapshot = options.database.snapshot();
  if (options.judgements) return print_judgements(snapshot, options.json);
  if (options.suspect) return print_suspects(snapshot, options.json);
  const auto all = options.name.empty() ? snapshot.entities() : snapshot.entities_like(options.name);
  if (options.json) return print(entities_json(all) + "\n");
  std::vector<std::vector<std::string>> rows{
      {"entity", "type", "name", "country", "articles", "mentions", "as written"}};
  for (const EntitySummary& each : all)
    rows.push_back({each.entity.id, std::string(name_of(each.entity.type)), each.entity.name,
                    each.entity.country.value_or(""), std::to_string(each.articles), std::to_string(each.mentions),
                    names_of(each)});
  print(table(rows, {4, 5}));
}

}  // namespace

void add_entities(CLI::App& program, Context&) {
  CLI::App* command = add_command(program, "entities", "List the entities that articles speak of",
                                  "entente entities poltorak\n  entente entities --suspect");
  const auto options = std::make_shared<Options>();
  add_option(*command, "name", options->name, "only those with a name that begins so or else has words that do")
      .type_name("NAME");
  add_flag(*command, "--suspect", options->suspect, "list pairs that may be one entity, with the reason");
  add_flag(*command, "--judgements", options->judgements,
           "list what `same` and `different` recorded, taken back or not");
  options->database.add_to(*command);
  add_json_option(*command, options->json);
  on_call(*command, [options] { entities(*options); });
}

}  // namespace entente
