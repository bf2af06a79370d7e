#include "tests/actors/read_actors.h"

#include <gtest/gtest.h>

namespace entente::testing {
namespace {

TEST(Control, MakesPossessionsThoseOfWhomTheVerbAddresses) {
  check({
      {"Washington urged Tehran to halt its tests.", {"its=IRN pronoun"}},
      {"Chile's army forced Peru to move its troops.", {"its=PER pronoun"}},
      {"Norway promised Sweden to move its troops.", {"its=NOR pronoun"}},
      {"Norway put pressure on Sweden to open its ports.", {"its=SWE pronoun"}},
      {"Norway rejected calls for Sweden to open its ports.", {"its=SWE pronoun"}},
  });
}

TEST(Control, MakesPossessionsThoseOfWhomTheVerbJudges) {
  check({
      {"Norway condemned Sweden for its attack.", {"its=SWE pronoun"}},
      {"Norway accused Sweden of breaking its promises.", {"its=SWE pronoun"}},
      {"Norway imposed sanctions on Sweden over its missiles.", {"its=SWE pronoun"}},
      {"Norway attacked Sweden with its navy.", {"its=NOR pronoun"}},
      {"Norway left Sweden for its islands.", {"its=NOR pronoun"}},
  });
}

TEST(Control, LeavesTheSubjectWhatItDoesItself) {
  check({
      {"Norway moved its troops to Sweden.", {"its=NOR pronoun"}},
      {"Norway defended itself against Sweden.", {"itself=NOR pronoun"}},
      {"Norway urged Sweden to defend itself.", {"itself=SWE pronoun"}},
  });
}

TEST(Control, TakesNobodyForTheObjectOfHimself) {
  check({{"Obama called Putin. He urged him to stop.",
          {"He=PER.barack-obama pronoun", "him=PER.vladimir-putin pronoun"}}});
}

TEST(Control, TakesNobodyForWhomHisOwnActIsDoneTo) {
  check({{"Chad met Hamas. The Syrian army shelled the tanks of Hamas, killing scores of them.",
          {"them=NSA.HAMAS pronoun"}},
         {"Hamas held Gaza. Israel threatened to sue it.", {"it=NSA.HAMAS pronoun"}},
         {"Obama urged Putin to help him.", {"him=PER.barack-obama pronoun"}},
         {"Hamas fled. The Syrian army advanced, inflicting on them heavy losses.", {"them=NSA.HAMAS pronoun"}}});
}

TEST(Control, KnowsOfWhomOneSaysRegime) {
  check({{"Obama weighed a strike against his regime after Assad used gas in Syria.", {"his regime=SYR.GOV nominal"}}});
}

}  // namespace
}  // namespace entente::testing
