#include "ingest/coding/quote_tables.h"

#include "data_coding.h"
#include "entente/error.h"
#include "ingest/actors/table.h"

#include <fmt/format.h>

namespace entente::detail {
namespace {

constexpr std::string_view file = "quote-cues.tsv";

void take(QuoteCue& cue, std::string_view word) {
  if (word == "clause")
    cue.clause = true;
  else if (word == "infinitive")
    cue.infinitive = true;
  else if (word == "object")
    cue.object = true;
  else if (word == "complement")
    cue.complement = true;
  else if (word == "quote")
    cue.quote = true;
  else
    cue.prepositions.push_back(word);
}

QuoteCue cue_of(std::string_view takes) {
  QuoteCue cue;
  while (!takes.empty()) {
    const auto comma = takes.find(',');
    take(cue, takes.substr(0, comma));
    takes.remove_prefix(comma == takes.npos ? takes.size() : comma + 1);
  }
  return cue;
}

QuoteTables load() {
  QuoteTables tables;
  const Table table = read_table(embedded_coding(file), std::string(file));
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const std::string_view pos = table.cell(row, "pos");
    const std::string_view takes = table.cell(row, "takes");
    if ((pos != "v" && pos != "n") || takes.empty())
      throw Error(fmt::format("{}: row {}: needs pos v or n and what it takes", file, row + 1));
    (pos == "v" ? tables.verbs : tables.nouns)[table.cell(row, "lemma")] = cue_of(takes);
  }
  const Table labels = read_table(embedded_coding("quote-labels.tsv"), "quote-labels.tsv");
  for (std::size_t row = 0; row < labels.rows.size(); ++row) tables.labels.insert(labels.cell(row, "word"));
  return tables;
}

}  // namespace

const QuoteTables& quote_tables() {
  static const QuoteTables tables = load();
  return tables;
}

}  // namespace entente::detail
