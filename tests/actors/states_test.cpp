#include "tests/actors/read_actors.h"

#include <gtest/gtest.h>

namespace entente::testing {
namespace {

TEST(StateRules, NameBothStatesOfOneToken) {
  check({
      {"U.S.-Russian talks began.", {"U.S.=USA name", "Russian=RUS demonym"}},
      {"A U.S.-China deal was signed.", {"U.S.=USA name", "China=CHN name"}},
  });
}

TEST(StateRules, NameNoMoreThanTheStateOfOneTokenWithADeed) {
  check({{"The U.S.-backed rebels fled.", {"U.S.=USA name"}}});
  check_absent({{"The U.S.-backed rebels fled.", "U.S.-backed=USA"}});
}

TEST(StateRules, NameTheStateInALongerName) {
  check({{"Rockets were fired from the Palestinian territories.",
          {"Palestinian=PSE demonym", "Palestinian territories=PSE nominal"}}});
}

TEST(StateRules, AskWhichStatesAreCalledSo) {
  check({
      {"Yemen's rebels hit Saudi Arabia. The kingdom struck back at Yemen.", {"The kingdom=SAU nominal"}},
      {"France met Niger's envoy in Paris. The West African nation asked for aid.",
       {"The West African nation=NER nominal"}},
      {"American officials met Ukrainian lawmakers. Parliament voted.", {"Parliament=UKR.LEG name"}},
  });
}

TEST(StateRules, TellBodiesOfOneNameByTheArticle) {
  check({
      {"The British government fell. The Labor Party of Corbyn won.", {"Labor Party=NSA.LABOUR name"}},
      {"Israel voted. The Labor Party lost seats in the Knesset.", {"Labor Party=NSA.LABOR_ISR name"}},
      {"The National Security Council met at the White House.", {"National Security Council=USA.GOV.NSC name"}},
  });
}

TEST(StateRules, GiveOrgansOfManyStatesToTheArticlesOwn) {
  check({
      {"Philippine President Rodrigo Duterte called. The Senate met. The Supreme Court agreed.",
       {"Senate=PHL.LEG.UPPER name", "Supreme Court=PHL.JUD name"}},
      {"Philippine President Rodrigo Duterte wrote to Washington. The Senate met in the United States.",
       {"Senate=USA.LEG.UPPER name"}},
      {"Russian President Vladimir Putin called. The Senate met.", {"Senate=USA.LEG.UPPER name"}},
      {"The Senate cut aid to Nigeria.", {"Senate=USA.LEG.UPPER name"}},
  });
}

TEST(StateRules, TakeTheCapitalForTheStateWhoseDeedItIs) {
  check({
      {"Russia lost in Moscow's campaign in Ukraine.", {"Moscow=RUS metonym"}},
      {"Israel feared Tehran's attack on Haifa.", {"Tehran=IRN metonym"}},
      {"Afghans heard of appeals from Kabul for aid.", {"Kabul=AFG metonym"}},
      {"Trump lifted sanctions imposed on Tehran.", {"Tehran=IRN metonym"}},
      {"Curfews were imposed on Tehran.", {"Tehran=PLC.tehran name"}},
      {"Britain sold weapons to Riyadh.", {"Riyadh=SAU metonym"}},
      {"Britain moved weapons to Riyadh.", {"Riyadh=PLC.riyadh name"}},
      {"Police searched London's streets after London's attack.", {"London=PLC.london name"}},
  });
}

TEST(StateRules, TakeWhoeverIsGivenSomethingForAnActor) {
  EXPECT_EQ(acting_states_of("They spoke of giving Chad a chance.").size(), 1U);
  EXPECT_TRUE(acting_states_of("They spoke of living in Chad.").empty());
}

TEST(StateRules, TakeWhatIsInAStateForAnActor) {
  EXPECT_EQ(acting_states_of("Chad is at war.").size(), 1U);
  EXPECT_TRUE(acting_states_of("Chad is in the south.").empty());
}

TEST(StateRules, GivePlacesToNobodyWhoHarmsThem) {
  check({{"In Chad, they praised bridges.", {"bridges=TCD.PLC.bridges nominal"}}});
  check_absent({{"In Chad, they praised Chad's destruction of bridges.", "bridges=TCD"}});
}

TEST(StateRules, KeepAppositionsWithinTheLine) {
  check({{"Obama meets Myanmar's president\n\nObama is in Myanmar.", {"Myanmar's president=PER.thein-sein nominal"}}},
        "2012-11-19");
}

TEST(StateRules, TakeNoCurrencyForAState) {
  check_absent({{"Rebels paid US $50 million.", "US=USA"}});
  check({{"The US paid $50 million.", {"US=USA name"}}});
}

TEST(StateRules, TakeSeatsForWhomPeopleAreAngryAt) {
  check({
      {"Lawmakers were angry at the White House.", {"White House=USA.GOV.EXEC metonym"}},
      {"Lawmakers were furious with the White House.", {"White House=USA.GOV.EXEC metonym"}},
      {"Ministers were furious at Brussels.", {"Brussels=IGO.EU.COM metonym"}},
      {"Lawmakers met at the White House.", {"White House=PLC.white-house name"}},
  });
}

TEST(StateRules, KnowPartiesThatOneStateAloneHas) {
  check({
      {"A Fidesz lawmaker criticised Francois Hollande.",
       {"A Fidesz lawmaker=HUN.LEG nominal", "Fidesz=NSA.FIDESZ name"}},
      {"A Tory MP criticised Vladimir Putin.", {"A Tory MP=GBR.LEG nominal"}},
      {"Labour MPs criticised Iran.", {"Labour MPs=GBR.LEG nominal"}},
  });
  check_absent({
      {"A Labour MP criticised Norway.", "A Labour MP=GBR"},
      {"The Labour Day parade in France was long.", "Labour=NSA"},
  });
}

TEST(StateRules, TakeNoHouseForAChamber) {
  check_absent({{"Barack Obama spoke. Police searched a rental house.", "a rental house=USA.LEG"}});
  check({{"Barack Obama spoke. The House voted.", {"House=USA.LEG.LOWER name"}}});
}

TEST(States, ElectionsAreOfWhomOthersMeddleWith) {
  check({
      {"France voted. France said that Russia had meddled in the election.", {"the election=FRA.election nominal"}},
      {"France voted. France saw Russian interference in the vote.", {"the vote=FRA.vote nominal"}},
      {"France voted. France punished Russia for interfering in last year's election.",
       {"last year's election=FRA.election nominal"}},
      {"France voted. Russia watched the election.", {"the election=ORG.election nominal"}},
      {"France voted. France said that Russia had meddled in elections.", {"elections=ORG.elections nominal"}},
  });
}

TEST(States, OrgansOfAStateInPassingAreOfWhomItIsAbout) {
  const std::string about_turkey = "Turkey sang. Turkey won. Turkey lost. Turkey ate. Turkey fed the United States. ";
  const std::string lawmakers = about_turkey + "Some lawmakers sang.", jury = about_turkey + "A grand jury sang.";
  check({
      {lawmakers.c_str(), {"Some lawmakers=TUR.LEG nominal"}},
      {jury.c_str(), {"A grand jury=USA.JUD nominal"}},
      {"The United States fed Turkey. Some lawmakers sang.", {"Some lawmakers=USA.LEG nominal"}},
  });
}

}  // namespace
}  // namespace entente::testing
