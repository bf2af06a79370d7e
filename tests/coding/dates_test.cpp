#include "ingest/coding/times.h"
#include "tests/coding/parsed.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

constexpr Date thursday{2015, 10, 1};

struct Row {
  const char* sentence;
  const char* trigger;
  FactKind kind;
  const char* days;  ///< "start end precision", "-" for none
};

const Row rows[] = {
    // Russia attacked Turkey on Tuesday.
    {"Russia|Russia|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 Turkey|Turkey|PROPN|NNP|dobj|1 "
     "on|on|ADP|IN|prep|1 Tuesday|Tuesday|PROPN|NNP|pobj|3",
     "attacked", FactKind::event, "2015-09-29 2015-09-29 day"},
    // Russia attacked Turkey in 2014.
    {"Russia|Russia|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 Turkey|Turkey|PROPN|NNP|dobj|1 "
     "in|in|ADP|IN|prep|1 2014|2014|NUM|CD|pobj|3",
     "attacked", FactKind::event, "2014-01-01 2014-12-31 year"},
    // Russia attacked Turkey, which fell on Tuesday: another clause's day.
    {"Russia|Russia|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 Turkey|Turkey|PROPN|NNP|dobj|1 "
     ",|,|PUNCT|,|punct|2 which|which|PRON|WDT|nsubj|5 fell|fall|VERB|VBD|relcl|2 on|on|ADP|IN|prep|5 "
     "Tuesday|Tuesday|PROPN|NNP|pobj|6",
     "attacked", FactKind::event, "- - unknown"},
    // Russia attacked Turkey, killing civilians on Tuesday: a participle has the day of its verb, and back.
    {"Russia|Russia|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 Turkey|Turkey|PROPN|NNP|dobj|1 "
     "on|on|ADP|IN|prep|1 Tuesday|Tuesday|PROPN|NNP|pobj|3 ,|,|PUNCT|,|punct|1 killing|kill|VERB|VBG|advcl|1 "
     "civilians|civilian|NOUN|NNS|dobj|6",
     "killing", FactKind::event, "2015-09-29 2015-09-29 day"},
    // On Tuesday Russia attacked and bombed Turkey: both have the day that stands before the first.
    {"On|on|ADP|IN|prep|3 Tuesday|Tuesday|PROPN|NNP|pobj|0 Russia|Russia|PROPN|NNP|nsubj|3 "
     "attacked|attack|VERB|VBD|ROOT|3 and|and|CCONJ|CC|cc|3 bombed|bomb|VERB|VBD|conj|3 "
     "Turkey|Turkey|PROPN|NNP|dobj|5",
     "bombed", FactKind::event, "2015-09-29 2015-09-29 day"},
    // Russia attacked on Tuesday and bombed Turkey: the first's day.
    {"Russia|Russia|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 on|on|ADP|IN|prep|1 "
     "Tuesday|Tuesday|PROPN|NNP|pobj|2 and|and|CCONJ|CC|cc|1 bombed|bomb|VERB|VBD|conj|1 "
     "Turkey|Turkey|PROPN|NNP|dobj|5",
     "bombed", FactKind::event, "- - unknown"},
    // Russia responded on Tuesday by bombing Turkey.
    {"Russia|Russia|PROPN|NNP|nsubj|1 responded|respond|VERB|VBD|ROOT|1 on|on|ADP|IN|prep|1 "
     "Tuesday|Tuesday|PROPN|NNP|pobj|2 by|by|ADP|IN|prep|1 bombing|bomb|VERB|VBG|pcomp|4 "
     "Turkey|Turkey|PROPN|NNP|dobj|5",
     "bombing", FactKind::event, "2015-09-29 2015-09-29 day"},
    // Russia, a member since 1998, attacked Turkey: the noun's date.
    {"Russia|Russia|PROPN|NNP|nsubj|6 ,|,|PUNCT|,|punct|0 a|a|DET|DT|det|3 member|member|NOUN|NN|appos|0 "
     "since|since|ADP|IN|prep|3 1998|1998|NUM|CD|pobj|4 attacked|attack|VERB|VBD|ROOT|6 "
     "Turkey|Turkey|PROPN|NNP|dobj|6",
     "attacked", FactKind::event, "- - unknown"},
    // Russia attacked Turkey after the 2011 coup.
    {"Russia|Russia|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 Turkey|Turkey|PROPN|NNP|dobj|1 "
     "after|after|ADP|IN|prep|1 the|the|DET|DT|det|6 2011|2011|NUM|CD|nummod|6 coup|coup|NOUN|NN|pobj|3",
     "attacked", FactKind::event, "- - unknown"},
    // Russia attacked Turkey from 2011 until 2013.
    {"Russia|Russia|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 Turkey|Turkey|PROPN|NNP|dobj|1 "
     "from|from|ADP|IN|prep|1 2011|2011|NUM|CD|pobj|3 until|until|ADP|IN|prep|1 2013|2013|NUM|CD|pobj|5",
     "attacked", FactKind::event, "2011-01-01 2013-12-31 year"},
    // Russia said on Tuesday it attacked Turkey: when it was said.
    {"Russia|Russia|PROPN|NNP|nsubj|1 said|say|VERB|VBD|ROOT|1 on|on|ADP|IN|prep|5 Tuesday|Tuesday|PROPN|NNP|pobj|2 "
     "it|it|PRON|PRP|nsubj|5 attacked|attack|VERB|VBD|ccomp|1 Turkey|Turkey|PROPN|NNP|dobj|5",
     "attacked", FactKind::event, "- - unknown"},
    // Russia attacked Turkey in 2011 and 2013.
    {"Russia|Russia|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 Turkey|Turkey|PROPN|NNP|dobj|1 "
     "in|in|ADP|IN|prep|1 2011|2011|NUM|CD|pobj|3 and|and|CCONJ|CC|cc|4 2013|2013|NUM|CD|conj|4",
     "attacked", FactKind::event, "2011-01-01 2013-12-31 year"},
    // Rebels captured Mosul in 2014: so the relation begins.
    {"Rebels|rebel|NOUN|NNS|nsubj|1 captured|capture|VERB|VBD|ROOT|1 Mosul|Mosul|PROPN|NNP|dobj|1 "
     "in|in|ADP|IN|prep|1 2014|2014|NUM|CD|pobj|3",
     "captured", FactKind::relation, "2014-01-01 - year"},
    // Assad rules Syria since 2000.
    {"Assad|Assad|PROPN|NNP|nsubj|1 rules|rule|VERB|VBZ|ROOT|1 Syria|Syria|PROPN|NNP|dobj|1 since|since|ADP|IN|prep|1 "
     "2000|2000|NUM|CD|pobj|3",
     "rules", FactKind::relation, "2000-01-01 - year"},
    // Assad ruled Syria until 2024.
    {"Assad|Assad|PROPN|NNP|nsubj|1 ruled|rule|VERB|VBD|ROOT|1 Syria|Syria|PROPN|NNP|dobj|1 until|until|ADP|IN|prep|1 "
     "2024|2024|NUM|CD|pobj|3",
     "ruled", FactKind::relation, "- 2024-12-31 year"},
    // Assad rules Syria on Tuesday: a day opens no period of what holds.
    {"Assad|Assad|PROPN|NNP|nsubj|1 rules|rule|VERB|VBZ|ROOT|1 Syria|Syria|PROPN|NNP|dobj|1 on|on|ADP|IN|prep|1 "
     "Tuesday|Tuesday|PROPN|NNP|pobj|3",
     "rules", FactKind::relation, "- - unknown"},
    // Russia attacked Turkey.
    {"Russia|Russia|PROPN|NNP|nsubj|1 attacked|attack|VERB|VBD|ROOT|1 Turkey|Turkey|PROPN|NNP|dobj|1", "attacked",
     FactKind::event, "- - unknown"},
};

