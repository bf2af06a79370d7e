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

TEST(Sides, StatesOfABodyAreTheBody) {
  check({
      {"The G7 countries fed Peru.", {"The G7 countries=IGO.G7 nominal"}},
      {"NATO allies fed Peru.", {"NATO allies=IGO.NATO nominal"}},
      {"A NATO ally fed Peru.", {"A NATO ally=ORG.nato-ally nominal"}},
  });
}

TEST(Sides, EnvoysAreNotOfWhereTheyAreSent) {
  check({
      {"France mourned. The ambassador to Iraq thanked Trump.", {"The ambassador=FRA.GOV nominal"}},
      {"France mourned. The ambassador of Iraq thanked Trump.", {"The ambassador of Iraq=IRQ.GOV nominal"}},
  });
}

TEST(Sides, WhoCondemnsAStatesDeedIsNotOfIt) {
  check({
      {"The ministers condemned the Turkish raid.", {"The ministers=ORG.ministers nominal"}},
      {"The foreign ministry summoned the Polish ambassador.", {"The foreign ministry=ORG.foreign-ministry nominal"}},
      {"Turkish ministers met. The ministers condemned the Turkish raid.", {"The ministers=TUR.GOV nominal"}},
  });
}

TEST(Sides, LoyalForcesAreOfWhomTheyObey) {
  check({
      {"Norway heard whether forces loyal to the Assad government sang.", {"forces=SYR.MIL nominal"}},
      {"Norway met troops loyal to Assad in Oslo.", {"troops=SYR.MIL nominal"}},
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
      {"The Republican leadership sang.", {"The Republican leadership=NSA.REPUBLICANS nominal"}},
      {"Syria fed inspectors from the nuclear watchdog.", {"inspectors=IGO.IAEA nominal"}},
      {"Taliban victims sang.", {"Taliban victims=ORG.taliban-victims nominal"}},
  });
}

TEST(Sides, WhoIsChosenIsNoBody) {
  check({
      {"Marco Rubio, the Republican nominee, met voters. Merkel praised the Republican nominee.",
       {"the Republican nominee=PER.marco-rubio nominal"}},
      {"Marco Rubio, the Republican nominee, met voters. Merkel praised the Democratic nominee.",
       {"the Democratic nominee=ORG.democratic-party-nominee nominal"}},
      {"Democrats condemned the Supreme Court nominee.",
       {"the Supreme Court nominee=ORG.supreme-court-of-the-united-states-nominee nominal"}},
      {"Republican candidates criticised Iran.", {"Republican candidates=NSA.REPUBLICANS nominal"}},
  });
}

TEST(Sides, OrgansBehindAPlaceAreOfItsState) {
  check({
      {"French leaders met in Paris. In Germany, the government sang.", {"the government=DEU.GOV nominal"}},
      {"Syrian troops took a town. In Lebanon, the army arrested four rebels.", {"the army=LBN.MIL nominal"}},
      {"France mourned on Friday. In Belgium, prosecutors charged two men.", {"prosecutors=BEL.GOV nominal"}},
      {"France mourned on Friday. In Moscow, the foreign ministry sang.", {"the foreign ministry=RUS.GOV.MFA nominal"}},
      {"France mourned on Friday. In Egypt, the ambassador criticised Israel.", {"the ambassador=FRA.GOV nominal"}},
      {"France mourned on Friday. In Syria, American troops sang.", {"American troops=USA.MIL nominal"}},
      {"US senators met. In Iraq, soldiers killed two rebels.", {"soldiers=USA.MIL nominal"}},
      {"France mourned on Friday. In Belgium and Germany, the government sang.", {"the government=FRA.GOV nominal"}},
  });
}

TEST(Sides, OfficialsOfSeveralStatesAreAllTheirs) {
  check({
      {"The French and German ministers sang.",
       {"The French and German ministers=FRA.GOV nominal", "German ministers=DEU.GOV nominal"}},
      {"The leaders of Egypt, Jordan and Iraq sang.",
       {"The leaders of Egypt, Jordan and Iraq=EGY.leader nominal",
        "The leaders of Egypt, Jordan and Iraq=IRQ.leader nominal"}},
      {"Troops from Chad and Niger sang.", {"Troops=TCD.MIL nominal", "Troops=NER.MIL nominal"}},
  });
}

TEST(Sides, BareNamesOfOrgansBelongToTheirOwners) {
  check({
      {"Guatemala's Congress sang.", {"Congress=GTM.LEG name"}},
      {"The Supreme Court in Mexico sang.", {"Supreme Court=MEX.JUD name"}},
      {"Iran wrote to the Senate.", {"Senate=USA.LEG.UPPER name"}},
  });
}

