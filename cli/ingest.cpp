#include "cli/commands.h"
#include "cli/extraction_run.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "store/store.h"

#include <fmt/format.h>

#include <memory>

namespace entente {
namespace {

/// Collects extractions and puts them many at a time, in the order in which they come.
class Writer {
 public:
  explicit Writer(Store& store) : store_(store) {}

  void add(Extraction&& extraction) {
    waiting_.push_back(std::move(extraction));
    if (waiting_.size() == 64) put();
  }

  void put() {
    const PutCounts counts = store_.put(waiting_);
    counts_.added += counts.added;
    counts_.unchanged += counts.unchanged;
    counts_.replaced += counts.replaced;
    waiting_.clear();
  }

  const PutCounts& counts() const { return counts_; }

 private:
  Store& store_;
  std::vector<Extraction> waiting_;
  PutCounts counts_;
};

void ingest(const ExtractionRun& run, const DatabaseOption& database, Context& context) {
  Messages messages;
  Store store(database.directory, Access::read_write);
  Writer writer(store);
  const ReadCounts counts =
      run.run(context, messages, [&](Extraction&& extraction) { writer.add(std::move(extraction)); });
  writer.put();
  store.flush();
  messages.line(fmt::format("{}: {} added, {} unchanged, {} replaced, {} skipped{}",
                            counted(counts.articles, "article", "articles"), writer.counts().added,
                            writer.counts().unchanged, writer.counts().replaced, counts.skipped,
                            context.exit_code == ExitCode::interrupted ? "; interrupted" : ""));
}

}  // namespace

void add_ingest(CLI::App& program, Context& context) {
  CLI::App* command =
      add_command(program, "ingest", "Read articles and store what they say", "entente ingest examples/");
  const auto run = std::make_shared<ExtractionRun>();
  const auto database = std::make_shared<DatabaseOption>();
  run->add_to(*command);
  database->add_to(*command);
  command->callback([run, database, &context] { ingest(*run, *database, context); });
}

}  // namespace entente
