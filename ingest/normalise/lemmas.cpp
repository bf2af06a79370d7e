#include "ingest/normalise/lemmas.h"

#include "data_normalise.h"
#include "ingest/actors/fold.h"
#include "ingest/actors/table.h"

#include <string>
#include <unordered_map>

namespace entente {
namespace {

using Lemmas = std::unordered_map<std::string, std::string>;

Lemmas read_lemmas() {
  const detail::Table table = detail::read_table(detail::embedded_normalise("lemmas.tsv"), "lemmas.tsv");
  Lemmas lemmas;
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    lemmas.emplace(table.cell(row, "form"), table.cell(row, "lemma"));
  return lemmas;
}

}  // namespace

void mend_lemmas(Document& document) {
  static const Lemmas lemmas = read_lemmas();
  for (Token& token : document.tokens) {
    if (token.pos != Pos::VERB) continue;
    const auto found = lemmas.find(detail::fold(text_of(document, token)));
    if (found != lemmas.end()) token.lemma = found->second;
  }
}

}  // namespace entente
