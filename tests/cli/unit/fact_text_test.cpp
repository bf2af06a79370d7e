#include "cli/fact_text.h"

#include "store/store.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <sstream>

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

StoredFact membership(const std::string& id, const std::string& body, double confidence) {
  StoredFact fact;
  fact.subject = "TUR", fact.object = body;
  fact.fact.id = id, fact.fact.kind = FactKind::relation, fact.fact.predicate = "member_of";
  fact.fact.start = Date{1952, 2, 18}, fact.fact.precision = Precision::day;
  fact.fact.basis = Basis::background, fact.fact.confidence = confidence;
  return fact;
}

TEST(BackgroundList, OneLineForWhatIsSaidOften) {
  const testing::TemporaryFolder folder;
  const Store store(folder / "db", Access::read_write);
  const std::vector<StoredFact> facts{membership("1", "IGO.NATO", 0.9), membership("2", "IGO.UN", 0.9),
                                      membership("3", "IGO.NATO", 0.8)};
  std::ostringstream out;
  write_background_list(out, facts, store.snapshot());
  EXPECT_EQ(out.str(),
            "1952-02-18–  TUR → IGO.NATO  member_of  background  0.90  ×2\n    fact 1\n"
            "1952-02-18–  TUR → IGO.UN  member_of  background  0.90\n    fact 2\n");
}

}  // namespace
}  // namespace entente
