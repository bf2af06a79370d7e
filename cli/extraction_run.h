#pragma once

#include "cli/commands.h"
#include "cli/extract_in_order.h"
#include "cli/messages.h"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// What `ingest` and `extract` share: which articles, with what, on how many threads.
struct ExtractionRun {
  std::vector<std::string> inputs;
  std::vector<std::string> actor_tables;
  std::string date;
  std::optional<double> min_confidence;
  unsigned jobs = 0;  ///< 0: all cores

  void add_to(CLI::App& command);

  /// Reads, extracts and hands every extraction to `use` in input order; reports what is passed over and draws
  /// progress. Gives what was read and skipped. Sets the context's exit code where something was skipped or SIGINT
  /// came, which ends the work after the articles in hand. Throws UsageError where there is no input, Error where no
  /// extractor can be made.
  ReadCounts run(Context& context, Messages& messages, const std::function<void(Extraction&&)>& use) const;
};

}  // namespace entente
