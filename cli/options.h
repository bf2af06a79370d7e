#pragma once

#include "cli/command.h"
#include "entente/date.h"
#include "entente/extraction.h"
#include "store/store.h"

#include <optional>
#include <string>

namespace entente {

struct GraphOptions;

/// `--db DIR`, else ENTENTE_DB, else `entente.db`.
struct DatabaseOption {
  std::string directory = "entente.db";
  void add_to(CLI::App& command);

  /// A reader's view; throws Error where there is no database.
  Snapshot snapshot() const;

  /// To change one that is there; throws Error where there is none or another process changes it.
  Store existing_store() const;
};

/// Two actors, both required.
void add_pair_options(CLI::App& command, std::string& first, std::string& second);

void add_json_option(CLI::App& command, bool& json);

/// `--from DATE --to DATE`, both inside the range.
struct DateRangeOption {
  std::string from, to;
  void add_to(CLI::App& command);

  /// Throws UsageError where a date cannot be read or the range is empty.
  DateRange range() const;
};

/// `--min-confidence P`, 0 to 1.
void add_confidence_option(CLI::App& command, double& least);

/// `--min-confidence P --modality M`: which facts count.
struct FactFilter {
  double min_confidence = 0;
  std::string modality_name;  ///< empty: all
  void add_to(CLI::App& command);

  std::optional<Modality> modality() const;
};

/// What the graph is loaded with. Throws as DateRangeOption::range().
GraphOptions graph_options(const DateRangeOption& dates, const FactFilter& filter);

/// Throws UsageError naming `option` where `text` is no `YYYY-MM-DD`.
Date date_given(const std::string& option, const std::string& text);

/// Now as ISO 8601 in UTC; the moment of SOURCE_DATE_EPOCH where that is set.
std::string time_now();

}  // namespace entente
