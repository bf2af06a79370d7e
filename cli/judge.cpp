#include "cli/actor_names.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "entente/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace entente {
namespace {

struct Options {
  DatabaseOption database;
  std::string first, second, why, who;
};

std::string user() {
  const char* name = std::getenv("USER");
  return name != nullptr && *name != '\0' ? name : "unknown";
}

/// An entity as it is called, and the id that a judgement names: the one given, byte for byte, also where it is merged
/// into another.
struct Judged {
  EntitySummary summary;
  std::string id;
};

Judged judged(const Snapshot& snapshot, const std::string& name) {
  Judged one{entity_meant(snapshot, name), {}};
  const auto& merged = one.summary.merged;
  one.id = std::find(merged.begin(), merged.end(), name) != merged.end() ? name : one.summary.entity.id;
  return one;
}

/// Throws UsageError where two can never be one.
void check_kinds(const Entity& first, const Entity& second) {
  const auto is_state = [](const Entity& each) { return each.type == EntityType::state; };
  const auto is_person = [](const Entity& each) { return each.type == EntityType::person; };
  if (first.id == second.id) return;
  if (is_state(first) && is_state(second))
    throw UsageError(fmt::format("{} and {} are two states: they are never one", first.id, second.id));
  if ((is_state(first) && is_person(second)) || (is_person(first) && is_state(second)))
    throw UsageError(fmt::format("{} and {} are a state and a person: they are never one", first.id, second.id));
}

/// Throws UsageError where both are one by judgements already, and no ids are given that tell them apart.
void check_apart(const Judged& first, const Judged& second, Judgement::Kind kind) {
  const bool one = first.summary.entity.id == second.summary.entity.id && !first.summary.merged.empty();
  if (!one || (kind == Judgement::Kind::different && first.id != second.id)) return;
  throw UsageError(fmt::format("both are {} already, by judgements that `entente entities --judgements` lists",
                               first.summary.entity.id));
}

void judge(const Options& options, Judgement::Kind kind) {
  Store store = options.database.existing_store();
  const Snapshot snapshot = store.snapshot();
  const Judged first = judged(snapshot, options.first), second = judged(snapshot, options.second);
  if (kind == Judgement::Kind::same) check_kinds(first.summary.entity, second.summary.entity);
  check_apart(first, second, kind);
  const auto record = kind == Judgement::Kind::same ? &Store::same : &Store::different;
  const std::string id = (store.*record)(first.id, second.id, options.who, options.why, time_now());
  store.flush();
  print(fmt::format("{}: {} ({}) and {} ({}) are {}\n", id, first.summary.entity.name, first.id,
                    second.summary.entity.name, second.id, kind == Judgement::Kind::same ? "the same" : "different"));
}

void add(CLI::App& program, Judgement::Kind kind, const std::string& name, const std::string& about,
         const std::string& example) {
  CLI::App* command = add_command(program, name, about, example);
  const auto options = std::make_shared<Options>();
  options->who = user();
  add_option(*command, "first", options->first, "an entity: its id or a name").type_name("A").required();
  add_option(*command, "second", options->second, "the other").type_name("B").required();
  add_option(*command, "--why", options->why, "the reason, kept with the judgement").type_name("TEXT").required();
  add_option(*command, "--who", options->who, "who says so (default: the user's name)").type_name("NAME");
  options->database.add_to(*command);
  on_call(*command, [options, kind] { judge(*options, kind); });
}

void undo(const DatabaseOption& database, const std::string& judgement) {
  Store store = database.existing_store();
  if (!store.undo(judgement, time_now()))
    throw Error(fmt::format("no such judgement, or taken back already: {}", judgement));
  store.flush();
  print(fmt::format("{} is taken back\n", judgement));
}

}  // namespace

void add_same(CLI::App& program, Context&) {
  add(program, Judgement::Kind::same, "same", "Record that two entities are one; answers and exports then show one",
      "entente same PER.s-poltorak PER.stepan-poltorak --why \"the same minister\"");
}

void add_different(CLI::App& program, Context&) {
  add(program, Judgement::Kind::different, "different", "Record that two entities are not one",
      "entente different ORG.reuters ORG.reuters-group --why \"agency and company\"");
}

void add_undo(CLI::App& program, Context&) {
  CLI::App* command =
      add_command(program, "undo", "Take a judgement of `same` or `different` back", "entente undo 5c2e8a0f41d3b796");
  const auto database = std::make_shared<DatabaseOption>();
  const auto judgement = std::make_shared<std::string>();
  add_option(*command, "judgement", *judgement, "its id, as `same` printed it").type_name("ID").required();
  database->add_to(*command);
  on_call(*command, [database, judgement] { undo(*database, *judgement); });
}

}  // namespace entente
