#include "ingest/normalise/normalise.h"

#include "ingest/normalise/link_lists.h"
#include "ingest/normalise/sentence_case.h"

namespace entente {

Document analyse_normalised(std::string text, const Engine& engine, const ActorTables& tables) {
  PartedText parted = without_link_lists(std::move(text));
  Document document = engine.analyse(in_sentence_case(std::move(parted.text), engine, tables));
  document.moved = std::move(parted.moved);
  return document;
}

}  // namespace entente
