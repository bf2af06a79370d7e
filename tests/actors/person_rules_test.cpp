#include "tests/actors/read_actors.h"

#include <gtest/gtest.h>

namespace entente::testing {
namespace {

TEST(PersonRules, KeepPlacesFromBecomingPeople) {
  check({
      {"Why the Vote Won't Hurt Bavaria This Year\n\nVoters in Bavaria stayed at home.", {"Bavaria=PLC.bavaria name"}},
      {"They met a former Florida governor on Monday.", {"Florida=PLC.florida name"}},
      {"Their daughter Georgia Alder sang.", {"Georgia Alder=PER.georgia-alder name"}},
  });
  check_absent({
      {"They met a former Florida governor on Monday. Florida was warm.", "Florida=PER"},
      {"A judge freed a former Guantanamo inmate.", "Guantanamo=PER"},
      {"He called the Roman church's 266th Pope a friend.", "266th Pope=PER"},
  });
}

TEST(PersonRules, CutNamesOutOfHeadlines) {
  check({
      {"Holm Verdict Postponed Amid New Doubts\n\nJudge Vera Holm said that Holm was ill. Vera Holm left.",
       {"Holm=PER.vera-holm name"}},
  });
  check_absent({
      {"Holm Verdict Postponed Amid New Doubts\n\nJudge Vera Holm said that Holm was ill. Vera Holm left.",
       "Holm Verdict="},
  });
}

TEST(PersonRules, KnowSurnamesWithTheirParticles) {
  check(
      {
          {"President al-Sisi met Foreign Minister Al-Jubeir. Minister Le Drian left.",
           {"al-Sisi=PER.abdel-fattah-al-sisi name", "Al-Jubeir=PER.adel-al-jubeir name",
            "Le Drian=PER.jean-yves-le-drian name"}},
          {"Mr. Al-Jubeir and al-Abadi praised the talks.",
           {"Al-Jubeir=PER.adel-al-jubeir name", "Abadi=PER.haider-al-abadi name"}},
      },
      "2017-06-01");
}

TEST(PersonRules, TellTwoPeopleFromOne) {
  check(
      {
          {"Trump-Putin talks were long. Putin left. The two leaders will meet again.",
           {"Trump=PER.donald-trump name", "Putin=PER.vladimir-putin name", "The two leaders=PER.donald-trump nominal",
            "The two leaders=PER.vladimir-putin nominal"}},
          {"Kim Holm Ordered To Jail\n\nThe clerk Kim Holm was jailed. Holm said nothing.",
           {"Kim Holm=PER.kim-holm name", "Holm=PER.kim-holm name"}},
          {"Obama took no action.", {"Obama=PER.barack-obama name"}},
      },
      "2018-07-20");
}

TEST(PersonRules, MakeOneOfShortAndLongNames) {
  check({
      {"Jose Julino Kalo prays. The preacher Jose Kalo was jailed. Kalo is ill.",
       {"Jose Kalo=PER.jose-julino-kalo name", "Kalo=PER.jose-julino-kalo name"}},
      {"\"No,\" al-Momari says. The scientist Hasan al-Momari waits.", {"al-Momari=PER.hasan-al-momari name"}},
      {"The singer Dean Alder left Denver. Alder sang in Berlin.",
       {"Dean Alder=PER.dean-alder name", "Alder=PER.dean-alder name"}},
      {"Two people, Anna Holm and Boris Holm, came. Anna Holm said no. Then Anna Holm left.",
       {"Anna Holm=PER.anna-holm name", "Boris Holm=PER.boris-holm name"}},
  });
}

TEST(PersonRules, LeaveSurnamesOfOfficeToOthers) {
  check({
      {"Vera Alder Holm sang. Alder Holm left.", {"Alder Holm=PER.vera-alder-holm name"}},
      {"GM's chief, Frederick \"Fritz\" Holm, agreed. Holm left.", {"Holm=PER.frederick-fritz-holm name"}},
  });
  check_absent({
      {"The guide Trinity Hollande sang. Nobody came.", "Trinity Hollande=PER.francois-hollande"},
      {"The guide Trinity Hollande sang. Nobody came.", "Hollande=PER.francois-hollande"},
  });
}

TEST(PersonRules, TakeNoCommonWordForASurname) {
  check_absent({
      {"Syria and Turkey agreed. A radical Muslim couple left.", "Muslim=PER"},
      {"The National Day of Prayer was held in Canada.", "Day=PER.stockwell-day"},
      {"They mocked Islam in Pakistan.", "Islam=PER"},
      {"Foreign Relations Committee Chairman Bob Corker spoke in China.", "Chairman=PER"},
      {"Oman spoke. THE PRESIDENT SAID THAT THE ARMY OF OMAN HAD LEFT.", "SAID=PER"},
      {"The Un-Free Speech Movement met in North Korea.", "Un=PER"},
      {"The United States let Taylor go.", "Taylor=PER.breonna-taylor"},
  });
}

TEST(PersonRules, AskTheTitleWhoeverElseHasTheName) {
  check({
      {"Michelle Obama spoke. President Obama left.", {"Obama=PER.barack-obama name"}},
      {"Ash Carter spoke of Iran. In 1980 President Carter froze the money.", {"Carter=PER.jimmy-carter name"}},
      {"Russian President Vladmir Putin spoke.", {"Vladmir Putin=PER.vladimir-putin name"}},
      {"Kerry played Obama “Mini-Me” on Monday.", {"Obama=PER.barack-obama name"}},
  });
  check({{"North Korea fired. Kim watched the launch.", {"Kim=PER.kim-jong-un name"}}}, "2019-06-01");
}

TEST(PersonRules, SurnamesOfHeadsAreNotTheirRelatives) {
  check({
      {"Michelle Obama slept. Obama left for Norway.", {"Obama=PER.barack-obama name"}},
      {"Michelle Obama slept. Mrs. Obama sang.", {"Obama=PER.michelle-obama name"}},
      {"Joe Biden met Hunter Biden. Biden sang.", {"Biden=PER.joe-biden name"}},
      {"Michelle Obama slept. The younger Obama sang.", {"Obama=PER.michelle-obama name"}},
      {"Hillary Clinton slept. Clinton sang.", {"Clinton=PER.hillary-clinton name"}},
  });
}

TEST(PersonRules, AttitudesAreNoPartOfNames) {
  check({{"Pro-Clinton voters left, Hillary Clinton said.", {"Clinton=PER.hillary-clinton name"}}});
}

TEST(PersonRules, SpeakForTheStateOfTheirPhrase) {
  check({{"Slovak officials, including Foreign Minister Eva Holm, met Russian diplomats.",
          {"Foreign Minister=POS.SVK.foreign-minister nominal"}}});
}

TEST(PersonRules, AreWhoIsCalledByTheSurnameAlone) {
  check({{"Guterres spoke of peace in Uganda.", {"Guterres=PER.antonio-guterres name"}}}, "");
}

TEST(PersonRules, AreTheLaterHeadWhereNoDateTells) {
  check({{"North Korea fed Chairman Kim.", {"Kim=PER.kim-jong-un name"}},
         {"President Bush sang.", {"Bush=PER.george-w-bush name"}}},
        "");
  check({{"President Bush sang.", {"Bush=PER.george-hw-bush name"}}}, "1990-06-01");
}

}  // namespace
}  // namespace entente::testing
