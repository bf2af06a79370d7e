#include "ingest/coding/amounts.h"

#include "ingest/coding/amount_numbers.h"
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
    {"It|it|PRON|PRP|nsubj|1 has|have|VERB|VBZ|ROOT|1 40|40|NUM|CD|dobj|1", ""},
};

TEST(Amounts, UnitsComparisonsAndRoles) {
  for (const auto& [words, wanted] : rows) {
    const Document document = parsed(words);
    std::string out;
    for (const auto& [amount, head] : find_amounts(document, {}))
      out += fmt::format("{} {} {} {}: {}", amount.value, amount.unit, amount.comparison, amount.role,
                         document.text.substr(amount.span.start, amount.span.end - amount.span.start));
    EXPECT_EQ(out, wanted);
  }
}

}  // namespace
}  // namespace entente
