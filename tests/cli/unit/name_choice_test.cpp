#include "cli/name_choice.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

using enum EntityType;

/// Mentioned `mentions` times, `under` of them by `written`.
Candidate named(std::string id, EntityType type, std::string name, std::uint64_t mentions, std::string written,
                std::uint64_t under, bool by_table = false) {
  Candidate candidate;
  candidate.summary.entity = {std::move(id), type, std::move(name), {}, {}, {}};
  candidate.summary.names = {{std::move(written), under}};
  candidate.summary.mentions = mentions;
  candidate.by_table = by_table;
  return candidate;
}

struct Row {
  const char* name;
  std::vector<Candidate> candidates;
  const char* id;  ///< empty: open
};

TEST(NameChoice, Table) {
  const Row rows[] = {
      {"UKR", {named("UKR.", other, "-", 1, "-", 1), named("UKR", state, "Ukraine", 9, "Ukraine", 9)}, "UKR"},
      {"ukr", {named("UKR.", other, "-", 1, "-", 1), named("UKR", state, "Ukraine", 9, "Ukraine", 9)}, ""},
      {"Lind",
       {named("ORG.lind", other, "Lind", 2, "Lind", 2), named("PER.a", person, "Ada Lind", 90, "Lind", 9)},
       "PER.a"},
      {"Lind",
       {named("ORG.lind", company, "Lind", 20, "Lind", 9), named("PER.a", person, "Ada Lind", 90, "Lind", 9)},
       "ORG.lind"},
      {"Lind",
       {named("FRA.GOV", government, "Government", 900, "Lind", 3), named("PER.a", person, "Ada Lind", 90, "Lind", 9)},
       "PER.a"},
      {"Lind",
       {named("PER.b", person, "Bo Lind", 90, "Lind", 8), named("PER.a", person, "Ada Lind", 90, "Lind", 9)},
       ""},
      {"Lind",
       {named("PER.b", person, "Bo Lind", 90, "Lind", 1), named("PER.a", person, "Ada Lind", 90, "Lind", 9)},
       "PER.a"},
      {"Red House",
       {named("PLC.r", place, "Red House", 9, "Red House", 9),
        named("FRA.GOV.EXEC", government, "Red House", 30, "Red House", 2)},
       "FRA.GOV.EXEC"},
      {"Fort",
       {named("PLC.f", facility, "Fort", 3, "Fort", 3),
        named("FRA.GOV.MOD", government, "Ministry", 30, "Ministry", 9, true)},
       "FRA.GOV.MOD"},
      {"Georgia",
       {named("GEO", state, "Georgia", 1, "Georgia", 1), named("PLC.g", place, "Georgia", 30, "Georgia", 9)},
       "GEO"},
  };
  for (const Row& row : rows) {
    std::vector<Candidate> candidates = row.candidates;
    const Candidate* one = chosen(candidates, row.name, row.name);
    EXPECT_EQ(one != nullptr ? one->summary.entity.id : "", row.id) << row.name;
  }
}

TEST(NameChoice, PeopleCalledByTheirLastName) {
  const auto ids = [](const std::vector<Candidate>& candidates) {
    std::string text;
    for (const Candidate& each : candidates) text += each.summary.entity.id + " ";
    return text;
  };
  const std::vector<EntitySummary> all{
      named("PER.a", person, "Ada Lind", 50, "", 0).summary, named("PER.b", person, "Bo Lind", 20, "", 0).summary,
      named("ORG.l", company, "Lind", 10, "", 0).summary, named("PER.c", person, "Mr. Lind", 2, "", 0).summary};
  EXPECT_EQ(ids(people_called(all, "lind")), "PER.a PER.b ");
  EXPECT_EQ(ids(people_called(all, "ada")), "");
}

}  // namespace
}  // namespace entente
