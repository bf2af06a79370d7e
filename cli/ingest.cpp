#include "cli/commands.h"
#include "cli/extraction_run.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "store/store.h"

#include <fmt/format.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
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

/// Collects extractions and puts them many at a time, in the order in which they come. A database that is not there yet
/// is made when the first comes: inputs that hold nothing leave none behind.
class Writer {
 public:
  Writer(const std::string& directory, Messages& messages) : directory_(directory), messages_(messages) {
    if (std::error_code error; std::filesystem::exists(directory, error)) store();
  }

  void add(Extraction&& extraction) {
    undated_ += !extraction.article.date;
    const bool again = !ids_.insert(extraction.article.id).second;
    if (again && is_outdone(extraction)) return void(++counts_.replaced);
    waiting_.push_back(std::move(extraction));
    if (waiting_.size() == 64) put();
  }

  void finish() {
    put();
    if (store_) store_->flush();
  }

  /// `2 added, 0 unchanged, …`
  std::string told(std::size_t skipped) const {
    return fmt::format("{} added, {} unchanged, {} replaced, {} skipped{}", counts_.added, counts_.unchanged,
                       counts_.replaced, skipped, undated_ != 0 ? fmt::format("; {} without a date", undated_) : "");
  }

 private:
  Store& store() {
    if (!store_) store_.emplace(directory_, Access::read_write);
    return *store_;
  }

  void put() {
    if (waiting_.empty()) return;
    const PutCounts counts = store().put(waiting_);
    counts_.added += counts.added;
    counts_.unchanged += counts.unchanged;
    counts_.replaced += counts.replaced;
    for (const std::string& id : counts.other_texts)
      if (told_.insert(id).second)
        messages_.line(fmt::format("{}: another text was stored under this id; it is replaced", id));
    waiting_.clear();
  }

  /// Whether the version of the article that this run has put stands before this one.
  bool is_outdone(const Extraction& extraction) {
    put();
    const auto known = store().snapshot().extraction_of(extraction.article.id);
    if (!known || *known == extraction) return false;
    told_.insert(extraction.article.id);
    messages_.line(fmt::format("{}: comes again with other content; the later or else the longer version is kept",
                               extraction.article.id));
    return stands_before(*known, extraction);
  }

  std::string directory_;
  std::optional<Store> store_;
  Messages& messages_;
  std::unordered_set<std::string> ids_;
  std::unordered_set<std::string> told_;  // ids of which a message says that they are replaced
  std::vector<Extraction> waiting_;
  PutCounts counts_;
  std::uint64_t undated_ = 0;
};

void ingest(const ExtractionRun& run, const DatabaseOption& database, Context& context) {
  Messages messages;
  Writer writer(database.directory, messages);
  const ReadCounts counts =
      run.run(context, messages, [&](Extraction&& extraction) { writer.add(std::move(extraction)); });
  writer.finish();
  messages.line(fmt::format("{}: {}{}", counted(counts.articles, "article", "articles"), writer.told(counts.skipped),
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
