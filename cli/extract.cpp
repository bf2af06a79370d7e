#include "cli/commands.h"
#include "cli/extraction_run.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "export/extraction_json.h"

#include <fmt/format.h>

#include <memory>

namespace entente {
namespace {

void extract(const ExtractionRun& run, bool explained, Context& context) {
  Messages messages;
  const ReadCounts counts = run.run(context, messages, [explained](Extraction&& extraction) {
    print(extraction_json(extraction, explained) + "\n");
  });
  if (counts.skipped != 0)
    messages.line(
        fmt::format("{} extracted, {} skipped", counted(counts.articles, "article", "articles"), counts.skipped));
}

}  // namespace

void add_extract(CLI::App& program, Context& context) {
  CLI::App* command =
      add_command(program, "extract", "Print what articles say, one JSON object an article; needs no database",
                  "entente extract examples/ | head -1");
  const auto run = std::make_shared<ExtractionRun>();
  const auto explained = std::make_shared<bool>(false);
  run->add_to(*command);
  add_flag(*command, "--explain", *explained, "give every fact its explanation, a list of lines");
  on_call(*command, [run, explained, &context] { extract(*run, *explained, context); });
}

}  // namespace entente
