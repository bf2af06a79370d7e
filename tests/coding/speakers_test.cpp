#include "ingest/coding/speakers.h"

#include "ingest/coding/tables.h"
#include "tests/coding/parsed.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace entente {
namespace {

// Two sentences of three words each, with quotation marks as given.
std::vector<std::optional<std::uint32_t>> carried_in(const std::string& first, const std::string& second) {
  const Document document = parsed(first + second);
  const auto count = static_cast<std::uint32_t>(document.tokens.size());
  std::uint32_t end = 0;
  while (document.tokens[end].dep != Dep::punct || text_of(document, document.tokens[end]) != ".") ++end;
  const std::vector<detail::Unit> units{{{0, end + 1}, 0, detail::SentenceKind::body},
                                        {{end + 1, count}, 1, detail::SentenceKind::body}};
  const Tree tree(document);
  return detail::carried_speakers(tree, units, detail::load_coding_tables());
}

TEST(CarriedSpeakers, InOneQuotationOnly) {
  using Carried = std::vector<std::optional<std::uint32_t>>;
  // “Rebels fled. They won,” Putin said.
  EXPECT_EQ(
      carried_in("“|“|PUNCT|``|punct|2 Rebels|rebel|NOUN|NNS|nsubj|2 fled|flee|VERB|VBD|ROOT|2 .|.|PUNCT|.|punct|2 ",
                 "They|they|PRON|PRP|nsubj|5 won|win|VERB|VBD|ccomp|9 ,|,|PUNCT|,|punct|9 ”|”|PUNCT|''|punct|9 "
                 "Putin|Putin|PROPN|NNP|nsubj|9 said|say|VERB|VBD|ROOT|9 .|.|PUNCT|.|punct|9"),
      (Carried{8, std::nullopt}));
  // Putin said so. “They won.”
  EXPECT_EQ(
      carried_in("Putin|Putin|PROPN|NNP|nsubj|1 said|say|VERB|VBD|ROOT|1 so|so|ADV|RB|advmod|1 .|.|PUNCT|.|punct|1 ",
                 "“|“|PUNCT|``|punct|6 They|they|PRON|PRP|nsubj|6 won|win|VERB|VBD|ROOT|6 .|.|PUNCT|.|punct|6 "
                 "”|”|PUNCT|''|punct|6"),
      (Carried{std::nullopt, 0}));
  // “They won,” Putin said. Rebels fled.
  EXPECT_EQ(
      carried_in("“|“|PUNCT|``|punct|6 They|they|PRON|PRP|nsubj|2 won|win|VERB|VBD|ccomp|6 ,|,|PUNCT|,|punct|6 "
                 "”|”|PUNCT|''|punct|6 Putin|Putin|PROPN|NNP|nsubj|6 said|say|VERB|VBD|ROOT|6 .|.|PUNCT|.|punct|6 ",
                 "Rebels|rebel|NOUN|NNS|nsubj|9 fled|flee|VERB|VBD|ROOT|9 .|.|PUNCT|.|punct|9"),
      (Carried{std::nullopt, std::nullopt}));
  // “They won,” Putin said. The “rebels” fled.
  EXPECT_EQ(
      carried_in("“|“|PUNCT|``|punct|6 They|they|PRON|PRP|nsubj|2 won|win|VERB|VBD|ccomp|6 ,|,|PUNCT|,|punct|6 "
                 "”|”|PUNCT|''|punct|6 Putin|Putin|PROPN|NNP|nsubj|6 said|say|VERB|VBD|ROOT|6 .|.|PUNCT|.|punct|6 ",
                 "The|the|DET|DT|det|10 “|“|PUNCT|``|punct|10 rebels|rebel|NOUN|NNS|nsubj|12 ”|”|PUNCT|''|punct|10 "
                 "fled|flee|VERB|VBD|ROOT|12 .|.|PUNCT|.|punct|12"),
      (Carried{std::nullopt, std::nullopt}));
}

}  // namespace
}  // namespace entente
