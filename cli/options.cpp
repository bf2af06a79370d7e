#include "cli/options.h"

#include "entente/error.h"
#include "graph/graph.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>

namespace entente {

void DatabaseOption::add_to(CLI::App& command) {
  add_option(command, "--db", directory, "the database's directory")
      .envname("ENTENTE_DB")
      .type_name("DIR")
      .capture_default_str();
}

Snapshot DatabaseOption::snapshot() const {
  return Store(directory, Access::read_only).snapshot();
}

Store DatabaseOption::existing_store() const {
  Store(directory, Access::read_only);
  return Store(directory, Access::read_write);
}

void add_pair_options(CLI::App& command, std::string& first, std::string& second) {
  add_option(command, "first", first, "an actor as people name it, or an id").type_name("A").required();
  add_option(command, "second", second, "the other").type_name("B").required();
}

void add_json_option(CLI::App& command, bool& json) {
  add_flag(command, "--json", json, "print JSON");
}

void DateRangeOption::add_to(CLI::App& command) {
  add_option(command, "--from", from, "only what happened or began on this day (YYYY-MM-DD) or later")
      .type_name("DATE");
  add_option(command, "--to", to, "only what happened or began on this day or earlier").type_name("DATE");
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
  add_option(command, "--min-confidence", least,
             "only facts that a reader would agree with at this probability or a higher one")
      .type_name("P")
      .within(0.0, 1.0);
}

void FactFilter::add_to(CLI::App& command) {
  add_confidence_option(command, min_confidence);
  add_option(command, "--modality", modality_name, "only what the text tells as actual, or as planned, ...")
      .one_of({"actual", "planned", "willing", "conditional", "possible", "claimed"});
}

std::optional<Modality> FactFilter::modality() const {
  return modality_name.empty() ? std::nullopt : value_named<Modality>(modality_name);
}

GraphOptions graph_options(const DateRangeOption& dates, const FactFilter& filter) {
  GraphOptions graph;
  graph.dates = dates.range();
  graph.min_confidence = filter.min_confidence;
  graph.modality = filter.modality();
  return graph;
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