TEST(Sides, WeOfAGroupIsTheGroup) {
  check({{"\"We fired rockets,\" a Hamas spokesman said.", {"We=NSA.HAMAS pronoun"}}});
}

TEST(Sides, LaterOfficesAreWhoHoldsThem) {
  check({
      {"Nicolas Maduro slept. The president sang.", {"The president=PER.nicolas-maduro nominal"}},
      {"Francois Hollande slept. The French leader sang.", {"The French leader=PER.francois-hollande nominal"}},
      {"Ban Ki-moon slept. The UN chief waited.", {"The UN chief=PER.ban-ki-moon nominal"}},
      {"Iran's president slept. Iran's supreme leader sang.",
       {"Iran's president=PER.hassan-rouhani nominal", "Iran's supreme leader=PER.ali-khamenei nominal"}},
  });
}

TEST(Sides, WhomTheTextNamesAsTheObjectOwnsNoSubject) {
  check({{"The army invaded Kuwait.", {"The army=ORG.army nominal"}}});
}

TEST(Sides, OfficersOfTheLongDeadAreNotTodays) {
  check_absent({{"Thomas Jefferson met his attorney general.", "his attorney general=PER"}});
  check({{"Donald Trump met his attorney general.", {"his attorney general=PER.jeff-sessions nominal"}}}, "2018-06-01");
}

TEST(Sides, OfficesOfManyNameNobodyByDate) {
  check({
      {"Norway met the French ambassador.", {"the French ambassador=FRA.GOV nominal"}},
      {"Norway met the French president.", {"the French president=PER.francois-hollande nominal"}},
  });
}

TEST(Sides, ChargesAreNoPartOfTheCharged) {
  check({
      {"Norway accused the army of torture.", {"the army=NOR.MIL nominal"}},
      {"The army was accused of massacring villagers in Oslo.", {"villagers=ORG.villagers nominal"}},
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

TEST(Sides, SeveralStatesOrPeopleAreAllMeant) {
  check({
      {"Norway, Sweden and Chad sang. The three countries left.",
       {"The three countries=NOR nominal", "The three countries=SWE nominal", "The three countries=TCD nominal"}},
      {"Norway fed three African governments.", {"three African governments=ORG.three-african-governments nominal"}},
      {"Merkel and Hollande flew to Norway. They sang.",
       {"They=PER.angela-merkel pronoun", "They=PER.francois-hollande pronoun"}},
      {"The Iran-Iraq war went on.", {"Iran=IRN name", "Iraq=IRQ name"}},
      {"Merkel and Hollande saw each other.",
       {"each other=PER.angela-merkel pronoun", "each other=PER.francois-hollande pronoun"}},
      {"Norway met Chad. Diplomats from both sides sang.", {"Diplomats=NOR.GOV nominal", "Diplomats=TCD.GOV nominal"}},
  });
}

TEST(Sides, BodiesOfNoStateAreThemselves) {
  check({
      {"The European Commission fined Norway. The commission sang.", {"The commission=IGO.EU.COM nominal"}},
      {"Opposition forces in Chad sang.", {"Opposition forces=NSA.opposition-forces nominal"}},
  });
}

TEST(Sides, WhoseIsToldByTheNearestWords) {
  check({
      {"Obama and Secretary of State Hillary Clinton criticised Chad.",
       {"Secretary of State=PER.hillary-clinton nominal"}},
      {"Merkel called her Norwegian counterpart.", {"her Norwegian counterpart=NOR nominal"}},
      {"Sweden fed Norway. Swedish police sang in the country.", {"the country=SWE nominal"}},
      {"Norway read the plan and Sweden loved it.", {"it=ORG.plan pronoun"}},
      {"Prosecutors accused Huawei of fraud.", {"Prosecutors=ORG.prosecutors nominal"}},
  });
}

TEST(Sides, HisDeputyIsNoMemberOfAParliament) {
  check({{"Barack Obama promoted his deputy.", {"his deputy=PER.barack-obama.deputy nominal"}}});
}

TEST(Sides, ThePresidentOfWhoSpeaksIsMeant) {
  check({{"Syrian President Bashar Assad fired. Jim DeMint, an American senator, said the president was too passive.",
          {"the president=PER.barack-obama nominal"}}});
}

TEST(Sides, VictimsAreOfTheForcesAttacked) {
  check({{"Norway said it had sent Norwegian tanks to Norway. Rebels attacked Chadian troops and killed 18 soldiers.",
          {"18 soldiers=TCD.MIL nominal"}}});
}

}  // namespace
}  // namespace entente::testing
