#include "cli/options.h"

#include "entente/error.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>

namespace entente {

CLI::App* add_command(CLI::App& program, const std::string& name, const std::string& about,
                      const std::string& examples) {
  CLI::App* command = program.add_subcommand(name, about);
  command->footer("Example:\n  " + examples);
  return command;
}

void DatabaseOption::add_to(CLI::App& command) {
  command.add_option("--db", directory, "the database's directory")
      ->envname("ENTENTE_DB")
      ->type_name("DIR")
      ->capture_default_str();
}

Snapshot DatabaseOption::snapshot() const {
  return Store(directory, Access::read_only).snapshot();
}

Store DatabaseOption::existing_store() const {
  Store(directory, Access::read_only);
  return Store(directory, Access::read_write);
}

void add_pair_options(CLI::App& command, std::string& first, std::string& second) {
  command.add_option("first", first, "an actor as people name it, or an id")->type_name("A")->required();
  command.add_option("second", second, "the other")->type_name("B")->required();
}

void add_json_option(CLI::App& command, bool& json) {
  command.add_flag("--json", json, "print JSON");
}

void DateRangeOption::add_to(CLI::App& command) {
  command.add_option("--from", from, "only what happened on this day (YYYY-MM-DD) or later")->type_name("DATE");
  command.add_option("--to", to, "only what happened on this day or earlier")->type_name("DATE");
}

DateRange DateRangeOption::range() const {
  DateRange range;
  if (!from.empty()) range.first = date_given("--from", from);
  if (!to.empty()) range.last = date_given("--to", to);
  if (range.first && range.last && *range.last < *range.first)
    throw UsageError(fmt::format("--to {} is before --from {}", to, from));
  return range;
}

void add_confidence_option(CLI::App& command, double& least) {
  command
      .add_option("--min-confidence", least,
                  "only facts that a reader would agree with at this probability or a higher one")
      ->type_name("P")
      ->check(CLI::Range(0.0, 1.0));
}

Date date_given(const std::string& option, const std::string& text) {
  const std::optional<Date> date = parse_date(text);
  if (!date || text.size() != 10) throw UsageError(fmt::format("{}: no such day: {} (give YYYY-MM-DD)", option, text));
  return *date;
}

std::string time_now() {
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  const std::time_t moment = epoch != nullptr ? std::strtoll(epoch, nullptr, 10) : std::time(nullptr);
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(moment));
}

}  // namespace entente
