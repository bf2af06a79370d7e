#include "ingest/coding/amount_words.h"

#include "data_coding.h"
#include "entente/error.h"
#include "ingest/actors/table.h"

#include <fmt/format.h>

namespace entente::detail {
namespace {

std::unordered_map<std::string_view, std::string_view>* kind_of(AmountWords& words, std::string_view kind) {
  if (kind == "comparison") return &words.comparisons;
  if (kind == "currency") return &words.currencies;
  if (kind == "verb") return &words.verbs;
  if (kind == "noun") return &words.nouns;
  if (kind == "deed") return &words.deeds;
  return kind == "after" ? &words.after : nullptr;
}

AmountWords load_amount_words() {
  AmountWords words;
  const Table table = read_table(embedded_coding("amount_words.tsv"), "amount_words.tsv");
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    auto* kind = kind_of(words, table.cell(row, "kind"));
    if (!kind)
      throw Error(fmt::format("{}: row {}: unknown kind \"{}\"", table.file, row + 1, table.cell(row, "kind")));
    (*kind)[table.cell(row, "words")] = table.cell(row, "value");
  }
  return words;
}

}  // namespace

const AmountWords& amount_words() {
  static const AmountWords words = load_amount_words();
  return words;
}

}  // namespace entente::detail
