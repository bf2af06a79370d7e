#include "cli/extraction_run.h"

#include "cli/interrupt.h"
#include "cli/options.h"
#include "entente/error.h"
#include "ingest/extractor.h"
#include "ingest/language/engine.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <thread>

namespace entente {
namespace {

ExtractorOptions extractor_options(const ExtractionRun& run) {
  ExtractorOptions options;
  options.model = find_packed_model();
  if (const char* coder = std::getenv("ENTENTE_CODER"); coder != nullptr) options.coder = coder;
  options.actor_tables.assign(run.actor_tables.begin(), run.actor_tables.end());
  options.min_confidence = run.min_confidence;
  return options;
}

ReadOptions read_options(const ExtractionRun& run) {
  ReadOptions options;
  if (!run.date.empty()) options.date = date_given("--date", run.date);
  return options;
}

std::vector<std::string> inputs_or_standard_input(const std::vector<std::string>& inputs) {
  if (!inputs.empty()) return inputs;
  if (isatty(STDIN_FILENO) == 1) throw UsageError("no input: name files or folders, or pipe articles in");
  return {"-"};
}

unsigned jobs_of(unsigned asked) {
  return asked != 0 ? asked : std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace

void ExtractionRun::add_to(CLI::App& command) {
  add_option(command, "input", inputs, "files, folders, patterns, or - for standard input (the default)")
      .type_name("FILE");
  add_option(command, "--actors", actor_tables, "a table of actors of your own (repeatable)")
      .type_name("FILE")
      .one_value_each_time();
  add_option(command, "--date", date, "the day of publication of articles that tell none").type_name("DATE");
  add_option(command, "--min-confidence", min_confidence,
             "keep facts from this probability on; 0 keeps all (default: the coder's own)")
      .type_name("P")
      .within(0.0, 1.0);
  add_option(command, "--jobs,-j", jobs, "threads (default: all cores)").type_name("N").within(1, 1024);
}

ReadCounts ExtractionRun::run(Context& context, Messages& messages,
                              const std::function<void(Extraction&&)>& use) const {
  Reader reader(inputs_or_standard_input(inputs), read_options(*this),
                [&](const ReadProblem& problem) { messages.problem(problem); });
  const Extractor extractor(extractor_options(*this));
  const Interrupt interrupt;
  std::size_t done = 0, failed = 0;
  const auto use_one = [&](Extracted&& result) {
    if (result.why.empty())
      use(std::move(result.extraction));
    else
      ++failed, messages.problem({result.article, result.why, true});
    messages.progress(++done, result.share_read);
  };
  extract_in_order(
      reader, [&](const Article& article) { return extractor.extract(article); }, jobs_of(jobs),
      [&] { return interrupt.came(); }, use_one);
  messages.clear();
  ReadCounts counts = reader.counts();
  counts.articles = done - failed;
  counts.skipped += failed;
  if (counts.skipped != 0) context.exit_code = ExitCode::some_skipped;
  if (interrupt.came()) context.exit_code = ExitCode::interrupted;
  return counts;
}

}  // namespace entente
