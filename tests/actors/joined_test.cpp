#include "tests/actors/read_actors.h"

#include <gtest/gtest.h>

namespace entente::testing {
namespace {

TEST(Joined, PossessivesAreOfWhomTheirNounIsJoinedTo) {
  check({
      {"China urged North Korea and its leader to disarm.", {"its=PRK pronoun"}},
      {"Putin praised Assad and his army.", {"his=PER.bashar-al-assad pronoun", "his army=SYR.MIL nominal"}},
      {"Germany denounced Iran's attacks on ships and its nuclear programme.", {"its=IRN pronoun"}},
      {"Iran praised its army and its allies.", {"its allies=ORG.its-allies nominal", "its=IRN pronoun"}},
  });
}

TEST(Joined, NoneOfWhoActIsWhomTheyActOn) {
  check({
      {"Paul Ryan praised Mike Gallagher. Ryan and Scott Walker endorsed him.", {"him=PER.mike-gallagher pronoun"}},
      {"Angela Merkel met Viktor Orban. Francois Hollande and Donald Tusk criticised him.",
       {"him=PER.viktor-orban pronoun"}},
      {"Merkel and Hollande met Putin and thanked him.", {"him=PER.vladimir-putin pronoun"}},
      {"Hillary Clinton met Viktor Orban. Angela Merkel, along with David Cameron, criticised him.",
       {"him=PER.viktor-orban pronoun"}},
  });
  check_absent({{"Angela Merkel, together with David Cameron, criticised him.", "him=PER"}});
}

TEST(Joined, WhoSpeaksIsNotWhomTheWordsTell) {
  check({
      {"Paul Ryan briefed reporters. Mike Pence had failed, he said.", {"he=PER.paul-ryan pronoun"}},
      {"The ministry defended the raid. The council had no right to complain, it added.", {"it=ORG.ministry pronoun"}},
      {"Abe met Putin. He was pleased, he said.", {"he=PER.shinzo-abe pronoun"}},
  });
}

TEST(Joined, PrivatePeopleAreNotTheirState) {
  check({
      {"\"We condemn the raid,\" a Russian blogger said.", {"We=RUS.CVL.blogger pronoun"}},
      {"\"We reject the plan,\" the Israeli minister said.", {"We=ISR pronoun"}},
  });
}

TEST(Joined, TextsMayBeginInTheMiddle) {
  check({
      {"by Vera Holm in Oslo", {"Oslo=PLC.oslo name"}},
      {"by Barack Obama", {"Barack Obama=PER.barack-obama name"}},
      {", Reuters, Norway sang.", {"Norway=NOR name"}},
  });
}

TEST(Joined, FormerHoldersAreWhoWasNamed) {
  const std::vector<Row> rows = {
      {"Hillary Clinton lost. The former secretary of state criticised Trump.",
       {"The former secretary of state=PER.hillary-clinton nominal"}},
      {"Blair praised Obama. The former British prime minister condemned Iran.",
       {"The former British prime minister=PER.tony-blair nominal"}},
      {"The former president of Mexico criticised Trump.", {"The former president of Mexico=MEX.GOV nominal"}},
      {"The pope urged Israel to stop.", {"The pope=PER.pope-francis nominal"}},
      {"The FBI director met Putin.", {"The FBI director=PER.christopher-wray nominal"}},
      {"The White House press secretary met Putin.", {"The White House press secretary=PER.sarah-sanders nominal"}},
  };
  check(rows, "2018-05-10");
}

TEST(Joined, TheFirstIsNotWhoHoldsTheOfficeNow) {
  check(
      {
          {"In 2009 Barack Obama, the country's first black president, visited Ghana.",
           {"the country's first black president=PER.barack-obama nominal"}},
          {"Leaders of South Africa sang. The country's first black president thanked them.",
           {"The country's first black president=ZAF.GOV nominal"}},
          {"First Lady Melania Trump thanked Japan.", {"First Lady Melania Trump=PER.melania-trump nominal"}},
      },
      "2018-06-01");
}

TEST(Joined, BareSurnamesUsedFirstAreTheLeaders) {
  const std::vector<Row> rows = {
      {"Merkel met Macron. Nadine Macron visited a school. Macron condemned Russia.",
       {"Nadine Macron=PER.nadine-macron name", "Macron=PER.emmanuel-macron name"}},
      {"Kim Jong Un freed Tony Kim, a teacher. The White House said Kim threatened Japan.",
       {"Kim=PER.kim-jong-un name"}},
      {"Donald Trump Jr. met Putin. Trump Jr. left. Trump stayed.",
       {"Donald Trump Jr.=PER.donald-trump-jr name", "Trump Jr.=PER.donald-trump-jr name",
        "Trump=PER.donald-trump name"}},
      {"President Vladmir Putin met Xi.", {"Vladmir Putin=PER.vladimir-putin name"}},
      {"Rep. Nathan Pelosi met Xi.", {"Nathan Pelosi=PER.nathan-pelosi name"}},
      {"The president of the Syrian Coalition met Xi.",
       {"The president of the Syrian Coalition=NSA.SYRIAN_COALITION nominal"}},
      {"The Treasury Department sanctioned Iran. The department accused Iran.", {"The department=USA.GOV.FIN nominal"}},
      {"The House of Commons rejected the deal.", {"House of Commons=GBR.LEG.LOWER name"}},
      {"Speaking in Oslo, Najib Ansari said it rained.", {"Najib Ansari=PER.najib-ansari name"}},
      {"Trump Agrees to Meet Putin in Helsinki", {"Trump Agrees=PER.donald-trump name"}},
      {"Jerry Falwell Jr. praised Trump.", {"Jerry Falwell Jr.=PER.jerry-falwell-jr name"}},
      {"Joseph R. Biden Jr. met Putin.", {"Joseph R. Biden Jr.=PER.joe-biden name"}},
      {"Emma Johnson, a teacher, sued. Johnson accused the police.", {"Johnson=PER.emma-johnson name"}},
  };
  check(rows, "2018-05-10");
}

}  // namespace
}  // namespace entente::testing
