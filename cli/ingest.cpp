#include "cli/commands.h"
#include "cli/extraction_run.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "store/store.h"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>

namespace entente {
namespace {

/// Of two versions of one article in one run the later published stands, else the longer, else the greater in bytes:
/// what is stored does not depend on the order in which they are read.
bool stands_before(const Extraction& one, const Extraction& other) {
  const auto rank = [](const Extraction& version) {
    const Article& article = version.article;
    return std::tuple(article.date, version.text.size(), std::string_view(version.text), std::string_view(article.url),
                      std::string_view(article.source), std::string_view(article.language), article.authors);
  };
  return rank(one) > rank(other);
}

/// Collects extractions and puts them many at a time, in the order in which they come.
class Writer {
 public:
  Writer(Store& store, Messages& messages) : store_(store), messages_(messages) {}

  void add(Extraction&& extraction) {
    const bool again = !ids_.insert(extraction.article.id).second;
    if (again && is_outdone(extraction)) return void(++counts_.replaced);
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
  /// Whether the version of the article that this run has put stands before this one.
  bool is_outdone(const Extraction& extraction) {
    put();
    const auto known = store_.snapshot().extraction_of(extraction.article.id);
    if (!known || *known == extraction) return false;
    messages_.line(fmt::format("{}: comes again with other content; the later or else the longer version is kept",
                               extraction.article.id));
    return stands_before(*known, extraction);
  }

  Store& store_;
  Messages& messages_;
  std::unordered_set<std::string> ids_;
  std::vector<Extraction> waiting_;
  PutCounts counts_;
};

void ingest(const ExtractionRun& run, const DatabaseOption& database, Context& context) {
  Messages messages;
  Store store(database.directory, Access::read_write);
  Writer writer(store, messages);
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
  on_call(*command, [run, database, &context] { ingest(*run, *database, context); });
}

}  // namespace entente