class DatesOf : public testing::TestWithParam<Row> {
 protected:
  Fact undated() const {
    const std::string text = parsed(GetParam().sentence).text;
    const auto start = static_cast<std::uint32_t>(text.find(GetParam().trigger));
    Fact fact;
    fact.kind = GetParam().kind;
    fact.trigger_span = Span{start, start + static_cast<std::uint32_t>(std::string_view(GetParam().trigger).size())};
    fact.sentence_span = Span{0, static_cast<std::uint32_t>(text.size())};
    return fact;
  }

  Fact dated(Fact fact) const {
    const Document document = parsed(GetParam().sentence);
    std::vector<Fact> facts{std::move(fact)};
    date_facts(facts, document, find_times(document, thursday));
    return facts.front();
  }
};

std::string shown(const std::optional<Date>& date) {
  return date ? to_string(*date) : "-";
}

TEST_P(DatesOf, AreThoseOfTheClause) {
  const Fact fact = dated(undated());
  EXPECT_EQ(fmt::format("{} {} {}", shown(fact.start), shown(fact.end), name_of(fact.precision)), GetParam().days);
  EXPECT_EQ(fact.explanation.empty(), !fact.start && !fact.end);
}

TEST_P(DatesOf, DoNotReplaceWhatATableDates) {
  Fact fact = undated();
  fact.start = Date{1999, 5, 1};
  EXPECT_EQ(dated(fact), fact);
}

INSTANTIATE_TEST_SUITE_P(Sentences, DatesOf, testing::ValuesIn(rows));

}  // namespace
}  // namespace entente
