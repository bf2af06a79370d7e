#include "tests/actors/read_actors.h"

#include <gtest/gtest.h>

namespace entente::testing {
namespace {

TEST(Chains, RelativesAreNotCalledByTheSurnameAlone) {
  check({
      {"Omar Alder, a student, won. His father Karl Alder cheered. Alder thanked him.",
       {"His father=PER.karl-alder nominal", "Alder=PER.omar-alder name"}},
      {"Karl Alder spoke. Alder left.", {"Alder=PER.karl-alder name"}},
  });
}

TEST(Chains, OthersOfAKnownNameAreThemselves) {
  check({{"Somalia's guest Mohamed El-Hassan Mohamed spoke.",
          {"Mohamed El-Hassan Mohamed=PER.mohamed-el-hassan-mohamed name"}}},
        "2018-06-01");
  check_absent({{"The form must be filled in in English, and many do not speak English.", "English=PER"}});
}

TEST(Chains, PeopleMayBeNamedLikeTowns) {
  check({
      {"Valeska Paris, a woman of 36, was born in Bern. Paris said that she left France.",
       {"Valeska Paris=PER.valeska-paris name", "Paris=PER.valeska-paris name", "she=PER.valeska-paris pronoun"}},
      {"Ahmed Alder, a boy from Irving, Texas, was held in Irving.", {"Irving=PLC.irving name"}},
  });
}

TEST(Chains, WhoIsDescribedBeforeTheNameIsTheSame) {
  check({
      {"A boy was arrested in Lima. Ahmed Alder, a boy of 14, said that he was innocent.",
       {"A boy=PER.ahmed-alder nominal"}},
      {"Police questioned student Ahmed Alder. The student left.", {"The student=PER.ahmed-alder nominal"}},
      {"Their child, Gloria Holm, was ill. They loved their child.", {"their child=PER.gloria-holm nominal"}},
      {"Vera Holm was a legend.", {"a legend=PER.vera-holm nominal"}},
  });
  check({{"A boy was arrested. Ahmed Alder, a boy, left. Karl Holm, a boy, stayed.", {"A boy=ORG.boy nominal"}}});
}

TEST(Chains, NounsFollowTheirLastOwner) {
  check({
      {"The Iranian tanker left. The tanker was hit.", {"The tanker=IRN.tanker nominal"}},
      {"The Afghan team won. The team left for home.", {"The team=AFG.team nominal"}},
      {"Italy taxes the religious schools. The private schools protested.",
       {"the religious schools=ORG.religious-schools nominal", "The private schools=ORG.private-schools nominal"}},
      {"Troops in Peru left a village. Troops in Peru saw a besieged village. The village fell.",
       {"a village=PER.PLC.village nominal", "a besieged village=PER.PLC.besieged-village nominal",
        "The village=PER.PLC.besieged-village nominal"}},
      {"They support the Hamas movement.", {"the Hamas movement=NSA.HAMAS nominal"}},
  });
}

TEST(Chains, OfficesAndPlacesBesideNames) {
  check({
      {"Vera Holm, Director of the museum, spoke.", {"Director of the museum=PER.vera-holm nominal"}},
      {"They met in the capital, Wellington.", {"the capital=PLC.wellington nominal"}},
      {"Prime Minister Vera Holm's plan failed.", {"Prime Minister Vera Holm=PER.vera-holm nominal"}},
  });
}

TEST(Chains, PronounsStandForThoseWhoCanSpeak) {
  check({
      {"Norway shelled the engine room of Peru's army. They said it was an accident.", {"They=NOR pronoun"}},
      {"In her speech, Hillary Clinton praised Karl Alder.", {"her=PER.hillary-clinton pronoun"}},
      {"Omar Alder told Karl Holm that he would help.", {"he=PER.omar-alder pronoun"}},
  });
}

TEST(Chains, SpeakersAreNotThoseInTheirQuotations) {
  check({
      {"\"I told Vera Holm that Karl Alder said no,\" Omar Berg said.", {"I=PER.omar-berg pronoun"}},
      {"Sweden's minister Vera Holm said: \"We love our country.\"", {"We=SWE pronoun", "our country=SWE nominal"}},
      {"Vera Holm, the chief executive of Felsen AG, said: \"We are ready.\"", {"We=ORG.felsen-ag pronoun"}},
  });
}

TEST(Chains, SportNeedsAnArticleAboutIt) {
  const std::string match =
      "England beat Samoa in the football match. The goalkeeper and the striker scored a goal for England in the "
      "stadium. The coach of the squad praised the league. England's captain left England.";
  check({{match.c_str(), {"England=ORG.england-team name", "England=GBR name"}}});
}

TEST(Chains, TheCoalitionIsOne) {
  const std::string text = "U.S. and coalition forces attacked Islamic State. The coalition said that it was ready.";
  check({{text.c_str(),
          {"coalition forces=IGO.COALITION nominal", "coalition=IGO.COALITION nominal", "it=IGO.COALITION pronoun"}}},
        "2015-06-01");
  check_absent({{text.c_str(), "coalition=ORG"}, {"Near Rawah, one strike hit a bridge.", "Near="}});
}

TEST(Chains, PastAndLesserOfficesAreNotThePresident) {
  check({{"Former Vice President Vera Holm spoke with Barack Obama. The president left.",
          {"The president=PER.barack-obama nominal"}}});
}

TEST(Chains, ForcesAreOfWhoSendsThem) {
  check(
      {{"The United States sent two stealth bombers over South Korea. North Korea warned North Korea's people of war.",
        {"two stealth bombers=USA.MIL.AIR nominal"}}});
}

TEST(Chains, TheStateMayBeOneOfAmericas) {
  check({{"Syrians found a home in Georgia, USA, and in Texas. More refugees came to the state.",
          {"the state=PLC.texas nominal"}}});
}

TEST(Chains, AgenciesAndPartiesAreWhatTheirNamesAre) {
  check({{"Norway's Felsen AG company spoke.", {"Norway's Felsen AG company=ORG.felsen-ag nominal"}}});
  check_absent(
      {{"The Christian Democratic Party of El Salvador met in the United States.", "Democratic Party=NSA.DEMOCRATS"}});
}

TEST(Chains, PartiesOfOneNameAreOfTheStateInTheNews) {
  check({{"In Hong Kong the Democratic Party lost a seat.", {"Democratic Party=NSA.DEMOCRATIC_HKG name"}},
         {"Obama's Democratic Party lost the Senate. Japan took note.", {"Democratic Party=NSA.DEMOCRATS name"}},
         {"Oslo: the Labour Party won in Norway.", {"Labour Party=NSA.AP_NOR name"}},
         {"The Labour Party won in London. Norway took note.", {"Labour Party=NSA.LABOUR name"}}});
}

TEST(Chains, PeopleTellWhomAnArticleIsAbout) {
  check({{"Hillary Clinton accused Donald Trump. A loan from China was named. The court dismissed the lawsuit.",
          {"The court=USA.JUD nominal"}}});
}

TEST(Chains, BrigadesOfACreedAreNoArmy) {
  check({{"Islamic brigades in Syria fought Assad.", {"Islamic brigades=NSA.islamic-brigades nominal"}},
         {"The Observatory said that shells had hit Aleppo in Syria.", {"Observatory=NSA.SOHR name"}},
         {"They dug tunnels under Aleppo late on Tuesday.", {"Aleppo=PLC.aleppo name"}}});
}

TEST(Chains, TakeNoPlaceForWho) {
  check({{"John McCain of Arizona, who left, sang.", {"who=PER.john-mccain pronoun"}},
         {"The king of Jordan, who left, sang.", {"Jordan=JOR name"}}});
  check_absent({{"John McCain of Arizona, who left, sang.", "who=PLC.arizona"}});
}

}  // namespace
}  // namespace entente::testing
