#include "cli/fact_text.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

struct Row {
  FactKind kind;
  std::optional<Date> start, end;
  Precision precision;
  const char* shown;
};

TEST(TimeOf, IsNoSharperThanTheText) {
  constexpr Date first{2015, 1, 1}, last{2016, 12, 31}, day{2015, 3, 4};
  const Row rows[] = {
      {FactKind::event, day, day, Precision::day, "2015-03-04"},
      {FactKind::event, day, std::nullopt, Precision::day, "2015-03-04"},
      {FactKind::event, Date{2015, 3, 1}, Date{2015, 3, 31}, Precision::month, "2015-03"},
      {FactKind::event, first, last, Precision::year, "2015–2016"},
      {FactKind::relation, first, std::nullopt, Precision::year, "2015–"},
      {FactKind::relation, std::nullopt, last, Precision::day, "–2016-12-31"},
      {FactKind::event, std::nullopt, std::nullopt, Precision::unknown, "2019-05-15"},
  };
  for (const Row& row : rows) {
    StoredFact fact;
    fact.published = Date{2019, 5, 15};
    fact.fact.kind = row.kind;
    fact.fact.start = row.start;
    fact.fact.end = row.end;
    fact.fact.precision = row.precision;
    EXPECT_EQ(time_of(fact), row.shown);
  }
}

}  // namespace
}  // namespace entente
