#include "ingest/coding/amounts.h"

#include "ingest/coding/amount_numbers.h"
#include "ingest/coding/amount_quantities.h"
#include "tests/coding/parsed.h"
#include "tests/coding/time_words.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Amounts, WrittenNumbers) {
  const std::pair<const char*, double> rows[] = {{"12/CD", 12},
                                                 {"1,200/CD", 1200},
                                                 {"1.5/CD million/CD", 1.5e6},
                                                 {"2bn/CD", 2e9},
                                                 {"twenty/CD -/HYPH five/CD", 25},
                                                 {"two/CD hundred/CD and/CC six/CD", 206},
                                                 {"two/CD thousand/CD", 2000},
                                                 {"many/JJ", -1}};
  for (const auto& [words, wanted] : rows) {
    const auto number = detail::number_at(tagged(words), 0);
    EXPECT_EQ(number ? number->value : -1, wanted) << words;
  }
}

TEST(Amounts, WrittenQuantities) {
  struct Row {
    const char* words;
    double value, least;
  };
  const Row rows[] = {{"a/DT dozen/NN", 12, -1},
                      {"two/CD dozen/NN", 24, -1},
                      {"a/DT million/CD", 1e6, -1},
                      {"half/PDT a/DT million/CD", 5e5, -1},
                      {"half/NN of/IN its/PRP$ 900/CD", 450, -1},
                      {"10/CD to/TO 15/CD", 15, 10},
                      {"2/CD -/SYM 3/CD billion/CD", 3e9, 2e9},
                      {"900/CD million/CD to/TO 1/CD billion/CD", 1e9, 9e8},
                      {"3/CD -/SYM 2/CD", 3, -1},
                      {"12/CD", 12, -1},
                      {"dozens/NNS", -1, -1}};
  for (const auto& [words, value, least] : rows) {
    const auto quantity = detail::quantity_at(tagged(words), 0);
    EXPECT_EQ(quantity ? quantity->value : -1, value) << words;
    EXPECT_EQ(quantity && quantity->least ? *quantity->least : -1, least) << words;
  }
}

const std::pair<const char*, const char*> rows[] = {
    {"at|at|ADP|IN|advmod|2 least|least|ADJ|JJS|advmod|2 12|12|NUM|CD|nummod|3 civilians|civilian|NOUN|NNS|nsubjpass|5 "
     "were|be|AUX|VBD|auxpass|5 killed|kill|VERB|VBN|ROOT|5",
     "12 civilian at least killed: at least 12 civilians"},
    {"Russia|Russia|PROPN|NNP|nsubj|1 sent|send|VERB|VBD|ROOT|1 900|900|NUM|CD|nummod|3 forces|force|NOUN|NNS|dobj|1",
     "900 force exactly troops: 900 forces"},
    {"more|more|ADJ|JJR|amod|4 than|than|ADP|IN|quantmod|4 $|$|SYM|$|quantmod|4 244|244|NUM|CD|compound|4 "
     "million|million|NUM|CD|ROOT|4",
     "244000000 USD more than money: more than $ 244 million"},
    {"40|40|NUM|CD|nsubjpass|2 were|be|AUX|VBD|auxpass|2 wounded|wound|VERB|VBN|ROOT|2",
     "40 people exactly wounded: 40"},
    {"It|it|PRON|PRP|nsubj|1 left|leave|VERB|VBD|ROOT|1 12|12|NUM|CD|nummod|3 dead|dead|ADJ|JJ|dobj|1",
     "12 people exactly killed: 12 dead"},
    {"It|it|PRON|PRP|nsubj|1 condemned|condemn|VERB|VBD|ROOT|1 the|the|DET|DT|det|3 arrest|arrest|NOUN|NN|dobj|1 "
     "of|of|ADP|IN|prep|3 11|11|NUM|CD|nummod|6 princes|prince|NOUN|NNS|pobj|4",
     "11 prince exactly arrested: 11 princes"},
    {"It|it|PRON|PRP|nsubj|1 sent|send|VERB|VBD|ROOT|1 400|400|NUM|CD|dobj|1 of|of|ADP|IN|prep|2 "
     "its|its|PRON|PRP$|poss|6 900|900|NUM|CD|nummod|6 troops|troop|NOUN|NNS|pobj|3",
     "400 troop exactly troops: 400 of its 900 troops"},
    {"It|it|PRON|PRP|nsubj|1 grew|grow|VERB|VBD|ROOT|1 20|20|NUM|CD|nummod|4 per|per|ADP|IN|nmod|4 "
     "cent|cent|NOUN|NN|npadvmod|1",
     "20 percent exactly share: 20 per cent"},
    {"It|it|PRON|PRP|nsubj|1 killed|kill|VERB|VBD|ROOT|1 10|10|NUM|CD|quantmod|4 to|to|ADP|IN|quantmod|4 "
     "15|15|NUM|CD|nummod|5 civilians|civilian|NOUN|NNS|dobj|1",
     "10 civilian at least killed: 10 to 15 civilians; 15 civilian at most killed: 10 to 15 civilians"},
    {"It|it|PRON|PRP|nsubj|1 has|have|VERB|VBZ|ROOT|1 40|40|NUM|CD|dobj|1", ""},
};

TEST(Amounts, UnitsComparisonsAndRoles) {
  for (const auto& [words, wanted] : rows) {
    const Document document = parsed(words);
    std::string out;
    for (const auto& [amount, head] : find_amounts(document, {}))
      out += fmt::format("{}{} {} {} {}: {}", out.empty() ? "" : "; ", amount.value, amount.unit, amount.comparison,
                         amount.role, document.text.substr(amount.span.start, amount.span.end - amount.span.start));
    EXPECT_EQ(out, wanted);
  }
}

}  // namespace
}  // namespace entente
