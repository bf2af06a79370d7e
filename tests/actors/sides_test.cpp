#include "tests/actors/read_actors.h"

#include <gtest/gtest.h>

namespace entente::testing {
namespace {

TEST(Sides, RivalsAreNotWhoseRivalsTheyAre) {
  check({
      {"Opponents of Putin sang in Oslo.", {"Opponents of Putin=ORG.opponents nominal"}},
      {"Sweden fed its ally Norway.", {"its ally=NOR nominal"}},
      {"Sweden, a rival of Norway, won.", {"a rival of Norway=SWE nominal"}},
      {"Norway fed Sweden's allies.", {"Sweden's allies=ORG.sweden-s-allies nominal"}},
  });
}

TEST(Sides, QuantitiesAreWhatTheyCount) {
  check({
      {"Hundreds of Taliban members sang.", {"Hundreds of Taliban members=NSA.TALIBAN nominal"}},
      {"Norwegian soldiers came. Some of them sang.", {"Some of them=NOR.MIL nominal", "them=NOR.MIL pronoun"}},
      {"The number of refugees rose.", {"The number of refugees=ORG.number nominal"}},
  });
}

TEST(Sides, StaffIsItsBody) {
  check({
      {"UN workers sang.", {"UN workers=IGO.UN nominal"}},
      {"Several White House lawyers sang.", {"Several White House lawyers=USA.GOV.EXEC nominal"}},
      {"Taliban victims sang.", {"Taliban victims=ORG.taliban-victims nominal"}},
  });
}

TEST(Sides, OfficesOfManyNameNobodyByDate) {
  check({
      {"Norway met the French ambassador.", {"the French ambassador=FRA.GOV nominal"}},
      {"Norway met the French president.", {"the French president=PER.francois-hollande nominal"}},
  });
}

TEST(Sides, DeputiesAreNotTheHolders) {
  check({
      {"Norway met Iran's deputy parliament speaker.", {"Iran's deputy parliament speaker=IRN.LEG nominal"}},
      {"Norway met the Russian vice president.", {"the Russian vice president=RUS.GOV nominal"}},
  });
}

TEST(Sides, LeadersInThePluralAreNoSpeaker) {
  check_absent({{"Norway and Sweden, whose leaders sang, won. He slept.", "He=NOR.leader"}});
}

TEST(Sides, HeadingsOfTwoPeopleNameBoth) {
  check({{"Trump Invited Putin to White House for Summit\n\nThe guest came.",
          {"Trump=PER.donald-trump name", "Putin=PER.vladimir-putin name"}}},
        "2018-04-10");
}

}  // namespace
}  // namespace entente::testing
